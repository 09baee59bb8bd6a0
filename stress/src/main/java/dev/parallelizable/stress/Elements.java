package dev.parallelizable.stress;

import dev.parallelizable.Parallelizable;

/** What the tests run. */
final class Elements {
  private Elements() {}

  @Parallelizable
  static int same(int i) {
    return i;
  }
}
