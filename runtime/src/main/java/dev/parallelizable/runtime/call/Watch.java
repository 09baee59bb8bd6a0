package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.timing.Ticker;

/**
 * Looks after the running chunks of a call, every few milliseconds and with the call's lock held.
 *
 * <p>A strip that takes longer than expected has its finished elements delivered and is asked to
 * halt; elements behind the one it is stuck in are for other workers to take. An element that takes
 * longer than its limit is interrupted and fails; one that goes on all the same is abandoned.
 */
final class Watch {
  /** A strip that runs longer is looked after. */
  private static final long OVERDUE_NANOS = 1_000_000;

  /**
   * On another machine, a strip that shows nothing new for so long is given up behind that place.
   */
  private static final long REMOTE_PATIENCE_NANOS = 200_000_000;

  /** A thousand times as long as a store takes to be seen by other cores. */
  private static final long SEEN_NANOS = 1_000_000;

  /** In a strip that runs longer, an element has blocked. */
  private static final long BLOCKED_NANOS = 4_000_000;

  /** How long an element that has timed out may take to end before it is abandoned. */
  private static final long GRACE_NANOS = 40_000_000;

  private final Call call;

  /** For how long a strip may show nothing new before it is asked to halt. */
  private final long patienceNanos;

  Watch(Call call, boolean remote) {
    this.call = call;
    this.patienceNanos = remote ? REMOTE_PATIENCE_NANOS : 0;
  }

  static boolean isOverdue(ChunkRun run, long now) {
    return now - run.stripStart > OVERDUE_NANOS;
  }

  /** Returns whether to look again. */
  boolean tick(long now) {
    boolean timed = call.settings.timeoutNanos() > 0;
    boolean signal = false;
    for (ChunkRun run : call.runs.running()) {
      if (call.over) {
        return timed && abandonStuck(now);
      }
      if (timed) {
        checkTimeout(run, now);
      } else if (run.reserved - run.stripFrom > 1 && isOverdue(run, now)) {
        lookAfter(run, now);
      }
      noteBlocked(run, now);
      signal |= Runs.firstFree(run) < run.end && isOverdue(run, now);
    }
    if (signal || call.claims.wantsWorker()) {
      call.lock.signalAgain();
    }
    return call.runs.areDivisible() || (!call.runs.isEmpty() && (timed || call.pace.isFast()));
  }

  /** An element blocks, or its thread has been paused: it needs no core. */
  private void noteBlocked(ChunkRun run, long now) {
    if (run.blocked) {
      call.pace.blocked(Ticker.PERIOD_NANOS);
    } else if (now - run.stripStart > BLOCKED_NANOS) {
      call.runs.setBlocked(run, true);
      call.pace.blocked(BLOCKED_NANOS);
    }
  }

  /** A strip takes too long: what is done of it is delivered, and it is to end soon. */
  private void lookAfter(ChunkRun run, long now) {
    int at = run.strip.position();
    boolean moved = run.overdueAt != at;
    if (moved) {
      run.overdueAt = at;
      run.overdueSince = now;
    }
    run.stuck = run.halting && !moved && now - run.haltedAt > SEEN_NANOS;
    if (!run.halting && now - run.overdueSince >= patienceNanos) {
      run.halting = true;
      run.strip.halt();
      run.haltedAt = System.nanoTime();
    }
    call.accounts.deliverUpTo(run, Math.min(at, run.end));
  }

  private void checkTimeout(ChunkRun run, long now) {
    long ran = now - run.stripStart;
    if (run.reserved == run.stripFrom || ran <= call.settings.timeoutNanos()) {
      return;
    }
    if (!run.timedOut && run.published == run.stripFrom) {
      run.timedOut = true;
      run.published = run.stripFrom + 1;
      run.interrupt();
      long index = run.base + run.stripFrom;
      call.accounts.fail(run, run.stripFrom, call.settings.failures().timedOut(index));
    } else if (run.timedOut && isPastGrace(run, now)) {
      abandon(run);
    }
  }

  private boolean isPastGrace(ChunkRun run, long now) {
    // In this order, nothing overflows.
    return now - run.stripStart - GRACE_NANOS > call.settings.timeoutNanos();
  }

  /** The call is over, but an element that ignores its interrupt would still keep its place. */
  private boolean abandonStuck(long now) {
    for (ChunkRun run : call.runs.running()) {
      if (isPastGrace(run, now)) {
        abandon(run);
      }
    }
    return !call.runs.isEmpty();
  }

  /** Gives the place and the other elements of a run to others. */
  private void abandon(ChunkRun run) {
    call.runs.abandon(run);
    if (!call.over && run.published < run.end) {
      call.runs.addLeftover(run.part(run.published, run.end));
    }
    Permit permit = run.permit;
    if (permit != null) {
      permit.release();
    }
    if (!call.over && call.complete() && call.runs.isEmpty()) {
      call.finish();
    } else {
      call.lock.signalLater();
    }
  }
}
