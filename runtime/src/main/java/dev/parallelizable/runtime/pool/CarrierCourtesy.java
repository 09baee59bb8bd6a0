package dev.parallelizable.runtime.pool;

import java.util.concurrent.locks.LockSupport;

/**
 * Keeps workers that compute from freezing the application's other virtual threads.
 *
 * <p>A virtual thread that does not block keeps its carrier; {@link Thread#yield()} does not help,
 * because the carrier finds the yielded thread first. To park for a moment does: the thread comes
 * back through a timer, behind all that waits. That is only worth while if {@linkplain CarrierQueue
 * somebody waits}; then each worker parks at the end of its chunk, every few milliseconds.
 *
 * <p>Used by one worker.
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
   * Lets others have the carrier for a moment, if they have been waiting for one.
   *
   * @return whether the worker is to go on
   */
  boolean afterChunk(Seat seat) {
    long now = System.nanoTime();
    if (now - lastPark < QUANTUM_NANOS || !CarrierQueue.isLong(now, QUANTUM_NANOS)) {
      return true;
    }
    if (!engine.beginCourtesy(seat)) {
      return false;
    }
    try {
      LockSupport.parkNanos(this, PARK_NANOS);
    } finally {
      engine.endCourtesy();
    }
    lastPark = System.nanoTime();
    return true;
  }
}
