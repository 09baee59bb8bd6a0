package dev.parallelizable.runtime.call;

import org.jspecify.annotations.Nullable;

/**
 * The inputs of a lazy call, up to where they are claimed. All methods but {@link #isCurrentThread}
 * are called with the call's lock held.
 */
interface Intake {
  /** How many elements have been taken from the input so far. */
  long taken();

  /** How many elements can be claimed, given how many more may be taken. */
  int available(int room);

  /** Takes elements for a chunk. */
  @Nullable Object[] claim(int elements);

  /** There is room for more elements, or there may be. */
  void replenish(int room, boolean urgent);

  /** Whether no more elements can come. */
  boolean exhausted();

  /** What the input has thrown after its last element, or null. */
  @Nullable Throwable failure();

  /** The call is over. */
  void stop();

  /** Whether a thread is taking elements. */
  boolean busy();

  /** Looks after the taking. Returns whether to look again. */
  boolean tick(long now, int room);

  /** Whether the current thread is the one that takes elements. */
  boolean isCurrentThread();
}
