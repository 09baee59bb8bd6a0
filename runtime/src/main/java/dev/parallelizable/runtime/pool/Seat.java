package dev.parallelizable.runtime.pool;

import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Permit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread's place among the running of a {@link LocalEngine}.
 *
 * <p>{@code held}, {@code released} and {@code waiter} are guarded by the engine's lock, but that
 * {@code released} may be read without it. A thread that waits to have the place back is unparked
 * after {@code held} or {@code released} was set.
 */
final class Seat extends Permit {
  private final LocalEngine engine;

  /** Whether the thread is a worker, which looks for more when it is through with a chunk. */
  private final boolean worker;

  /** How the thread lets others have its carrier; null where it has none. */
  private final @Nullable CarrierCourtesy courtesy;

  /** Whether the worker is about to. Written by it alone. */
  boolean returning;

  /** Whether this counts among the places taken. */
  boolean held;

  /** The call whose chunk the thread runs, in a worker. Guarded by the engine's lock. */
  @Nullable Admission admission;

  /** Whether the thread waits for another call. Guarded by the engine's lock. */
  boolean suspended;

  private volatile boolean released;
  private @Nullable Thread waiter;
  private int suspensions;

  Seat(LocalEngine engine, boolean worker, @Nullable CarrierCourtesy courtesy) {
    this.engine = engine;
    this.worker = worker;
    this.courtesy = courtesy;
  }

  @Override
  public boolean isOf(Engine engine) {
    return this.engine == engine;
  }

  /** Whether it is one in the engine of these calls. */
  boolean isOf(OpenCalls calls) {
    return engine.isOf(calls);
  }

  @Override
  public void ending() {
    if (worker && !returning) {
      returning = true;
      engine.returns();
    }
  }

  @Override
  public boolean isPauseDue() {
    return courtesy != null && courtesy.isDue();
  }

  @Override
  public void pause() {
    if (courtesy != null) {
      courtesy.pause();
    }
  }

  @Override
  public void suspend() {
    if (suspensions++ == 0) {
      engine.suspend(this);
    }
  }

  @Override
  public void resume() {
    if (--suspensions > 0) {
      return;
    }
    waiter = Thread.currentThread();
    boolean interrupted = false;
    if (!engine.reclaim(this)) {
      while (!engine.holds(this)) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void release() {
    if (!released) {
      engine.release(this);
    }
  }

  boolean isReleased() {
    return released;
  }

  void markReleased() {
    released = true;
  }

  void wake() {
    LockSupport.unpark(waiter);
  }
}
