package dev.parallelizable.runtime.spi;

/**
 * What is known of the time that an element of a kernel takes, over all calls so far.
 *
 * <p>Written by whoever has measured a strip, without a lock: a lost update costs a little accuracy
 * and nothing else.
 */
public final class CostProfile {
  /** From here on, elements are not cheap: in nanoseconds. */
  private static final double CHEAP_NANOS = 2_000;

  /** From here on, something has blocked: in nanoseconds for one element. */
  private static final double BLOCKED_NANOS = 1_000_000;

  private static final int TRUSTED = 1_000;
  private static final int DISTRUST = -20_000;

  private volatile double nanosPerElement;

  /**
   * Counts measured cheap elements up to TRUSTED; starts again far below after a disappointment.
   */
  private volatile int trust;

  /** For kernels. */
  CostProfile() {}

  /**
   * Takes a measurement.
   *
   * @param elements how many elements ran, at least 1
   * @param nanos how long they took together, in nanoseconds
   */
  public void measured(int elements, long nanos) {
    double each = (double) nanos / elements;
    double known = nanosPerElement;
    double weight = Math.min(0.5, 0.05 + elements / 1024.0);
    nanosPerElement = known == 0 ? each : known + (each - known) * weight;
    if (each > BLOCKED_NANOS) {
      // Once may be a pause of the machine; what blocks does it again and again.
      trust = Math.max(DISTRUST, Math.min(trust, 0) - TRUSTED);
    } else {
      int trusted = trust;
      if (trusted < TRUSTED) {
        trust = Math.min(TRUSTED, trusted + Math.min(elements, TRUSTED));
      }
    }
  }

  /** Says that the elements do more than compute: they fail, or interrupt their thread. */
  public void distrust() {
    trust = DISTRUST;
  }

  /**
   * {@return whether elements are known to take about two microseconds at most, and not to block}
   */
  public boolean cheap() {
    return trust >= TRUSTED && nanosPerElement < CHEAP_NANOS;
  }

  /** {@return the time of an element in nanoseconds, or 0 where nothing reliable is known} */
  public double nanosPerElement() {
    return trust >= TRUSTED ? nanosPerElement : 0;
  }
}
