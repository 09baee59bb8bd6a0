package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Permit;
import org.jspecify.annotations.Nullable;

/**
 * Who may run elements of a call, and which: makes chunks of what can be claimed, for workers and
 * for threads that wait. Guarded by the call's lock.
 */
final class Claims {
  private final Call call;
  private final CallLock lock;
  private final Runs runs;
  private final Pace pace;

  /** Whether a thread that waits for the call runs elements, too. */
  private boolean helped;

  Claims(Call call, Pace pace) {
    this.call = call;
    this.lock = call.lock;
    this.runs = call.runs;
    this.pace = pace;
  }

  /** Claims a chunk for a worker. */
  @Nullable ChunkRun forWorker() {
    lock.lock();
    try {
      lock.workerHasCome();
      ChunkRun run = runs.computingOnWorkers() < maxWorkers() ? claimNext(false, false) : null;
      if (run != null && wantsWorker()) {
        lock.signalLater();
      }
      return run;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Claims a chunk for the current thread, which waits for this call, and begins it; perhaps all
   * that there is.
   */
  @Nullable ChunkRun toHelp(boolean all, Permit permit) {
    lock.lock();
    try {
      ChunkRun run = claimNext(true, all);
      if (run != null && !call.strips.beginLocked(run, permit)) {
        call.leaveLocked(run);
        return null;
      }
      return run;
    } finally {
      lock.unlock();
    }
  }

  /** Claims a chunk. With the lock held. */
  private @Nullable ChunkRun claimNext(boolean helping, boolean all) {
    if (call.over || runs.size() >= call.settings.maxConcurrency()) {
      return null;
    }
    try {
      ChunkRun run = runs.leftover();
      if (run == null) {
        int available = call.available(helping);
        run =
            available > 0
                ? call.next(all ? available : Math.min(available, call.chunkLength(available)))
                : runs.divide(pace);
      }
      if (run != null) {
        if (helping) {
          run.help();
        }
        admit(run);
      }
      return run;
    } catch (Throwable e) {
      call.breakDown(e); // Short of memory, most likely.
      return null;
    }
  }

  /**
   * How many workers may run chunks at a time. Where elements are known to compute, more than there
   * are cores would only get into each other's way; and the thread that helps needs a core, too, as
   * a rule.
   */
  private int maxWorkers() {
    if (!pace.isFast()) {
      return Integer.MAX_VALUE;
    }
    int helpers = helped && pace.hasWorkerLess() ? 1 : 0;
    return Math.max(1, call.engine.parallelism() - helpers);
  }

  /** Whether another worker would find something to do. With the lock held. */
  boolean wantsWorker() {
    return !call.over
        && runs.size() < call.settings.maxConcurrency()
        && runs.computingOnWorkers() < maxWorkers()
        && (call.available(false) > 0 || runs.hasLeftovers());
  }

  private void admit(ChunkRun run) {
    runs.add(run);
    if (run.divisible
        || call.settings.timeoutNanos() > 0
        || (pace.isFast() && call.available(true) > 0)) {
      run.stripStart = System.nanoTime();
      call.keepTicking();
    }
  }

  /** A thread that waits for this call runs elements, too, or does not any more. */
  void setHelped(boolean helped) {
    this.helped = helped;
  }
}
