package dev.parallelizable.runtime.spi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What is known of the time that an element of a kernel takes, over all calls so far.
 *
 * <p>Written by whoever has measured a strip, without a lock: a lost update costs a little accuracy
 * and nothing else. What changes with each measurement is written without a full fence: four of
 * them take half as long as an element of a short call.
 */
public final class CostProfile {
  private static final VarHandle NANOS_PER_ELEMENT;
  private static final VarHandle COMPUTED;
  private static final VarHandle BLOCKED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      NANOS_PER_ELEMENT = lookup.findVarHandle(CostProfile.class, "nanosPerElement", double.class);
      COMPUTED = lookup.findVarHandle(CostProfile.class, "computed", double.class);
      BLOCKED = lookup.findVarHandle(CostProfile.class, "blocked", double.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Below this, who waits for elements runs some: in nanoseconds. What blocks takes longer, as a
   * rule: to wake a thread alone does.
   */
  private static final double FAST_NANOS = 20_000;

  /**
   * From here on, he no longer does: in nanoseconds. Far above the other, because each pause of the
   * machine makes elements seem slower for a while.
   */
  private static final double SLOW_NANOS = 60_000;

  /** From here on, something has blocked: in nanoseconds for one element. */
  private static final double BLOCKED_NANOS = 1_000_000;

  /** What is remembered of the time that went into elements: in nanoseconds. */
  private static final double WINDOW_NANOS = 50_000_000;

  private static final int TRUSTED = 1_000;
  private static final int DISTRUST = -20_000;

  private volatile double nanosPerElement;

  /** Counts measured elements up to TRUSTED; starts again far below after a disappointment. */
  private volatile int trust;

  private volatile boolean fast;

  /** The time that went into elements that computed, as far as it is remembered. */
  private volatile double computed;

  /** The time that went into elements that blocked, or into pauses of the machine. */
  private volatile double blocked;

  /** For kernels, and for engines that know another cost of theirs. */
  public CostProfile() {}

  /**
   * Takes a measurement.
   *
   * @param elements how many elements ran, at least 1
   * @param nanos how long they took together, in nanoseconds
   */
  public void measured(int elements, long nanos) {
    double each = (double) nanos / elements;
    double known = nanosPerElement;
    if (each > BLOCKED_NANOS) {
      blocked(nanos);
      if (known != 0 && each > 100 * known) {
        return; // A pause of the machine tells nothing of the element.
      }
    } else {
      remember(computed + nanos, blocked);
    }
    int trusted = trust;
    if (trusted < TRUSTED) {
      trust = Math.min(TRUSTED, trusted + Math.min(elements, TRUSTED));
    }
    NANOS_PER_ELEMENT.setRelease(this, average(known, each, nanos));
    judge();
  }

  private void judge() {
    double limit = fast ? SLOW_NANOS : FAST_NANOS;
    boolean now = trust >= TRUSTED && nanosPerElement < limit && blocked <= computed;
    if (fast != now) {
      fast = now;
    }
  }

  /**
   * A moving average of the time of an element. What says that elements are slower counts the less
   * the shorter it is: then it is the time of measuring, for the most part.
   *
   * @param known the average so far, or 0
   * @param each the new measurement
   * @param nanos how long that was
   * @return the new average
   */
  public static double average(double known, double each, long nanos) {
    if (known == 0) {
      return each;
    }
    double weight = each < known ? 0.3 : Math.min(0.3, 0.02 + nanos / 50_000.0);
    return known + (each - known) * weight;
  }

  /**
   * Says that elements took so long that one must have blocked; or the machine has paused, which
   * nothing tells from it but that it takes a small part of the time.
   *
   * @param nanos how long, in nanoseconds
   */
  public void blocked(long nanos) {
    remember(computed, blocked + nanos);
    judge();
  }

  private void remember(double computed, double blocked) {
    double share = Math.min(1, WINDOW_NANOS / (computed + blocked));
    COMPUTED.setRelease(this, computed * share);
    BLOCKED.setRelease(this, blocked * share);
  }

  /** Says that the elements do more than compute: they fail, or interrupt their thread. */
  public void distrust() {
    trust = DISTRUST;
    fast = false;
  }

  /** {@return whether elements are known to take some microseconds at most, and not to block} */
  public boolean isFast() {
    return fast;
  }

  /** {@return the time of an element in nanoseconds, or 0 where nothing reliable is known} */
  public double nanosPerElement() {
    return trust >= TRUSTED ? nanosPerElement : 0;
  }
}
