package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Permit;

/**
 * A thread that waits for a call runs its elements itself, where they are known to be cheap and not
 * to block: waking another thread up takes longer than a few of them.
 *
 * <p>The thread is the user's, and so are its interrupts: none is lost.
 */
final class Helping {
  private Helping() {}

  /** Whether all that can be claimed is known to take the given time at most, and not to block. */
  static boolean isCheap(Call call, double nanos) {
    return call.kernel.cost().cheap()
        && call.settings.decorator() == null
        && call.settings.timeoutNanos() == 0
        && call.available() * call.kernel.cost().nanosPerElement() <= nanos;
  }

  /** What has become of the help. */
  enum Outcome {
    /** The thread had no place among the running. */
    REFUSED,
    GIVEN,
    /** The thread was interrupted between two elements, by itself or others: who knows. */
    INTERRUPTED
  }

  /** Runs what can be claimed on the calling thread, which waits for this call. */
  static Outcome help(Call call) {
    Permit outer = Permit.current();
    if (outer != null && !outer.isOf(call.engine)) {
      return Outcome.REFUSED; // An element of another pool has no place in this one.
    }
    Permit permit = outer == null ? call.registration.tryPermit() : outer;
    if (permit == null) {
      return Outcome.REFUSED;
    }
    Permit.setCurrent(permit);
    try {
      ChunkRun run = call.claim(true);
      while (run != null && !Thread.currentThread().isInterrupted()) {
        run.run(permit);
        if (run.strip.failure() instanceof InterruptedException) {
          Thread.currentThread().interrupt(); // It was for the thread, and not for the element.
          return Outcome.GIVEN;
        }
        boolean interrupted = Thread.interrupted() || run.strip.selfInterrupted();
        if (interrupted && !run.interrupted) { // And not by this call, which has ended.
          call.registration.signal();
          return Outcome.INTERRUPTED;
        }
        run = call.claim(true);
      }
      if (run != null) {
        call.putBack(run);
      }
      return Outcome.GIVEN;
    } finally {
      Permit.setCurrent(outer);
      if (outer == null) {
        permit.release();
      }
    }
  }
}
