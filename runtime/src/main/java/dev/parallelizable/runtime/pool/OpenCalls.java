package dev.parallelizable.runtime.pool;

import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The calls that an engine has admitted and that are not over, in the order of their admission; and
 * the engine's end, which is theirs.
 *
 * <p>Calls are linked through their own fields, so that a short one allocates nothing for it.
 * Everything is guarded by the engine's lock. {@code shutdownNow} and {@code closed} are volatile,
 * too: a call says what it is and then reads them, who ends the engine writes them and then asks
 * each call what it is, so that none slips through between.
 */
public final class OpenCalls {
  private final ReentrantLock lock;
  private final Condition terminated;
  private final Runnable onTerminated;

  private @Nullable Admission first;
  private @Nullable Admission last;
  private boolean shutdown;
  private volatile boolean shutdownNow;
  private volatile boolean closed;

  /** With the engine's lock, and who is told, with the lock held, that no call will come. */
  OpenCalls(ReentrantLock lock, Runnable onTerminated) {
    this.lock = lock;
    this.terminated = lock.newCondition();
    this.onTerminated = onTerminated;
  }

  /** Admits a call. */
  void admit(Admission admission) {
    lock.lock();
    try {
      if (shutdown) {
        throw new RejectedExecutionException("The pool is shut down and takes no more calls");
      }
      add(admission);
    } finally {
      lock.unlock();
    }
  }

  private void add(Admission admission) {
    admission.open = true;
    admission.previous = last;
    if (last == null) {
      first = admission;
    } else {
      last.next = admission;
    }
    last = admission;
  }

  /** A call is over. With the lock held. */
  void remove(Admission admission) {
    if (admission.open) {
      unlink(admission);
      tellIfOver();
    }
  }

  private void unlink(Admission admission) {
    admission.open = false;
    if (admission.previous == null) {
      first = admission.next;
    } else {
      admission.previous.next = admission.next;
    }
    if (admission.next == null) {
      last = admission.previous;
    } else {
      admission.next.previous = admission.previous;
    }
    admission.previous = null;
    admission.next = null;
  }

  /** Whether all calls are over and none will come. With the lock held. */
  boolean areOver() {
    return shutdown && first == null;
  }

  private void tellIfOver() {
    if (areOver()) {
      terminated.signalAll();
      onTerminated.run();
    }
  }

  /** Whether a call that was admitted before has to be cancelled at once. */
  boolean isShutdownNow() {
    return shutdownNow;
  }

  /** Whether a call that was admitted before has to be cut off at once. */
  boolean isClosed() {
    return closed;
  }

  /** Takes no more calls. */
  public void shutdown() {
    lock.lock();
    try {
      shutdown = true;
      tellIfOver();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more calls, and cancels the open ones. */
  public void shutdownNow() {
    shutdownNow = true;
    shutdown();
    for (Work work : works()) {
      work.cancel();
    }
  }

  /**
   * Takes no more calls, cuts streams off, and waits for the end of all calls, but not in an
   * element of one.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void close() throws InterruptedException {
    closed = true;
    shutdown();
    List<Work> works = works();
    for (Work work : works) {
      work.cutOff();
    }
    if (Permit.current() instanceof Seat seat && seat.isOf(this)) {
      return; // An element cannot wait for its own end.
    }
    for (Work work : works) {
      work.awaitCutOff();
    }
  }

  /** The calls that have said what they are. */
  private List<Work> works() {
    lock.lock();
    try {
      List<Work> works = new ArrayList<>();
      for (Admission admission = first; admission != null; admission = admission.next) {
        Work work = admission.work();
        if (work != null) {
          works.add(work);
        }
      }
      return works;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until no call will come and all are over.
   *
   * @param nanos how long, in nanoseconds
   * @return whether that is so
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean awaitTermination(long nanos) throws InterruptedException {
    long left = nanos;
    lock.lockInterruptibly();
    try {
      while (!areOver() && left > 0) {
        left = terminated.awaitNanos(left);
      }
      return areOver();
    } finally {
      lock.unlock();
    }
  }

  /** {@return whether no more calls are taken} */
  public boolean isShutdown() {
    lock.lock();
    try {
      return shutdown;
    } finally {
      lock.unlock();
    }
  }

  /** {@return whether no call will come and all are over} */
  public boolean isTerminated() {
    lock.lock();
    try {
      return areOver();
    } finally {
      lock.unlock();
    }
  }
}
