package dev.parallelizable.benchmarks.work;

/**
 * Work of a chosen length. A step multiplies to 128 bits and needs the step before it: no compiler
 * here has vectors for that, none can leave a step out, and the time does not depend on the value.
 */
final class Mixing {
  private static final long HIGH = 0x1e3779b97f4a7c15L;
  private static final long LOW = 0x7f51afd7ed558ccdL;

  private Mixing() {}

  /** {@return a number from 0 to below 1 that depends on all steps} */
  static double mixed(double x, int steps) {
    long h = Double.doubleToRawLongBits(x);
    for (int i = 0; i < steps; i++) {
      h = Math.multiplyHigh(h, HIGH) ^ (h * LOW);
    }
    return (h >>> 11) * 0x1.0p-53;
  }
}
