package dev.parallelizable.benchmarks;

import dev.parallelizable.Parallelizable;

/** The methods that are measured. */
final class Bodies {
  private Bodies() {}

  /** Some nanoseconds for each round: what one step of a hash costs, and cannot be vectorised. */
  private static long mix(long seed, int rounds) {
    long x = seed;
    for (int i = 0; i < rounds; i++) {
      x ^= x >>> 33;
      x *= 0xff51afd7ed558ccdL;
      x ^= x >>> 29;
    }
    return x;
  }

  /** About 1 ns. */
  @Parallelizable
  static double scaled(double x) {
    return x * 1.000001 + 0.5;
  }

  /** About 80 ns. */
  @Parallelizable
  static long nanos80(long seed) {
    return mix(seed, 38);
  }

  /** About 10 µs. */
  @Parallelizable
  static long micros10(long seed) {
    return mix(seed, 4_800);
  }

  /** 80 ns for most; a hundred times as much for some. */
  @Parallelizable
  static long skewed(long seed) {
    return mix(seed, seed % 100 == 99 ? 3_800 : 38);
  }

  /** Ten milliseconds in which nothing is computed. */
  @Parallelizable
  static long sleeping(long seed) throws InterruptedException {
    Thread.sleep(10);
    return seed;
  }
}
