package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Permit;
import org.jspecify.annotations.Nullable;

/**
 * A thread that waits for a call runs its elements itself, where they are known to be cheap and not
 * to block: waking another thread up takes longer than a few of them, and a core that waits
 * computes nothing.
 *
 * <p>The thread is the user's, and so are its interrupts: see {@link Interrupts}.
 */
final class Helping {
  private Helping() {}

  /** What has become of an attempt to help. */
  enum Outcome {
    /** There was nothing to run, or no place for the thread. */
    NOTHING,
    RAN,
    /** The thread ran a chunk, and was interrupted, by an element or from outside. */
    PERHAPS_INTERRUPTED
  }

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
   * @return what has become of it
   * @throws InterruptedException if the thread is interrupted, certainly not by an element
   */
  static Outcome runOne(Call call, boolean all) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("Before an element was run");
    }
    Permit outer = Permit.current();
    Permit permit = outer == null ? call.registration.tryPermit() : outer;
    if (permit == null) {
      return Outcome.NOTHING;
    }
    ChunkRun run = call.claimToHelp(all);
    if (run == null) {
      if (outer == null) {
        permit.release();
      }
      return Outcome.NOTHING;
    }
    Permit.setCurrent(permit);
    try {
      run.run(permit);
    } finally {
      Permit.setCurrent(outer);
      if (outer == null) {
        permit.release();
      }
    }
    return switch (run.help) {
      case GOES_ON, ENDED -> Outcome.RAN;
      case PERHAPS_INTERRUPTED -> Outcome.PERHAPS_INTERRUPTED;
      case INTERRUPTED -> throw new InterruptedException("While an element was run");
    };
  }

  /**
   * Runs one chunk on the calling thread, and takes an interrupt meanwhile for one from outside.
   *
   * @param call the call
   * @return whether there was a chunk
   * @throws InterruptedException if the thread is interrupted
   */
  static boolean runNext(Call call) throws InterruptedException {
    return switch (runOne(call, false)) {
      case NOTHING -> false;
      case RAN -> true;
      case PERHAPS_INTERRUPTED -> throw new InterruptedException("While elements were run");
    };
  }
}
