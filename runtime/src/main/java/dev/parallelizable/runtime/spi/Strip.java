package dev.parallelizable.runtime.spi;

import org.jspecify.annotations.Nullable;

/** Stub of the cursor of a running kernel. */
public final class Strip {
  private volatile boolean stopped;
  private @Nullable Throwable failure;
  private int index;

  /** For engines. */
  public Strip() {}

  /**
   * Called before each element (in loops over primitive arrays: before each {@linkplain #block
   * block}).
   *
   * @param i the index of the next element; those before it are done
   * @return whether to go on with it
   */
  public boolean proceed(int i) {
    index = i;
    return !stopped;
  }

  /**
   * The end of the block of elements that may run without another call of {@link #proceed}.
   *
   * @param i the index of the next element
   * @param to the end of the strip
   * @return an index greater than {@code i} and at most {@code to}
   */
  public static int block(int i, int to) {
    return Math.min(to, i + 256);
  }

  /**
   * Takes an element's failure.
   *
   * @param i the index of the element that failed
   * @param failure what it threw
   */
  public void fail(int i, Throwable failure) {
    index = i;
    this.failure = failure;
  }

  /** {@return the failure} */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** {@return the index} */
  public int index() {
    return index;
  }
}
