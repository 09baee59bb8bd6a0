package dev.parallelizable.runtime.pool;

import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Work;
import org.jspecify.annotations.Nullable;

/**
 * A call that the engine has admitted. The fields but {@code work} are guarded by the engine's
 * lock.
 */
final class Admission implements Engine.Registration {
  private final LocalEngine engine;
  private volatile @Nullable Work work;

  /**
   * That of the virtual threads which wait for the call and run elements. Two of them may make one
   * each, or pause both: it does no harm.
   */
  private @Nullable CarrierCourtesy helpers;

  /** Whether it is one of the {@link OpenCalls}, and its neighbours there. */
  boolean open;

  @Nullable Admission previous;
  @Nullable Admission next;

  /** Whether it stands among the calls that may have something to claim. */
  boolean queued;

  /** How many of its elements wait for other calls. */
  int suspended;

  /** Whether it does not stand there because there are too many of those. */
  boolean heldBack;

  Admission(LocalEngine engine) {
    this.engine = engine;
  }

  @Nullable Work work() {
    return work;
  }

  @Override
  public void open(Work work) {
    this.work = work;
    if (engine.calls().isShutdownNow()) {
      work.cancel();
    } else if (engine.calls().isClosed()) {
      work.cutOff(); // The pool was closed before it knew of this call.
    }
  }

  @Override
  public void signal() {
    engine.signal(this);
  }

  @Override
  public @Nullable Permit tryPermit() {
    return engine.tryTake(Thread.currentThread().isVirtual() ? courtesyOfHelpers() : null);
  }

  private CarrierCourtesy courtesyOfHelpers() {
    CarrierCourtesy courtesy = helpers;
    if (courtesy == null) {
      courtesy = new CarrierCourtesy(engine);
      helpers = courtesy;
    }
    return courtesy;
  }

  @Override
  public void close() {
    engine.close(this, null);
  }

  @Override
  public void close(Permit place) {
    if (place instanceof Seat seat && seat.isOf(engine)) {
      engine.close(this, seat);
    } else {
      throw new IllegalArgumentException("place is not one of this engine's");
    }
  }
}
