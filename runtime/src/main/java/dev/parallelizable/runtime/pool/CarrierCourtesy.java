package dev.parallelizable.runtime.pool;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps workers that compute from freezing the application's other virtual threads.
 *
 * <p>A virtual thread that does not block keeps its carrier; {@link Thread#yield()} does not help,
 * because the carrier finds the yielded thread first. To park for a moment does: the thread comes
 * back through a timer, behind all that waits. That is only worth while if carriers are short,
 * which a canary tells: a virtual thread that does nothing but to begin. While one has been waiting
 * for some milliseconds, each worker parks at the end of its chunk.
 *
 * <p>Used by one worker, but for the canary, which all share.
 */
final class CarrierCourtesy {
  private static final long QUANTUM_NANOS = 5_000_000;

  /** Parked for this long, at least; in effect, for as long as the timer takes. */
  private static final long PARK_NANOS = 1;

  private static final Canary CANARY = new Canary();

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
    if (now - lastPark < QUANTUM_NANOS || !CANARY.waitsSince(now, QUANTUM_NANOS)) {
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

  /** A virtual thread that waits for a carrier. */
  private static final class Canary {
    private volatile long started;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Whether the canary has been waiting for so long; starts one if there is none. */
    boolean waitsSince(long now, long nanos) {
      if (waiting.compareAndSet(0, 1)) {
        started = now;
        Thread.ofVirtual().name("parallelizable-canary").start(() -> waiting.set(0));
        return false;
      }
      return now - started >= nanos;
    }
  }
}
