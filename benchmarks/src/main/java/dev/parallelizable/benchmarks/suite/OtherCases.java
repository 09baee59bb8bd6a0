package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.measure.BlockingBenchmark;
import dev.parallelizable.benchmarks.measure.MemoryBenchmark;
import dev.parallelizable.benchmarks.measure.TickerBenchmark;
import dev.parallelizable.benchmarks.measure.TwoCallsBenchmark;
import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.report.Names;
import dev.parallelizable.benchmarks.ways.BlockingWay;
import dev.parallelizable.benchmarks.ways.MemoryWay;
import dev.parallelizable.benchmarks.ways.Saturation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Waiting, several at once, and memory. */
final class OtherCases {
  private static final int BOUND = 1_000;

  private OtherCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (BlockingWay way : BlockingWay.values()) {
      cases.add(blocking(Names.BOUNDED, BOUND, way));
      cases.add(blocking(Names.UNBOUNDED, 0, way));
    }
    for (Saturation way : EnumSet.complementOf(EnumSet.of(Saturation.THREAD_PER_CORE))) {
      cases.add(twoCalls(Names.ALONE, false, way));
      cases.add(twoCalls(Names.BESIDE, true, way));
    }
    for (Saturation way : Saturation.values()) {
      cases.add(ticker(Names.TICKING, true, way));
      cases.add(ticker(Names.ALONE, false, way));
    }
    for (MemoryWay way : MemoryWay.values()) {
      cases.add(memory(way));
    }
    return cases;
  }

  private static Case blocking(String workload, int bound, BlockingWay way) {
    return new Case(
            Group.BLOCKING,
            workload,
            way.title(),
            "BlockingBenchmark.call",
            Map.of("way", way.name()),
            BlockingBenchmark.ELEMENTS,
            way != BlockingWay.PEKKO)
        .with("bound", bound);
  }

  private static Case twoCalls(String workload, boolean beside, Saturation way) {
    return new Case(
            Group.TWO_CALLS,
            workload,
            way.title(),
            "TwoCallsBenchmark.call",
            Map.of("way", way.name()),
            TwoCallsBenchmark.SHORT,
            way == Saturation.SHARED_POOL || way == Saturation.PARALLEL_STREAM)
        .with("beside", beside);
  }

  private static Case ticker(String workload, boolean ticking, Saturation way) {
    return new Case(
            Group.TICKER,
            workload,
            way.title(),
            "TickerBenchmark.call",
            Map.of("way", way.name()),
            TickerBenchmark.ELEMENTS,
            way == Saturation.SHARED_POOL || way == Saturation.THREAD_PER_CORE)
        .with("ticking", ticking);
  }

  private static Case memory(MemoryWay way) {
    return new Case(
        Group.MEMORY,
        way.waiting() ? Names.WAITING : Names.FINISHED,
        way.title(),
        "MemoryBenchmark.held",
        Map.of("way", way.name()),
        way.waiting() ? MemoryBenchmark.WAITING : MemoryBenchmark.FINISHED,
        way.title().startsWith("Parallelizable"));
  }
}
