package dev.parallelizable.runtime.pool;

import java.util.concurrent.locks.LockSupport;

/**
 * Keeps virtual threads that run elements from freezing the application's others.
 *
 * <p>A virtual thread that does not block keeps its carrier; {@link Thread#yield()} does not help,
 * because the carrier finds the yielded thread first. To park for a moment does: the thread comes
 * back through a timer, behind all that waits. That is only worth while if {@linkplain CarrierQueue
 * somebody waits}; then each parks between two elements, every few milliseconds.
 *
 * <p>Used by one worker, or by those who wait for one call and run elements of it.
 */
final class CarrierCourtesy {
  private static final long QUANTUM_NANOS = 5_000_000;

  /** Parked for this long, at least; in effect, for as long as the timer takes. */
  private static final long PARK_NANOS = 1;

  private final LocalEngine engine;
  private long lastPark = System.nanoTime();

  CarrierCourtesy(LocalEngine engine) {
    this.engine = engine;
  }

  /**
   * Lets others have the carrier of a worker that is through with a chunk, if they have been
   * waiting for one.
   *
   * @return whether the worker is to go on
   */
  boolean afterChunk(Seat seat) {
    if (!isDue()) {
      return true;
    }
    if (!engine.beginCourtesy(seat)) {
      return false;
    }
    park();
    return true;
  }

  /** Whether it is time to let others have the carrier, who have been waiting for one. */
  boolean isDue() {
    long now = System.nanoTime();
    return now - lastPark >= QUANTUM_NANOS && CarrierQueue.isLong(now, QUANTUM_NANOS);
  }

  /** Lets others have the carrier, within a chunk. */
  void pause() {
    engine.beginPause();
    park();
  }

  private void park() {
    try {
      LockSupport.parkNanos(this, PARK_NANOS);
    } finally {
      engine.endCourtesy();
    }
    lastPark = System.nanoTime();
  }
}
