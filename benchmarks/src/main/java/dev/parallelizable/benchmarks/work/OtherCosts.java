package dev.parallelizable.benchmarks.work;

import dev.parallelizable.Parallelizable;

/** Five other functions, as any application has: what has run before a polluted measurement. */
final class OtherCosts {
  private OtherCosts() {}

  @Parallelizable
  static double doubled(double x) {
    return x + x;
  }

  @Parallelizable
  static double squared(double x) {
    return x * x;
  }

  @Parallelizable
  static double root(double x) {
    return Math.sqrt(x);
  }

  @Parallelizable
  static double mixed(double x) {
    return Mixing.mixed(x, 3);
  }

  @Parallelizable
  static double clamped(double x) {
    return Math.min(x, 0.5);
  }
}
