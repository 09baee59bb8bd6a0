package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Permit;
import org.jspecify.annotations.Nullable;

/**
 * A run's visits to its call: before its first strip and after each. What has run is delivered,
 * what runs next is reserved. Each visit takes the call's lock for a moment.
 */
final class Strips {
  private final Call call;
  private final CallLock lock;
  private final Pace pace;
  private final boolean timed;

  Strips(Call call, Pace pace) {
    this.call = call;
    this.lock = call.lock;
    this.pace = pace;
    this.timed = call.settings.timeoutNanos() > 0;
  }

  /** A thread takes up a run and reserves its first strip. Returns whether there is one. */
  boolean begin(ChunkRun run, Permit permit) {
    lock.lock();
    try {
      return beginLocked(run, permit);
    } finally {
      lock.unlock();
    }
  }

  /** The same, with the lock held. */
  boolean beginLocked(ChunkRun run, Permit permit) {
    enterLocked(run, permit);
    return reserveNext(run, System.nanoTime());
  }

  /** A thread takes up a run. */
  void enter(ChunkRun run, Permit permit) {
    lock.lock();
    try {
      enterLocked(run, permit);
      run.stripStart = System.nanoTime();
    } finally {
      lock.unlock();
    }
  }

  private void enterLocked(ChunkRun run, Permit permit) {
    run.permit = permit;
    run.runner = Thread.currentThread();
    if (call.over) {
      run.strip.end();
    }
  }

  /** The thread that runs the elements is another one, as a decorator has it. */
  void runBy(ChunkRun run, Thread thread) {
    lock.lock();
    try {
      if (run.interrupted && run.runner == Thread.currentThread() && thread != run.runner) {
        Thread.interrupted(); // It was for the elements, not for what this thread does next.
        run.interrupted = false;
      }
      run.runner = thread;
    } finally {
      lock.unlock();
    }
  }

  /** Reserves the first strip of a run. Returns whether there is one. */
  boolean reserve(ChunkRun run) {
    lock.lock();
    try {
      return reserveNext(run, System.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  private boolean reserveNext(ChunkRun run, long now) {
    if (call.over || run.abandoned || run.published >= run.end) {
      return false;
    }
    run.stripFrom = run.published;
    run.reserved = run.published + (run.pauses ? 0 : nextLength(run));
    run.strip.reset(timed ? 0 : run.stripFrom);
    run.stripStart = now;
    run.overdueAt = -1;
    run.halting = false;
    run.stuck = false;
    run.timedOut = false;
    call.runs.setBlocked(run, false);
    return true;
  }

  private int nextLength(ChunkRun run) {
    return timed ? 1 : pace.nextStripLength(run, run.end - run.published);
  }

  /**
   * Delivers the strip that has run and reserves the next, or nothing where the thread pauses.
   * After the last, the thread leaves the run, where nothing but its elements is to be done: to
   * come back for that takes as long again.
   *
   * @param run the run
   * @param reached the first index that the kernel has not dealt with
   * @param failure what the element there has thrown, or null
   * @return whether there is a next strip
   */
  boolean advance(ChunkRun run, int reached, @Nullable Throwable failure) {
    lock.lock();
    try {
      boolean more = deliver(run, reached, failure);
      if (!more && run.leavesAtOnce) {
        run.endTurn();
        call.leaveLocked(run);
      }
      return more;
    } finally {
      lock.unlock();
    }
  }

  private boolean deliver(ChunkRun run, int reached, @Nullable Throwable failure) {
    long now = System.nanoTime();
    int elements = reached - run.stripFrom + (failure == null ? 0 : 1);
    long worked = run.strip.takeWorked();
    pace.measured(elements, worked > 0 ? worked : now - run.stripStart);
    if (run.strip.interruptedBefore() >= 0) {
      call.kernel.cost().distrust();
    }
    if (call.over || run.abandoned) {
      return false;
    }
    call.accounts.deliverUpTo(run, Math.min(reached, run.end));
    if (run.help != ChunkRun.Help.GOES_ON) {
      return giveBack(run);
    }
    if (failure != null && reached < run.end) {
      run.published = reached + 1;
      call.accounts.fail(run, reached, failure);
    }
    if (Watch.isOverdue(run, now) && run.published < run.end - 1) {
      lock.signalLater(); // Others may want to take elements of this chunk.
    }
    return reserveNext(run, now);
  }

  /** Delivers one element that ran under a time limit and reserves the next. */
  boolean advanceTimed(ChunkRun run, int i, Object result, @Nullable Throwable failure) {
    lock.lock();
    try {
      if (call.over || run.abandoned) {
        return false;
      }
      long now = System.nanoTime();
      if (run.timedOut) {
        Thread.interrupted(); // The interrupt was for the element that is over.
      } else if (now - run.stripStart > call.settings.timeoutNanos()) {
        run.published = i + 1; // Nobody has looked in time.
        call.accounts.fail(run, i, call.settings.failures().timedOut(run.base + i));
      } else if (failure == null) {
        System.arraycopy(result, 0, run.results, i, 1);
        call.accounts.deliverUpTo(run, i + 1);
      } else {
        run.published = i + 1;
        call.accounts.fail(run, i, failure);
      }
      return reserveNext(run, now);
    } finally {
      lock.unlock();
    }
  }

  /** The thread that helps was interrupted: what is left runs elsewhere. */
  private boolean giveBack(ChunkRun run) {
    if (run.published < run.end) {
      call.runs.addLeftover(run.part(run.published, run.end));
      run.end = run.published;
    }
    lock.signalLater();
    return false;
  }

  /** The elements of a run fail without having run. */
  void refuse(ChunkRun run, Throwable failure) {
    lock.lock();
    try {
      while (!call.over && !run.abandoned && run.published < run.end) {
        int i = run.published++;
        run.reserved = run.published;
        call.accounts.fail(run, i, failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether the call itself has interrupted the thread that runs this. */
  boolean isInterruptedByCall(ChunkRun run) {
    lock.lock();
    try {
      return run.interrupted;
    } finally {
      lock.unlock();
    }
  }
}
