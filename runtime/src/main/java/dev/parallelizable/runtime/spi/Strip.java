package dev.parallelizable.runtime.spi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The run of elements that a kernel works off between two visits to its call: tells the kernel how
 * far to go, and others how far the kernel has come.
 *
 * <p>One thread runs the kernel; any thread may watch it and ask it to halt. {@code position} is
 * written by the runner with release semantics after each element, so who reads it with acquire
 * semantics sees the results of all elements before it. {@code halt} is asked for by others and
 * read before each element. There is deliberately no fence between the two (it would cost more than
 * a cheap element): one more element may start in the moments that a request takes to arrive.
 */
public final class Strip {
  /** Elements of a loop between primitive arrays that run without a look at the strip. */
  public static final int BLOCK = 256;

  private static final VarHandle POSITION;

  static {
    try {
      POSITION = MethodHandles.lookup().findVarHandle(Strip.class, "position", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("UnusedVariable") // through POSITION
  private int position;

  private volatile boolean halt;
  private volatile boolean over;
  private @Nullable Throwable failure;

  private long worked;

  /** The index before which the thread was last found interrupted, or -1. */
  private int interruptedBefore = -1;

  /** Whether to stop where the thread is found interrupted. */
  private boolean stopsAtInterrupt;

  /** For engines. */
  public Strip() {}

  /**
   * Called before each element; in loops between primitive arrays before each {@linkplain #block
   * block}.
   *
   * <p>Takes an interrupt back that the element before has left behind: it must not reach the next.
   * Who interrupts an element for its call asks for a halt first, so the order here loses nothing.
   *
   * @param i the index of the next element; those before it are done
   * @return whether to go on with it
   */
  public boolean proceed(int i) {
    POSITION.setRelease(this, i);
    // Not Thread.interrupted() itself: it has a virtual call that all of the JVM shares, which is
    // never inlined and takes up to a tenth of a cheap element's time.
    if (Thread.currentThread().isInterrupted()) {
      Thread.interrupted();
      interruptedBefore = i;
      return !stopsAtInterrupt && !halt;
    }
    return !halt;
  }

  /**
   * The end of the block of elements that may run without another call of {@link #proceed}.
   *
   * @param i the index of the next element
   * @param to the end of the strip
   * @return an index greater than {@code i} and at most {@code to}
   */
  public static int block(int i, int to) {
    return to - i <= BLOCK ? to : i + BLOCK;
  }

  /**
   * Takes an element's failure.
   *
   * @param i the index of the element that failed
   * @param failure what it threw
   */
  public void fail(int i, Throwable failure) {
    POSITION.setRelease(this, i);
    this.failure = failure;
  }

  /**
   * Makes the strip ready for another run of the kernel. Called by the runner, with whatever lock
   * is held by those who watch.
   *
   * @param from the first index
   */
  public void reset(int from) {
    position = from;
    failure = null;
    if (halt) { // Seldom; and a write that all must see takes as long as a cheap element.
      halt = false;
    }
  }

  /** Asks the kernel to return before its next element. May be called by any thread. */
  public void halt() {
    halt = true;
  }

  /** Asks for a halt for good: the call is over. May be called by any thread. */
  public void end() {
    over = true;
    halt = true;
  }

  /** {@return whether a halt has been asked for; for stand-ins, which wait for elements} */
  public boolean isHalted() {
    return halt;
  }

  /** {@return whether the call is over, so that the running element is not wanted, either} */
  public boolean isOver() {
    return over;
  }

  /** {@return the index of the element that is running or next; the results before it are seen} */
  public int position() {
    return (int) POSITION.getAcquire(this);
  }

  /** {@return what the element at the position has thrown, or null. For the runner alone} */
  public @Nullable Throwable failure() {
    return failure;
  }

  /**
   * Says what the elements have taken, where that is not the time for which the kernel ran. For
   * stand-ins, whose elements travel and wait.
   *
   * @param nanos in nanoseconds, added to what was said before
   */
  public void worked(long nanos) {
    worked += nanos;
  }

  /** {@return what elements were said to have taken since this was last asked, or 0} */
  public long takeWorked() {
    long nanos = worked;
    worked = 0;
    return nanos;
  }

  /** Has the kernel return where its thread is found interrupted. For the runner alone. */
  public void stopAtInterrupt() {
    stopsAtInterrupt = true;
  }

  /**
   * {@return the index before which the thread was last found interrupted, or -1 where it never
   * was. For the runner alone}
   */
  public int interruptedBefore() {
    return interruptedBefore;
  }
}
