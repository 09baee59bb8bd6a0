package dev.parallelizable.runtime.pool;

import dev.parallelizable.runtime.spi.Engine;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The engine of one machine: runs chunks on threads of its own.
 *
 * <p>A {@link Worker} takes the call whose {@linkplain Turns turn} it is, one of the {@linkplain
 * Places places} among the running, and claims one chunk.
 *
 * <p><b>How many workers.</b> Nobody says whether a method computes or blocks. So a worker that
 * finds more to do starts one successor before it runs its chunk, and there is never more than one
 * that has been started and has not begun ({@code starting}). On virtual threads a successor begins
 * only when a carrier has nothing else to do: while all carriers compute it waits, and when
 * elements block, one after the other begins, up to the cap. Where a successor begins only because
 * a worker {@linkplain CarrierCourtesy makes room} for others, it ends again.
 *
 * <p>All state is guarded by {@code lock}. It is a leaf: nothing else is locked, and no code of a
 * call runs, while it is held.
 */
public final class LocalEngine implements Engine {
  private final Threads threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();

  private final OpenCalls open = new OpenCalls(lock, idle::signalAll);
  private final Turns turns = new Turns();
  private final Places places;

  /** Workers that have been started and have not begun. */
  private int starting;

  /** Workers that wait for something to do. */
  private int idlers;

  /** Workers that are about to look for more to do. Changed without the lock. */
  private final AtomicInteger returning = new AtomicInteger();

  /** Threads that let others have their carrier for a moment. */
  private int courteous;

  private LocalEngine(Threads threads, int cap) {
    this.threads = threads;
    this.places = new Places(cap);
  }

  /**
   * {@return an engine that runs chunks on virtual threads}
   *
   * @param cap how many chunks may run at the same time
   */
  public static LocalEngine onVirtualThreads(int cap) {
    return new LocalEngine(Threads.virtual(), cap);
  }

  /**
   * {@return an engine that runs chunks on platform threads}
   *
   * @param cap how many chunks may run at the same time
   */
  public static LocalEngine onPlatformThreads(int cap) {
    return new LocalEngine(Threads.platform(), cap);
  }

  @Override
  public int parallelism() {
    return Threads.PARALLELISM;
  }

  /** {@return how many chunks may run at the same time} */
  public int cap() {
    lock.lock();
    try {
      return places.cap();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Changes how many chunks may run at the same time; those that run already run on.
   *
   * @param chunks at least 1
   */
  public void cap(int chunks) {
    lock.lock();
    try {
      places.cap(chunks);
      placesChanged();
    } finally {
      lock.unlock();
    }
  }

  // Calls.

  /** {@return the calls that have been admitted, and how to end them} */
  public OpenCalls calls() {
    return open;
  }

  @SuppressWarnings("ReferenceEquality") // Calls are nothing but themselves.
  boolean isOf(OpenCalls calls) {
    return open == calls;
  }

  @Override
  public Registration register() {
    Admission admission = new Admission(this);
    open.admit(admission);
    return admission;
  }

  void signal(Admission admission) {
    lock.lock();
    try {
      turns.add(admission);
      startOne();
    } finally {
      lock.unlock();
    }
  }

  /** A call is over, and who has run the last of it gives its place back, where there is one. */
  void close(Admission admission, @Nullable Seat seat) {
    lock.lock();
    try {
      open.remove(admission);
      turns.remove(admission);
      if (seat != null) {
        releaseLocked(seat);
      }
    } finally {
      lock.unlock();
    }
  }

  // Workers. These methods are called by their threads.

  private void work() {
    if (begins()) {
      new Worker(this, threads.areVirtual()).run();
    }
  }

  /** A worker begins. Returns whether it is to go on. */
  private boolean begins() {
    lock.lock();
    try {
      starting--;
      threads.begun();
      // Otherwise it begins only because others were to have the carrier.
      return courteous == 0 || places.taken() < Threads.PARALLELISM;
    } finally {
      lock.unlock();
    }
  }

  /** Takes a place and the call whose turn it is; or returns null, where there is none. */
  @Nullable Admission takeTurn(Seat seat) {
    lock.lock();
    try {
      hasReturned(seat);
      places.giveBack(seat);
      places.grant();
      while (nothingToDo()) {
        boolean leave = threads.areVirtual() || open.areOver();
        if (leave || (!idled() && nothingToDo())) {
          return null;
        }
      }
      Admission admission = turns.take();
      places.take(seat);
      seat.admission = admission;
      if (turns.size() > 0) {
        startOne(); // Other calls may have been signalled while this worker was on its way.
      }
      return admission;
    } finally {
      lock.unlock();
    }
  }

  /** A worker is about to look for more to do. */
  void returns() {
    returning.incrementAndGet();
  }

  /** A worker looks for more, or will not any more. Returns whether others relied on it. */
  private boolean hasReturned(Seat seat) {
    if (!seat.returning) {
      return false;
    }
    seat.returning = false;
    returning.decrementAndGet();
    return true;
  }

  private boolean nothingToDo() {
    return places.areAllTaken() || turns.areOver();
  }

  /** A platform thread waits some time for work before it ends. Returns whether it was woken. */
  @SuppressWarnings("WaitNotInLoop") // The caller loops.
  private boolean idled() {
    idlers++;
    try {
      return idle.awaitNanos(Threads.KEEP_ALIVE_NANOS) > 0;
    } catch (InterruptedException e) {
      return true; // A late one, meant for an element that is over.
    } finally {
      idlers--;
    }
  }

  /** Starts a worker if there is something to do for one, and none is on its way. */
  private void startOne() {
    if (nothingToDo() || returning.get() >= turns.size()) {
      return; // Who returns takes one, and sees to the next.
    }
    if (idlers > 0) {
      idle.signal();
    } else if (starting == 0) {
      starting++;
      boolean started = false;
      try {
        threads.start(this::work);
        started = true;
      } catch (OutOfMemoryError e) {
        if (places.taken() == 0) {
          throw e;
        }
        // The system has no more threads. Those that run take what there is, one after another.
      } finally {
        if (!started) {
          starting--;
        }
      }
    }
  }

  /**
   * A worker is about to let others have its carrier, between two chunks.
   *
   * @return whether it is to come back; otherwise there are more workers than can compute, its
   *     place is given back, and it must end
   */
  boolean beginCourtesy(Seat seat) {
    lock.lock();
    try {
      hasReturned(seat);
      if (places.taken() > Threads.PARALLELISM && places.giveBack(seat)) {
        placesChanged();
        return false;
      }
      courteous++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The same, within a chunk. */
  void beginPause() {
    lock.lock();
    try {
      courteous++;
    } finally {
      lock.unlock();
    }
  }

  void endCourtesy() {
    lock.lock();
    try {
      courteous--;
      startOne();
    } finally {
      lock.unlock();
    }
  }

  // Places.

  /** A place was given back, or there are more. */
  private void placesChanged() {
    places.grant();
    startOne();
  }

  @Nullable Seat tryTake(@Nullable CarrierCourtesy courtesy) {
    lock.lock();
    try {
      if (places.areAllTaken()) {
        return null;
      }
      Seat seat = new Seat(this, false, courtesy);
      places.take(seat);
      return seat;
    } finally {
      lock.unlock();
    }
  }

  /** An element waits for another call: its place is for others meanwhile. */
  void suspend(Seat seat) {
    lock.lock();
    try {
      turns.suspend(seat);
      giveBack(seat);
    } finally {
      lock.unlock();
    }
  }

  void giveBack(Seat seat) {
    lock.lock();
    try {
      boolean returned = hasReturned(seat);
      if (places.giveBack(seat)) {
        placesChanged();
      } else if (returned) {
        startOne();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Asks for a place again. Returns whether it was had at once. */
  boolean reclaim(Seat seat) {
    lock.lock();
    try {
      if (seat.isReleased()) {
        return true;
      }
      turns.resume(seat);
      boolean had = places.reclaim(seat);
      if (had) {
        startOne();
      }
      return had;
    } finally {
      lock.unlock();
    }
  }

  boolean holds(Seat seat) {
    lock.lock();
    try {
      return seat.held || seat.isReleased();
    } finally {
      lock.unlock();
    }
  }

  /** Takes the place away from a thread that is stuck, wherever it is. */
  void release(Seat seat) {
    lock.lock();
    try {
      releaseLocked(seat);
    } finally {
      lock.unlock();
    }
  }

  private void releaseLocked(Seat seat) {
    seat.markReleased();
    turns.resume(seat);
    if (!places.giveBack(seat)) {
      places.dismiss(seat);
      startOne(); // Its call may not be held back any more.
    } else if (places.wereAllTaken()) {
      placesChanged(); // Otherwise nobody has waited for a place.
    }
  }
}
