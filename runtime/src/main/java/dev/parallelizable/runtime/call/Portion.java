package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.source.Source;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Elements that a thread is taking from a source: it fills an array without a lock, while others
 * may hand on what lies in it already, or ask it to stop.
 *
 * <p>{@code filled} says how far the array is filled; it is written with release semantics after
 * each element, so who reads a number other than zero sees the array and so many elements. All else
 * but {@link #take} is guarded by the call's lock.
 */
final class Portion {
  private static final @Nullable Object[] NONE = {};

  private static final VarHandle FILLED;

  static {
    try {
      FILLED = MethodHandles.lookup().findVarHandle(Portion.class, "filled", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int quota;
  private @Nullable Object[] elements = NONE;
  private int handedOn;

  /** When the taking began. Set with the lock held, and once more by who takes. */
  private volatile long start;

  private volatile boolean halt;

  @SuppressWarnings("UnusedVariable") // through FILLED
  private int filled;

  /** A thread is about to take so many elements. */
  void begin(int quota) {
    this.quota = quota;
    handedOn = 0;
    FILLED.setRelease(this, 0);
    halt = false;
    start = System.nanoTime();
  }

  /**
   * Takes elements. Called by the thread, without the lock.
   *
   * @return whether there may be more
   */
  boolean take(Source source) {
    start = System.nanoTime(); // Since it was begun, a worker may have been started.
    @Nullable Object[] taken = new @Nullable Object[quota];
    elements = taken;
    for (int i = 0; i < taken.length && !halt; i++) {
      if (!source.hasNext()) {
        return false;
      }
      if (halt) {
        break;
      }
      taken[i] = source.next();
      FILLED.setRelease(this, i + 1);
    }
    return true;
  }

  /** Asks the thread to take no more. */
  void halt() {
    halt = true;
  }

  /** How many elements have been taken. */
  int filled() {
    return (int) FILLED.getAcquire(this);
  }

  /** For how many nanoseconds elements have been taken. */
  long age(long now) {
    return now - start;
  }

  /**
   * Hands on what has been taken and not handed on before.
   *
   * @param backlog where it goes; or null, if it is not wanted any more
   * @return how many elements
   */
  int handOn(@Nullable Backlog backlog) {
    int from = handedOn;
    int to = filled();
    if (from == to) {
      return 0;
    }
    boolean whole = from == 0 && to == elements.length;
    if (backlog != null) {
      backlog.add(whole ? elements : Arrays.copyOfRange(elements, from, to));
    }
    if (to == elements.length) {
      elements = NONE;
    } else { // What has been consumed must not be kept reachable.
      Arrays.fill(elements, from, to, null);
    }
    handedOn = to;
    return to - from;
  }
}
