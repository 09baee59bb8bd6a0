package dev.parallelizable.runtime;

import java.time.Duration;

/** Durations as the locks of the JDK want them. */
final class Durations {
  private Durations() {}

  /** The duration in nanoseconds; one that is too long for that is as good as for ever. */
  static long nanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? 0 : Long.MAX_VALUE;
    }
  }
}
