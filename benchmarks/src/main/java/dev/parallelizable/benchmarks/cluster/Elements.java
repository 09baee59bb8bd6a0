package dev.parallelizable.benchmarks.cluster;

import dev.parallelizable.Parallelizable;

/** The methods that run on members. */
final class Elements {
  private static final long HIGH = 0x1e3779b97f4a7c15L;
  private static final long LOW = 0x7f51afd7ed558ccdL;
  private static final int STEPS = 960_000;

  private Elements() {}

  /** Of almost no cost. */
  @Parallelizable
  static int next(int a) {
    return a + 1;
  }

  /** As cheap as anything can be that reads and writes all of a block. */
  @Parallelizable
  static byte[] inverted(byte[] block) {
    byte[] inverted = new byte[block.length];
    for (int i = 0; i < block.length; i++) {
      inverted[i] = (byte) ~block[i];
    }
    return inverted;
  }

  /** Of almost no cost, for columns. */
  @Parallelizable
  static double scaled(double a) {
    return a * 1.000001 + 0.5;
  }

  /** Computes for about a millisecond, whatever the value: each step needs the one before it. */
  @Parallelizable
  static double computed(double a) {
    long h = Double.doubleToRawLongBits(a);
    for (int i = 0; i < STEPS; i++) {
      h = Math.multiplyHigh(h, HIGH) ^ (h * LOW);
    }
    return (h >>> 11) * 0x1.0p-53;
  }
}
