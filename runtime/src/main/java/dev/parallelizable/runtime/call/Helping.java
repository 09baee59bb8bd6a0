package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Permit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread that waits for a call runs its elements itself, where they are known to be cheap and not
 * to block: waking another thread up takes longer than a few of them, and a core that waits
 * computes nothing.
 *
 * <p>The thread is the user's, and so are its interrupts: see {@link Interrupts}.
 */
final class Helping {
  /** Who waits looks again for so long before he parks: about as long as a chunk may take. */
  private static final long SPIN_NANOS = 100_000;

  /**
   * After so long he lets others have his core, if any wait for it: one may be who he waits for.
   */
  private static final long YIELD_NANOS = 20_000;

  private Helping() {}

  /** Whether a thread that waits may run elements of the call. */
  static boolean isAllowed(Call call) {
    return call.pace.isFast()
        && call.settings.decorator() == null
        && call.settings.timeoutNanos() == 0
        && isFree(Permit.current(), call);
  }

  /** An element of another pool has no place in this one. */
  private static boolean isFree(@Nullable Permit permit, Call call) {
    return permit == null || permit.isOf(call.engine);
  }

  /**
   * Runs one chunk on the calling thread, which waits for this call.
   *
   * @param call the call
   * @param all whether to take all that there is
   * @return whether there was one
   * @throws InterruptedException if the thread is interrupted, and not by an element
   */
  static boolean runOne(Call call, boolean all) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("Before an element was run");
    }
    Permit outer = Permit.current();
    Permit permit = outer == null ? call.registration.tryPermit() : outer;
    if (permit == null) {
      return false;
    }
    if (permit.isPauseDue()) {
      permit.pause();
    }
    ChunkRun run = call.claims.toHelp(all, permit);
    if (run == null) {
      if (outer == null) {
        permit.release();
      }
      return false;
    }
    run.ownPlace = outer == null ? permit : null;
    Permit.setCurrent(permit);
    try {
      run.run(permit);
    } finally {
      Permit.setCurrent(outer);
      if (outer == null) {
        permit.release();
      }
    }
    if (run.help == ChunkRun.Help.INTERRUPTED) {
      throw new InterruptedException("While elements were run");
    }
    return true;
  }

  /**
   * Waits a little for what others should be about to bring about, before the thread parks.
   *
   * @param done whether that is so
   * @return the same
   */
  @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on it: it spares others' time.
  static boolean spin(BooleanSupplier done) {
    long begin = System.nanoTime();
    while (!done.getAsBoolean()) {
      long waited = System.nanoTime() - begin;
      if (waited > SPIN_NANOS) {
        return false;
      }
      if (waited > YIELD_NANOS) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
    return true;
  }
}
