package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.ways.Grain;
import dev.parallelizable.benchmarks.work.Workload;

/** How many elements a way gets: figures are compared for each element. */
final class Lengths {
  /**
   * Ways that pay microseconds for each element get a part only, lest an operation take seconds.
   */
  private static final int PART = 20;

  private static final int CHEAP = 20_000;

  private Lengths() {}

  static int of(Workload workload, Grain grain) {
    return grain == Grain.ELEMENT && workload.length() > CHEAP
        ? workload.length() / PART
        : workload.length();
  }
}
