package dev.parallelizable.runtime.pool;

import java.util.ArrayDeque;

/**
 * The places among the running chunks of an engine, never more than its cap, and the threads that
 * wait to have theirs back: they come before new chunks. Guarded by the engine's lock.
 */
final class Places {
  private final ArrayDeque<Seat> resuming = new ArrayDeque<>();
  private int cap;
  private int taken;

  Places(int cap) {
    this.cap = cap;
  }

  int cap() {
    return cap;
  }

  /** Those that are taken already stay so. */
  void cap(int chunks) {
    cap = chunks;
  }

  int taken() {
    return taken;
  }

  boolean areAllTaken() {
    return taken >= cap;
  }

  void take(Seat seat) {
    taken++;
    seat.held = true;
  }

  /** Gives a thread's place back. Returns whether it had one. */
  boolean giveBack(Seat seat) {
    if (!seat.held) {
      return false;
    }
    seat.held = false;
    taken--;
    return true;
  }

  /** Whether all were taken before the last was given back. */
  boolean wereAllTaken() {
    return taken == cap - 1;
  }

  /** Asks for a place again. Returns whether it was had at once; otherwise the thread is woken. */
  boolean reclaim(Seat seat) {
    if (areAllTaken() || !resuming.isEmpty()) {
      resuming.add(seat);
      return false;
    }
    take(seat);
    return true;
  }

  /** Gives free places to those who wait for theirs. */
  void grant() {
    while (!areAllTaken() && !resuming.isEmpty()) {
      Seat seat = resuming.remove();
      take(seat);
      seat.wake();
    }
  }

  /** A thread that may wait for its place needs none any more. */
  void dismiss(Seat seat) {
    resuming.remove(seat);
    seat.wake();
  }
}
