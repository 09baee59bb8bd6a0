package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.delivery.Batch;
import dev.parallelizable.runtime.spi.Permit;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How the results of a call are pulled: by any number of readers, each of whom takes what is ready,
 * or else runs elements himself where they are known to be cheap, looks out for results for a
 * moment, and sleeps in the end.
 *
 * <p>A batch that is being handed over is polled without the call's lock, which guards all else.
 * What is volatile here is written with the lock held.
 */
final class Reading {
  private final StreamCall call;
  private final Handover handover;
  private final Intake intake;
  private final CallLock lock;

  /** How many readers wait. Guarded by the lock. */
  private int readers;

  /** Whether a result is ready, for who spins. */
  private volatile boolean ready;

  /** Whether a reader may find something to claim. */
  private volatile boolean claimable;

  /**
   * Whether the ticker does not look at the call, so that a reader has to see to it that the room
   * he makes is filled.
   */
  private volatile boolean dozing = true;

  Reading(StreamCall call, Handover handover, Intake intake) {
    this.call = call;
    this.handover = handover;
    this.intake = intake;
    this.lock = call.lock;
  }

  /** Whether there is another result, or a failure to be thrown in its place. */
  boolean hasNext() throws InterruptedException {
    if (!handover.isEmpty()) {
      return true;
    }
    boolean next;
    try {
      next = await(Long.MAX_VALUE, false, true);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    if (!next) {
      call.awaitProgress();
    }
    return next;
  }

  /** Waits for the next result, and perhaps runs elements meanwhile. */
  @Nullable Object next() throws InterruptedException {
    try {
      return pull(Long.MAX_VALUE, true);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for the next result; zero or less does not wait. */
  @Nullable Object next(long nanos) throws InterruptedException, TimeoutException {
    return pull(nanos, false);
  }

  private @Nullable Object pull(long nanos, boolean mayHelp)
      throws InterruptedException, TimeoutException {
    Object value = poll();
    if (Batch.isNone(value)) {
      long begin = System.nanoTime();
      long left = nanos;
      do {
        if (!await(left, true, mayHelp)) {
          call.awaitProgress();
          throw new NoSuchElementException(call.settings.name() + " has no more results");
        }
        value = poll(); // Another reader may have been quicker.
        left = nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - begin);
      } while (Batch.isNone(value));
    }
    if (value instanceof Failed failed) {
      throw thrown(call.settings.failures().pulled(failed.index(), failed.failure()));
    }
    return value;
  }

  private @Nullable Object poll() {
    Batch batch = handover.batch();
    Object value = batch.poll();
    if (!Batch.isNone(value) && (dozing || batch.isEmpty())) {
      refill();
    }
    return value;
  }

  /** Elements have been handed over: there is room for more, and perhaps another batch. */
  private void refill() {
    lock.lock();
    try {
      if (!call.over) {
        dozing = false;
        if (!intake.exhausted()) {
          call.keepTicking();
        }
        handover.refill();
        noteReady();
        call.finishIfComplete();
        if (!call.over) {
          intake.replenish();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it is known what comes next.
   *
   * @param nanos how long, in nanoseconds
   * @param take whether to throw a failure that comes next
   * @param mayHelp whether the thread may run elements meanwhile
   * @return whether anything comes
   */
  private boolean await(long nanos, boolean take, boolean mayHelp)
      throws InterruptedException, TimeoutException {
    long left = nanos;
    boolean looked = false;
    for (; ; ) {
      boolean helps;
      lock.lock();
      try {
        if (isKnown(take)) {
          return true;
        }
        if (call.over) {
          return false;
        }
        helps = mayHelp && call.pace.isProven() && Helping.isAllowed(call);
        call.claims.setHelped(helps);
        readers++;
        try {
          intake.replenish();
          if (call.over) {
            continue; // The input has just turned out to be at its end.
          }
          if (left <= 0) {
            throw new TimeoutException(call.settings.name() + ": no result in time");
          }
          if (!helps || looked) {
            left = park(left);
            looked = false;
            continue;
          }
          claimable = false;
        } finally {
          readers--;
        }
      } finally {
        lock.unlock();
      }
      looked = !Helping.runOne(call, false) && !spin();
    }
  }

  /** Whether a result is there, or something to throw in its place. */
  private boolean isKnown(boolean take) {
    call.checkOpen();
    if (handover.refill()) {
      noteReady();
      return true;
    }
    Throwable failure = call.failure();
    if (failure != null && take) {
      throw thrown(failure);
    }
    if (failure == null) {
      call.checkNotCancelled();
    }
    return failure != null;
  }

  /** Sleeps until something changes. In an element, its place is for others meanwhile. */
  @SuppressWarnings("WaitNotInLoop") // The caller loops.
  private long park(long nanos) throws InterruptedException {
    lock.signalNow();
    Permit permit = Permit.current();
    if (permit == null) {
      return call.change.awaitNanos(nanos);
    }
    permit.suspend();
    long left;
    try {
      left = call.change.awaitNanos(nanos);
    } finally {
      lock.unlock(); // To have the place back may take long.
      try {
        permit.resume();
      } finally {
        lock.lock();
      }
    }
    return left;
  }

  /**
   * Waits a little for the next result, which a worker should be about to have, or for something to
   * run. Returns whether there is one or the other.
   */
  private boolean spin() {
    countReader(1);
    try {
      return Helping.spin(() -> ready || claimable || call.over);
    } finally {
      countReader(-1);
    }
  }

  /** A reader begins to wait, so that a little room is reason enough to fill it, or ends. */
  private void countReader(int change) {
    lock.lock();
    try {
      readers += change;
      if (change > 0 && !call.over) {
        intake.replenish();
      }
    } finally {
      lock.unlock();
    }
  }

  private static RuntimeException thrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  // Of interest to the call. With the lock held.

  /** Whether a reader waits for a result. */
  boolean isAwaited() {
    return readers > 0;
  }

  /** Results have been put into the handover. */
  void delivered() {
    noteReady();
    if (readers > 0 && ready) {
      call.change.signalAll();
    }
  }

  /** There is something in the handover now, or nothing any more. */
  void noteReady() {
    boolean now = handover.isReady();
    if (ready != now) {
      ready = now;
    }
  }

  /** There are elements that a reader may claim. */
  void claimable() {
    claimable = true;
  }

  void setDozing(boolean dozing) {
    this.dozing = dozing;
  }
}
