package dev.parallelizable.benchmarks.work;

import dev.parallelizable.Parallelizable;

/** The methods that are measured, named after about what a call costs in a plain loop. */
final class Costs {
  private Costs() {}

  /** As cheap as can be, and open to vectors: memory is the limit. */
  @Parallelizable
  static double nanos1(double x) {
    return x * 1.000001 + 0.5;
  }

  @Parallelizable
  static double nanos10(double x) {
    return Mixing.mixed(x, 10);
  }

  @Parallelizable
  static double nanos80(double x) {
    return Mixing.mixed(x, 78);
  }

  @Parallelizable
  static double nanos100(double x) {
    return Mixing.mixed(x, 98);
  }

  @Parallelizable
  static double micros1(double x) {
    return Mixing.mixed(x, 960);
  }

  @Parallelizable
  static double micros10(double x) {
    return Mixing.mixed(x, 9_600);
  }

  @Parallelizable
  static double millis1(double x) {
    return Mixing.mixed(x, 960_000);
  }

  /** 100 ns for most; for those from 1 on, a hundred times as much. */
  @Parallelizable
  static double skewed(double x) {
    return Mixing.mixed(x, x >= 1 ? 9_800 : 98);
  }
}
