package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.ways.ArrayWay;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.benchmarks.work.Workload;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Unboxed work. */
final class ArrayCases {
  /** Those that are measured; 80 ns is for lists. */
  static final Set<Workload> WORKLOADS = EnumSet.complementOf(EnumSet.of(Workload.NANOS_80));

  private static final Set<Workload> POLLUTED =
      EnumSet.of(Workload.NANOS_1, Workload.NANOS_10, Workload.NANOS_100);
  private static final Set<Workload> FRESH = POLLUTED;
  static final Set<Workload> QUICK = EnumSet.of(Workload.NANOS_1, Workload.NANOS_100);

  private ArrayCases() {}

  static List<Case> all() {
    return WORKLOADS.stream().flatMap(ArrayCases::of).toList();
  }

  private static Stream<Case> of(Workload workload) {
    Stream<Case> clean =
        Stream.of(ArrayWay.values()).map(way -> reused(workload, way, Profile.CLEAN));
    Stream<Case> fresh =
        Stream.of(ArrayWay.values())
            .filter(way -> FRESH.contains(workload))
            .map(way -> fresh(workload, way));
    Stream<Case> polluted =
        Stream.of(ArrayWay.values())
            .filter(way -> POLLUTED.contains(workload))
            .map(way -> reused(workload, way, Profile.POLLUTED));
    return Stream.of(clean, fresh, polluted).flatMap(cases -> cases);
  }

  private static Case reused(Workload workload, ArrayWay way, Profile profile) {
    return new Case(
            Group.ARRAY,
            profile.title(workload.title()),
            way.title(),
            "ArrayBenchmark.reused",
            Map.of("workload", workload.name(), "way", way.name()),
            workload.length(),
            QUICK.contains(workload)
                && (workload.layout() == Layout.EVEN || way != ArrayWay.FORK_JOIN))
        .with("polluted", profile == Profile.POLLUTED);
  }

  private static Case fresh(Workload workload, ArrayWay way) {
    return new Case(
        Group.FRESH,
        workload.title(),
        way.title(),
        "ArrayBenchmark.fresh",
        Map.of("workload", workload.name(), "way", way.name()),
        workload.length(),
        workload == Workload.NANOS_10);
  }
}
