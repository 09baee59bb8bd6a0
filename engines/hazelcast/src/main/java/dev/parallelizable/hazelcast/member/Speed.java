package dev.parallelizable.hazelcast.member;

import java.util.concurrent.TimeUnit;

/**
 * What is known of how long a call's elements take here. Where a whole chunk takes less than to
 * hand it to another thread and back, the thread that has received it runs it.
 *
 * <p>Safe for use by many threads; now and then an update is lost, which is harmless.
 */
final class Speed {
  private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** So long would nobody hear from a thread that should answer. */
  private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final int TRUSTED = 3;
  private static final int DISTRUST = -1_000;

  private volatile double nanosPerElement;

  /** Counts measured chunks up to TRUSTED; starts again far below after a disappointment. */
  private volatile int trust;

  void measured(int elements, long nanos) {
    double each = (double) nanos / Math.max(1, elements);
    double known = nanosPerElement;
    nanosPerElement = each > known ? each : known + (each - known) * 0.3;
    int trusted = trust;
    if (nanos > LONG_NANOS) {
      trust = DISTRUST;
    } else if (trusted < TRUSTED) {
      trust = trusted + 1;
    }
  }

  /** Whether that many elements take next to no time. */
  boolean isShort(int elements) {
    return trust >= TRUSTED && nanosPerElement * elements < SHORT_NANOS;
  }
}
