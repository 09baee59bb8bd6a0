package dev.parallelizable.runtime.pool;

import java.util.ArrayDeque;

/**
 * The calls that may have something to claim. They take turns: a worker takes the first, claims one
 * chunk from it, and the call asks for another turn if there is more. Guarded by the engine's lock.
 */
final class Turns {
  /**
   * How many elements of one call may wait for others at the same time before it has no more turns:
   * they take up no place, but each has a thread.
   */
  private static final int MAX_SUSPENDED = 256;

  private final ArrayDeque<Admission> ready = new ArrayDeque<>();

  /** A call asks for a turn. */
  void add(Admission admission) {
    if (!admission.queued && !admission.heldBack && admission.open) {
      admission.queued = true;
      ready.add(admission);
    }
  }

  /** A call is over. */
  void remove(Admission admission) {
    if (admission.queued) {
      admission.queued = false;
      ready.remove(admission);
    }
  }

  /** Whether it is nobody's turn. Holds those back of which too many elements wait for others. */
  boolean areOver() {
    for (Admission first = ready.peek(); first != null; first = ready.peek()) {
      if (first.suspended < MAX_SUSPENDED) {
        return false;
      }
      take();
      first.heldBack = true;
    }
    return true;
  }

  /** Takes the call whose turn it is. There must be one. */
  Admission take() {
    Admission admission = ready.remove();
    admission.queued = false;
    return admission;
  }

  /** How many calls wait for their turn, at most. */
  int size() {
    return ready.size();
  }

  /** An element waits for another call. */
  void suspend(Seat seat) {
    Admission admission = seat.admission;
    if (admission != null && !seat.suspended) {
      seat.suspended = true;
      admission.suspended++;
    }
  }

  /** An element does not wait any more, and its call has turns again. */
  void resume(Seat seat) {
    Admission admission = seat.admission;
    if (admission != null && seat.suspended) {
      seat.suspended = false;
      admission.suspended--;
      if (admission.heldBack) {
        admission.heldBack = false;
        add(admission);
      }
    }
  }
}
