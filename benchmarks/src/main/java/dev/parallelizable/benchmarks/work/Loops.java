package dev.parallelizable.benchmarks.work;

/** The plain loop over each method, as one would write it: what all ways are compared with. */
final class Loops {
  private Loops() {}

  static void nanos1(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = Costs.nanos1(inputs[i]);
    }
  }

  static void nanos10(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = Costs.nanos10(inputs[i]);
    }
  }

  static void nanos80(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = Costs.nanos80(inputs[i]);
    }
  }

  static void nanos100(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = Costs.nanos100(inputs[i]);
    }
  }

  static void micros1(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = Costs.micros1(inputs[i]);
    }
  }

  static void micros10(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = Costs.micros10(inputs[i]);
    }
  }

  static void millis1(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = Costs.millis1(inputs[i]);
    }
  }

  static void skewed(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = Costs.skewed(inputs[i]);
    }
  }

  static void doubled(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = OtherCosts.doubled(inputs[i]);
    }
  }

  static void squared(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = OtherCosts.squared(inputs[i]);
    }
  }

  static void root(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = OtherCosts.root(inputs[i]);
    }
  }

  static void mixed(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = OtherCosts.mixed(inputs[i]);
    }
  }

  static void clamped(double[] inputs, double[] results, int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = OtherCosts.clamped(inputs[i]);
    }
  }
}
