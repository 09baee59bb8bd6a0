package dev.parallelizable.runtime.call;

/**
 * Inputs that are there already: whoever claims a chunk takes its elements at once.
 *
 * <p>When the buffer has become full, nobody claims until there is room for half of it, lest a
 * worker is started for each chunk that the reader makes room for: to start one costs the reader as
 * much as a chunk, and where it gets no core of its own it even begins by stopping the reader.
 */
abstract class InstantIntake implements Intake {
  private final Listener listener;
  private final int low;
  private final int high;
  private boolean stopped;

  /** Whether the buffer has become full and has not been read by half since. */
  private boolean full;

  /** Whether there has been a little room for some time. */
  private boolean overdue;

  InstantIntake(int buffer, Listener listener) {
    this.listener = listener;
    this.low = Math.max(1, buffer / 16);
    this.high = Math.max(1, buffer / 2);
  }

  /** How many elements are left, at most. */
  abstract int left();

  @Override
  public final int available(boolean urgent) {
    int room = Math.min(listener.room(), left());
    full = room < (full ? high : low);
    boolean enough = urgent || overdue || !full || room == left();
    return stopped || !enough ? 0 : room;
  }

  /** Elements are being claimed. */
  final void claimed() {
    overdue = false;
  }

  @Override
  public final void replenish() {
    if (available(listener.isUrgent()) > 0) {
      listener.wanted();
    } else if (!stopped && listener.room() > 0 && left() > 0) {
      listener.watch();
    }
  }

  @Override
  public final boolean tick(long now) {
    if (stopped || left() == 0 || listener.room() <= 0) {
      return false;
    }
    overdue = true;
    listener.wanted();
    return true;
  }

  @Override
  public final void stop() {
    stopped = true;
  }

  @Override
  public final boolean busy() {
    return false;
  }

  @Override
  public final boolean isCurrentThread() {
    return false;
  }
}
