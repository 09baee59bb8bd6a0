package dev.parallelizable.runtime.call;

import org.jspecify.annotations.Nullable;

/**
 * The inputs of a lazy call, up to where they are claimed. All methods but {@link #prepare} and
 * {@link #isCurrentThread} are called with the call's lock held.
 */
interface Intake {
  /** Who is told, with the lock held. */
  interface Listener {
    /** How many elements may be taken now. */
    int room();

    /** Whether somebody waits for a result, so that a little room is reason enough to take more. */
    boolean isUrgent();

    /** There may be something for workers to take. */
    void wanted();

    /**
     * Elements have been taken, and can be claimed.
     *
     * @param claims whether the current thread is about to claim some itself
     */
    void arrived(boolean claims);

    /** No more will come. */
    void exhausted();

    /** Taking has ended for the time being. */
    void idle();

    /** The ticker should look at the call. */
    void watch();
  }

  /**
   * Takes elements, if it is for workers to do that. Called by a worker that is about to claim,
   * without the lock.
   *
   * @return whether the worker is to go on; otherwise it has lost its place meanwhile
   */
  default boolean prepare() {
    return true;
  }

  /** How many elements have been taken from the input so far. */
  long taken();

  /** How many elements can be claimed. */
  int available(boolean urgent);

  /**
   * Takes elements for a chunk.
   *
   * @param elements how many at most
   * @return the elements, or a part of each column; perhaps none, where they have ended
   */
  @Nullable Object[] claim(int elements);

  /** There is room for more elements, or there may be. */
  void replenish();

  /** Whether no more elements can come. */
  boolean exhausted();

  /** What the input has thrown after its last element, or null. */
  @Nullable Throwable failure();

  /** The call is over. */
  void stop();

  /** Whether a thread is taking elements. */
  boolean busy();

  /** Looks after the taking. Returns whether to look again. */
  boolean tick(long now);

  /** Whether the current thread is the one that takes elements. */
  boolean isCurrentThread();
}
