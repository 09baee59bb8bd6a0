package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.TimedOut;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a call's elements: delivers results and failures, as they are or as outcomes,
 * and counts them. Guarded by the call's lock.
 */
final class Accounts {
  private final Call call;
  private long done;
  private long failed;

  Accounts(Call call) {
    this.call = call;
  }

  /** How many elements have ended. */
  long done() {
    return done;
  }

  /** Delivers the elements of a run before an index; those before {@code published} are. */
  void deliverUpTo(ChunkRun run, int to) {
    int from = run.published;
    if (from >= to) {
      return;
    }
    OutcomeRules outcomes = call.settings.outcomes();
    if (outcomes != null) {
      @Nullable Object[] values = (@Nullable Object[]) run.results;
      for (int i = from; i < to; i++) {
        values[i] = outcomes.success(run.base + i, run.inputs[i], values[i]);
      }
    }
    run.published = to;
    done += to - from;
    count();
    call.deliver(run, from, to);
  }

  /** Delivers what is done of the strips that are running. */
  void deliverDone() {
    if (call.settings.timeoutNanos() > 0) {
      return; // Elements with a time limit are delivered one by one.
    }
    for (ChunkRun run : call.runs.running()) {
      deliverUpTo(run, Math.min(run.strip.position(), run.end));
    }
  }

  /** An element has failed; {@code published} is past it already. */
  void fail(ChunkRun run, int i, Throwable thrown) {
    Throwable failure =
        thrown instanceof TimedOut ? call.settings.failures().timedOut(run.base + i) : thrown;
    call.kernel.cost().distrust();
    OutcomeRules outcomes = call.settings.outcomes();
    done++;
    failed++;
    count();
    if (outcomes != null) {
      ((@Nullable Object[]) run.results)[i] =
          outcomes.failure(run.base + i, run.inputs[i], failure);
      call.deliver(run, i, i + 1);
    } else if (call.settings.goOn()) {
      call.deliverFailure(run, i, failure);
    } else {
      call.stop(run.base + i, failure);
    }
  }

  private void count() {
    Progression progression = call.progression;
    if (progression != null) {
      progression.counted(done, failed);
    }
  }
}
