package dev.parallelizable.hazelcast.member;

import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.OutcomeWriter;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Strip;
import dev.parallelizable.runtime.spi.TimedOut;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Some elements that a driver has sent, and what has become of them.
 *
 * <p>One thread at a time runs them, in their order; others ask how far it has come. Results lie
 * before the position that the strip shows, in {@code outcomes}. All fields but the strip's are
 * guarded by {@code lock}, which is held for a moment and never while an element runs.
 *
 * <p>Elements with a time limit run one by one. One that runs longer is interrupted and has failed
 * there and then; where it goes on all the same, its thread's place and the elements behind it are
 * given to another.
 */
final class MemberChunk {
  /** How long an answer waits for something new, at most. */
  private static final long HEARTBEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** How often is looked for results, where somebody waits for each and where nobody does. */
  private static final long LAZY_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private static final long LIST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** The kernel is to come back about so often. */
  private static final long PIECE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private static final int MAX_PIECE = 1 << 24;

  /** How long an element that has timed out may take to end before its place is given to others. */
  private static final long GRACE_MILLIS = 40;

  final MemberCall call;
  private final @Nullable Object[] inputs;
  private final ChunkOutcomes outcomes;
  private final Strip strip = new Strip();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final long arrived = System.nanoTime();

  private final int first;

  /** The element after the last one that has to run. */
  private int end;

  /** All elements before it have ended. Where a kernel runs, the strip may know better. */
  private int done;

  private boolean inKernel;
  private boolean cancelled;
  private boolean ended;
  private @Nullable ChunkPart current;
  private @Nullable Thread runner;

  /** The element that has timed out and whose thread has not come back, or -1. */
  private int expired = -1;

  /** Why the elements could not be run, though none of them failed. */
  private @Nullable String broken;

  private long started;
  private long finished;
  private long lastAsked = arrived;

  MemberChunk(MemberCall call, Request.Run run, @Nullable Object[] inputs) {
    this.call = call;
    this.inputs = inputs;
    this.end = run.end();
    this.first = run.first();
    this.done = first;
    this.outcomes = new ChunkOutcomes(call, run.count());
  }

  @Nullable Object[] inputs(int from) {
    return call.shape.slice(inputs, from, call.shape.length(inputs));
  }

  long lastAsked() {
    lock.lock();
    try {
      return lastAsked;
    } finally {
      lock.unlock();
    }
  }

  void start() {
    lock.lock();
    try {
      continueFrom(done);
    } finally {
      lock.unlock();
    }
  }

  /** Runs on the current thread what else would be left to others. */
  void runHere(Permit permit) {
    ChunkPart part;
    lock.lock();
    try {
      part = new ChunkPart(this, done);
      current = part;
    } finally {
      lock.unlock();
    }
    part.run(permit);
  }

  private void continueFrom(int from) {
    current = new ChunkPart(this, from);
    call.enqueue(current);
  }

  // By the thread that runs it.

  void run(ChunkPart part, Permit permit) {
    if (begin(part)) {
      try {
        if (call.limitNanos > 0) {
          runTimed(part, permit);
        } else {
          runAll(permit);
        }
      } catch (Throwable e) { // Not an element's, whose kernel has caught it.
        breakDown(part, Member.text(e));
      } finally {
        end(part);
      }
    }
  }

  private boolean begin(ChunkPart part) {
    lock.lock();
    try {
      if (current != part) {
        return false;
      }
      if (cancelled) {
        finish();
        return false;
      }
      runner = Thread.currentThread();
      if (started == 0) {
        started = System.nanoTime();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Runs piece after piece, each for some milliseconds, so that others get their turn between. */
  private void runAll(Permit permit) {
    Object results = outcomes.results();
    int length = 1;
    for (int to = next(length); to > 0; to = next(length)) {
      long begin = System.nanoTime();
      int reached = call.shape.run(call.kernel, strip, inputs, results, done, to);
      advance(reached, strip.failure());
      if (System.nanoTime() - begin > PIECE_NANOS) {
        length = Math.max(1, length / 4);
      } else if (reached == to) {
        length = Math.min(MAX_PIECE, 4 * length);
      }
      pause(permit);
    }
  }

  private static void pause(Permit permit) {
    if (permit.isPauseDue()) {
      permit.pause();
    }
  }

  /** The end of what the kernel is to run from {@code done} on, or 0 for nothing. */
  private int next(int length) {
    lock.lock();
    try {
      if (cancelled || done >= end) {
        return 0;
      }
      strip.reset(done);
      inKernel = true;
      return end - done <= length ? end : done + length;
    } finally {
      lock.unlock();
    }
  }

  private void advance(int reached, @Nullable Throwable failure) {
    lock.lock();
    try {
      if (cancelled) {
        return; // What an element makes of its interrupt is nobody's result.
      }
      inKernel = false;
      done = reached;
      if (failure != null) {
        outcomes.fail(reached, failure);
        done++;
      }
    } finally {
      lock.unlock();
    }
  }

  private void runTimed(ChunkPart part, Permit permit) {
    int i = part.from;
    while (beginTimed(part, i)) {
      Object result = call.shape.newResults(call.kernel, 1);
      Strip one = new Strip();
      int element = i;
      ScheduledFuture<?> limit =
          call.timer.schedule(
              () -> expire(part, element, permit), call.limitNanos, TimeUnit.NANOSECONDS);
      call.shape.run(call.kernel, one, call.shape.slice(inputs, i, i + 1), result, 0, 1);
      limit.cancel(false);
      endTimed(part, i, result, one.failure());
      i++;
      pause(permit);
    }
  }

  private boolean beginTimed(ChunkPart part, int i) {
    lock.lock();
    try {
      return current == part && !cancelled && i < end;
    } finally {
      lock.unlock();
    }
  }

  private void endTimed(ChunkPart part, int i, Object result, @Nullable Throwable failure) {
    lock.lock();
    try {
      if (expired == i && current == part) {
        expired = -1;
        Thread.interrupted(); // It was for the element that is over.
      } else if (current == part && !cancelled) {
        if (failure == null) {
          outcomes.store(result, i);
        } else {
          outcomes.fail(i, failure);
        }
        done = i + 1;
        change.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void expire(ChunkPart part, int i, Permit permit) {
    lock.lock();
    try {
      if (current != part || done > i || ended) {
        return;
      }
      expired = i;
      outcomes.fail(i, new TimedOut());
      done = i + 1;
      interruptRunner();
      change.signalAll();
      ScheduledFuture<?> unused =
          call.timer.schedule(() -> replace(part, i, permit), GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } finally {
      lock.unlock();
    }
  }

  /** An element goes on after its interrupt: others take the place, and the elements behind it. */
  private void replace(ChunkPart part, int i, Permit permit) {
    lock.lock();
    try {
      if (current != part || expired != i || ended) {
        return;
      }
      expired = -1;
      runner = null;
      permit.release();
      if (cancelled || done >= end) {
        current = null; // What that thread will say is nobody's result.
        finish();
      } else {
        continueFrom(done);
      }
    } finally {
      lock.unlock();
    }
  }

  private void breakDown(ChunkPart part, String why) {
    lock.lock();
    try {
      if (current == part) {
        broken = "it could not run " + call.name + ": " + why;
      }
    } finally {
      lock.unlock();
    }
  }

  private void end(ChunkPart part) {
    lock.lock();
    try {
      if (current == part) {
        runner = null;
        inKernel = false;
        finish();
        Thread.interrupted(); // It was for an element of this chunk.
      }
    } finally {
      lock.unlock();
    }
  }

  private void finish() {
    ended = true;
    finished = System.nanoTime();
    if (started != 0 && !cancelled) {
      call.speed.measured(done - first, finished - started);
    }
    change.signalAll();
  }

  private void interruptRunner() {
    Thread thread = runner;
    if (thread != null) {
      thread.interrupt();
    }
  }

  // By those who ask.

  /** Nothing behind an element is to start. */
  void stopAfter(int at) {
    lock.lock();
    try {
      end = Math.min(end, Math.max(at + 1, done));
      strip.halt();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is to start, and what runs is interrupted. */
  void cancel() {
    lock.lock();
    try {
      done = reached();
      inKernel = false;
      cancelled = true;
      strip.halt();
      ChunkPart part = current;
      if (part != null && runner == null && !ended && call.dequeue(part)) {
        finish();
      }
      interruptRunner();
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for outcomes from an element on, for a while. */
  Reply await(int from) throws MalformedException {
    if (from < 0) {
      throw new MalformedException("There is no element " + from);
    }
    lock.lock();
    try {
      lastAsked = System.nanoTime();
      long deadline = lastAsked + HEARTBEAT_NANOS;
      long look = call.lazy ? LAZY_LOOK_NANOS : LIST_LOOK_NANOS;
      try {
        while (!ended && !isNew(from, deadline)) {
          change.awaitNanos(look);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // The member ends. Say what there is.
      }
      lastAsked = System.nanoTime();
      return broken == null ? outcomes(from) : new Reply.Refused(broken);
    } finally {
      lock.unlock();
    }
  }

  private boolean isNew(int from, long deadline) {
    return reached() > from || System.nanoTime() - deadline > 0;
  }

  private int reached() {
    return inKernel ? Math.max(done, strip.position()) : done;
  }

  private Reply.Outcomes outcomes(int from) {
    int reached = reached();
    OutcomeWriter writer = outcomes.writer();
    int i = outcomes.write(writer, from, reached);
    long now = ended ? finished : System.nanoTime();
    long begun = started == 0 ? now : started;
    return new Reply.Outcomes(
        from, ended && i >= reached, begun - arrived, now - begun, writer.content());
  }
}
