package dev.parallelizable.runtime.pool;

import dev.parallelizable.runtime.spi.Chunk;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Work;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The engine of one machine: runs chunks on threads of its own.
 *
 * <p>Calls with something to claim stand in {@code ready} and take turns: a worker takes the first,
 * claims one chunk from it and puts it at the end again. {@code taken} counts the places among the
 * running, which are never more than {@code cap}; those who want theirs {@linkplain Seat#resume
 * back} come before new chunks.
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
  /**
   * How many elements of one call may wait for others at the same time before it starts no more:
   * they take up no place, but each has a thread.
   */
  private static final int MAX_SUSPENDED = 256;

  private final Threads threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();

  private final ArrayDeque<Admission> ready = new ArrayDeque<>();
  private final ArrayDeque<Seat> resuming = new ArrayDeque<>();
  private final OpenCalls open = new OpenCalls(lock, idle::signalAll);
  private int cap;
  private int taken;
  private int starting;
  private int idlers;

  /** Workers that are about to look for more to do. Changed without the lock. */
  private final AtomicInteger returning = new AtomicInteger();

  /** Workers that let others have their carrier for a moment. */
  private int courteous;

  private LocalEngine(Threads threads, int cap) {
    this.threads = threads;
    this.cap = cap;
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
      return cap;
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
      cap = chunks;
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
      queue(admission);
      startOne();
    } finally {
      lock.unlock();
    }
  }

  private void queue(Admission admission) {
    if (!admission.queued && !admission.heldBack && admission.open) {
      admission.queued = true;
      ready.add(admission);
    }
  }

  /** A call is over, and who has run the last of it gives its place back, where there is one. */
  void close(Admission admission, @Nullable Seat seat) {
    lock.lock();
    try {
      open.remove(admission);
      if (admission.queued) {
        admission.queued = false;
        ready.remove(admission);
      }
      if (seat != null) {
        releaseLocked(seat);
      }
    } finally {
      lock.unlock();
    }
  }

  // Workers. These methods are called by their threads.

  /** The life of a worker. */
  private void work() {
    Seat seat = new Seat(this, true);
    Permit.setCurrent(seat);
    CarrierCourtesy courtesy = threads.areVirtual() ? new CarrierCourtesy(this) : null;
    boolean first = true;
    try {
      for (; ; ) {
        Chunk chunk = nextChunk(seat, first, courtesy);
        first = false;
        if (chunk == null) {
          return;
        }
        name(chunk);
        chunk.run(seat);
        if (seat.isReleased()) {
          return; // Stuck in an element for so long that somebody else has the place.
        }
        Thread.interrupted();
        if (courtesy != null && !courtesy.afterChunk(seat)) {
          return;
        }
      }
    } finally {
      Permit.setCurrent(null);
      giveBack(seat);
    }
  }

  private static void name(Chunk chunk) {
    Thread thread = Thread.currentThread();
    if (!thread.getName().equals(chunk.name())) {
      thread.setName(chunk.name());
    }
  }

  /** Gives the last place back, takes one for the next chunk, and claims that. */
  private @Nullable Chunk nextChunk(Seat seat, boolean first, @Nullable CarrierCourtesy courtesy) {
    if (first && !begins()) {
      return null;
    }
    while (!seat.isReleased()) {
      Admission admission = takeTurn(seat);
      if (admission == null) {
        return null;
      }
      Work work = admission.work();
      Chunk chunk = work == null ? null : work.claim();
      if (chunk != null) {
        return chunk;
      }
      // It may have taken elements for others, and do so again and again.
      if (courtesy != null && !seat.isReleased() && !courtesy.afterChunk(seat)) {
        return null;
      }
    }
    return null;
  }

  /** A worker begins. Returns whether it is to go on. */
  private boolean begins() {
    lock.lock();
    try {
      starting--;
      threads.begun();
      // Otherwise it begins only because others were to have the carrier.
      return courteous == 0 || taken < Threads.PARALLELISM;
    } finally {
      lock.unlock();
    }
  }

  /** Takes a place and the call whose turn it is; or returns null, where there is none. */
  private @Nullable Admission takeTurn(Seat seat) {
    lock.lock();
    try {
      hasReturned(seat);
      if (seat.held) {
        seat.held = false;
        taken--;
      }
      grant();
      while (nothingToDo()) {
        boolean leave = threads.areVirtual() || open.areOver();
        if (leave || (!idled() && nothingToDo())) {
          return null;
        }
      }
      Admission admission = ready.remove();
      admission.queued = false;
      taken++;
      seat.held = true;
      seat.admission = admission;
      if (!ready.isEmpty()) {
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
    return taken >= cap || noneReady();
  }

  /** Whether no call is ready, but for those of which too many elements wait for others. */
  private boolean noneReady() {
    for (Admission first = ready.peek(); first != null; first = ready.peek()) {
      if (first.suspended < MAX_SUSPENDED) {
        return false;
      }
      ready.remove();
      first.queued = false;
      first.heldBack = true;
    }
    return true;
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
    if (nothingToDo() || returning.get() >= ready.size()) {
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
        if (taken == 0) {
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
   * A worker is about to let others have its carrier.
   *
   * @return whether it is to come back; otherwise there are more workers than can compute, its
   *     place is given back, and it must end
   */
  boolean beginCourtesy(Seat seat) {
    lock.lock();
    try {
      hasReturned(seat);
      if (taken > Threads.PARALLELISM && seat.held) {
        seat.held = false;
        taken--;
        placesChanged();
        return false;
      }
      courteous++;
      return true;
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
    grant();
    startOne();
  }

  private void grant() {
    while (taken < cap && !resuming.isEmpty()) {
      Seat seat = resuming.remove();
      taken++;
      seat.held = true;
      seat.wake();
    }
  }

  @Nullable Seat tryTake() {
    lock.lock();
    try {
      if (taken >= cap) {
        return null;
      }
      taken++;
      Seat seat = new Seat(this, false);
      seat.held = true;
      return seat;
    } finally {
      lock.unlock();
    }
  }

  /** An element waits for another call: its place is for others meanwhile. */
  void suspend(Seat seat) {
    lock.lock();
    try {
      Admission admission = seat.admission;
      if (admission != null && !seat.suspended) {
        seat.suspended = true;
        admission.suspended++;
      }
      giveBack(seat);
    } finally {
      lock.unlock();
    }
  }

  private void endSuspension(Seat seat) {
    Admission admission = seat.admission;
    if (admission != null && seat.suspended) {
      seat.suspended = false;
      admission.suspended--;
      if (admission.heldBack) {
        admission.heldBack = false;
        queue(admission);
      }
    }
  }

  void giveBack(Seat seat) {
    lock.lock();
    try {
      boolean returned = hasReturned(seat);
      if (seat.held) {
        seat.held = false;
        taken--;
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
      endSuspension(seat);
      if (taken < cap && resuming.isEmpty()) {
        taken++;
        seat.held = true;
        startOne();
        return true;
      }
      resuming.add(seat);
      return false;
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
    endSuspension(seat);
    if (seat.held) {
      seat.held = false;
      if (--taken == cap - 1) {
        placesChanged(); // Otherwise nobody has waited for a place.
      }
    } else {
      resuming.remove(seat);
      seat.wake();
      startOne(); // Its call may not be held back any more.
    }
  }
}
