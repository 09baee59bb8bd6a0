package dev.parallelizable.runtime.pool;

import java.util.concurrent.TimeUnit;

/**
 * A worker that has nothing to do looks out for work a little before it ends: to start another one
 * in its stead costs whoever has the work microseconds, and the work a hundred, where a carrier has
 * to be woken.
 *
 * <p>One worker at a time, and seldom where that has been in vain. Guarded by the engine's lock,
 * but that {@code calls} is read without it by the worker that spins.
 */
final class Linger {
  private static final long NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  /** So many vain attempts in a row are allowed. */
  private static final int PATIENCE = 4;

  /** After so many ends without an attempt at most, there is another. */
  private static final int MAX_PAUSE = 32;

  private boolean goingOn;

  /** How many workers ended without lingering since the last one lingered, and are to. */
  private int skipped;

  private int pause;

  /** How many attempts in a row have been in vain. */
  private int misses;

  /** Changes when there is work. Written with the engine's lock held. */
  private volatile int calls;

  /**
   * A worker is about to end.
   *
   * @param lively whether its call expects to have more for it soon
   * @return whether it is to linger
   */
  boolean begin(boolean lively) {
    if (goingOn || (!lively && skipped++ < pause)) {
      return false;
    }
    skipped = 0;
    goingOn = true;
    return true;
  }

  /** The worker has stopped lingering. */
  void end(boolean found) {
    goingOn = false;
    misses = found ? 0 : misses + 1;
    pause = misses < PATIENCE ? 0 : Math.min(MAX_PAUSE, 2 * pause + 1);
  }

  boolean isGoingOn() {
    return goingOn;
  }

  /** There is work for the worker. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // The engine's lock is held.
  void call() {
    calls++;
  }

  int calls() {
    return calls;
  }

  /** Waits for work. Called by the worker, without the lock. */
  void await(int seen) {
    long begin = System.nanoTime();
    while (calls == seen && System.nanoTime() - begin < NANOS) {
      Thread.onSpinWait();
    }
  }
}
