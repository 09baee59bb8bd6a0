package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.ways.Grain;
import dev.parallelizable.benchmarks.ways.ListWay;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.benchmarks.work.Workload;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Boxed work. */
final class ListCases {
  private static final Set<Workload> WORKLOADS =
      EnumSet.complementOf(EnumSet.of(Workload.NANOS_1, Workload.NANOS_100));
  private static final Set<Workload> POLLUTED = EnumSet.of(Workload.NANOS_10, Workload.NANOS_80);
  private static final Set<Workload> BY_ELEMENT =
      EnumSet.of(Workload.NANOS_80, Workload.MICROS_1, Workload.MICROS_10, Workload.MILLIS_1);
  private static final Set<Workload> QUICK = EnumSet.of(Workload.NANOS_80, Workload.HEAVY_LAST);

  /** Who is always measured, in the quick mode too. */
  private static final Set<ListWay> BASIC =
      EnumSet.of(ListWay.LOOP, ListWay.MAP, ListWay.MAP_ASYNC, ListWay.PARALLEL_STREAM);

  /** Who is worth measuring on calls of few elements. */
  private static final Set<ListWay> FEW_WAYS =
      EnumSet.of(
          ListWay.LOOP,
          ListWay.MAP,
          ListWay.MAP_ASYNC,
          ListWay.PARALLEL_STREAM,
          ListWay.FORK_JOIN,
          ListWay.COLLECTORS_BATCHING,
          ListWay.THREAD_PER_TASK);

  /** The lengths of calls of few elements. */
  static final List<Integer> FEW = List.of(1, 8, 64, 1_000);

  private ListCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Workload workload : WORKLOADS) {
      for (ListWay way : ListWay.values()) {
        if (way.grain() == Grain.CHUNK || BY_ELEMENT.contains(workload)) {
          cases.add(call(workload, way, Profile.CLEAN));
        }
        if (way.grain() == Grain.CHUNK && POLLUTED.contains(workload)) {
          cases.add(call(workload, way, Profile.POLLUTED));
        }
      }
    }
    for (int length : FEW) {
      FEW_WAYS.forEach(way -> cases.add(few(length, way)));
    }
    return cases;
  }

  private static Case call(Workload workload, ListWay way, Profile profile) {
    int length = Lengths.of(workload, way.grain());
    return new Case(
            Group.LIST,
            profile.title(workload.title()),
            way.title(),
            "ListBenchmark.call",
            Map.of("workload", workload.name(), "way", way.name()),
            length,
            QUICK.contains(workload)
                && profile == Profile.CLEAN
                && (workload.layout() == Layout.EVEN || BASIC.contains(way)))
        .with("polluted", profile == Profile.POLLUTED)
        .with("length", length);
  }

  private static Case few(int length, ListWay way) {
    return new Case(
            Group.SMALL,
            Integer.toString(length),
            way.title(),
            "ListBenchmark.call",
            Map.of("workload", Workload.NANOS_80.name(), "way", way.name()),
            length,
            length < 1_000 && BASIC.contains(way))
        .with("length", length);
  }
}
