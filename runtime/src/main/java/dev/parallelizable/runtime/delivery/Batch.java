package dev.parallelizable.runtime.delivery;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Finished elements that are being handed over, without a lock: one atomic step for each.
 *
 * <p>Any number of threads may poll. {@code next} is the index of the next element; whoever moves
 * it past an index owns that element alone. The results were written before the batch was made, and
 * a batch reaches other threads through a volatile field, so they are seen.
 */
public final class Batch {
  private static final Object NONE = new Object();

  /** Nothing to hand over. */
  public static final Batch EMPTY = new Batch(new Object[0], 0, 0);

  private static final VarHandle NEXT;

  static {
    try {
      NEXT = MethodHandles.lookup().findVarHandle(Batch.class, "next", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final @Nullable Object[] values;
  private final int begin;
  private final int end;
  private volatile int next;

  Batch(@Nullable Object[] values, int begin, int end) {
    this.values = values;
    this.begin = begin;
    this.end = end;
    this.next = begin;
  }

  /**
   * {@return whether {@link #poll} has found nothing}
   *
   * @param polled what it has returned
   */
  @SuppressWarnings("ReferenceEquality") // NONE is nothing but itself.
  public static boolean isNone(@Nullable Object polled) {
    return polled == NONE;
  }

  /** {@return the next element, or what {@link #isNone}} */
  public @Nullable Object poll() {
    if (next < end) {
      int i = (int) NEXT.getAndAdd(this, 1);
      if (i < end) {
        Object value = values[i];
        values[i] = null; // What has been consumed must not be kept reachable.
        return value;
      }
    }
    return NONE;
  }

  /** {@return whether no element is left} */
  public boolean isEmpty() {
    return next >= end;
  }

  /** {@return how many elements have been handed over} */
  public int handed() {
    return Math.min(next, end) - begin;
  }

  /**
   * Hands nothing over any more.
   *
   * @return how many elements have been handed over before
   */
  public int drop() {
    int i = Math.min((int) NEXT.getAndSet(this, end), end);
    for (int left = i; left < end; left++) {
      values[left] = null;
    }
    return i - begin;
  }
}
