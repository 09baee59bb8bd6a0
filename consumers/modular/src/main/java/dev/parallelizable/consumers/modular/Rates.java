package dev.parallelizable.consumers.modular;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import java.io.IOException;

/** Methods of the kinds that generated code treats differently. */
record Rates(double base) {
  /** A type that only this package sees. */
  record Term(int months) {}

  @Parallelizable
  double yearly(@Shared double fee, Term term) {
    return base * term.months() / 12 - fee;
  }

  @Parallelizable
  static double sum(double left, double right) {
    return left + right;
  }

  @Parallelizable
  static <T extends Comparable<T>> T larger(T left, T right) throws IOException {
    return left.compareTo(right) >= 0 ? left : right;
  }
}
