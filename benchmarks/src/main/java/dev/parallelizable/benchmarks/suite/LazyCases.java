package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.ways.Grain;
import dev.parallelizable.benchmarks.ways.LazyWay;
import dev.parallelizable.benchmarks.work.Pace;
import dev.parallelizable.benchmarks.work.Workload;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lazy work. */
final class LazyCases {
  private static final Set<LazyWay> PACED =
      EnumSet.of(
          LazyWay.LOOP,
          LazyWay.IMAP,
          LazyWay.IMAP_UNORDERED,
          LazyWay.PARALLEL_STREAM,
          LazyWay.REACTOR_BUFFERED,
          LazyWay.MAP_CONCURRENT);

  private static final int ONE_NANO_ELEMENTS = 2_000_000;
  private static final int WAITED_FOR = 50;

  private LazyCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (LazyWay way : LazyWay.values()) {
      if (way.grain() == Grain.CHUNK) {
        cases.add(of(Workload.NANOS_1, ONE_NANO_ELEMENTS, way, "1 ns"));
        cases.add(
            of(Workload.NANOS_80, Workload.NANOS_80.length(), way, "80 ns, polluted")
                .with("polluted", true));
      }
      cases.add(fast(Workload.NANOS_80, way).quickToo());
      Case tenMicros = fast(Workload.MICROS_10, way);
      cases.add(way.grain() == Grain.CHUNK ? tenMicros.quickToo() : tenMicros);
    }
    for (LazyWay way : PACED) {
      for (Workload workload : EnumSet.of(Workload.NANOS_80, Workload.MICROS_10)) {
        cases.add(paced(workload, way, "consumer", Pace.EQUAL, "equal consumer"));
        cases.add(paced(workload, way, "consumer", Pace.SLOW, "slow consumer"));
      }
      cases.add(paced(Workload.MICROS_10, way, "source", Pace.EQUAL, "equal source"));
      cases.add(
          of(Workload.MICROS_10, WAITED_FOR, way, "10 µs, source that waits 1 ms")
              .with("source", Pace.WAITING));
    }
    return cases;
  }

  private static Case fast(Workload workload, LazyWay way) {
    return of(workload, Lengths.of(workload, way.grain()), way, workload.title());
  }

  private static Case paced(Workload workload, LazyWay way, String side, Pace pace, String title) {
    return of(workload, Lengths.of(workload, way.grain()), way, workload.title() + ", " + title)
        .with(side, pace);
  }

  private static Case of(Workload workload, int length, LazyWay way, String title) {
    return new Case(
            Group.LAZY,
            title,
            way.title(),
            "LazyBenchmark.call",
            Map.of("workload", workload.name(), "way", way.name()),
            length,
            false)
        .with("length", length);
  }
}
