package dev.parallelizable.runtime.call;

/**
 * Inputs that are there already: whoever claims a chunk takes its elements at once.
 *
 * <p>As long as results are read faster than they are waited for, it waits until there is room for
 * a good part of the buffer, lest chunks become small.
 */
abstract class InstantIntake implements Intake {
  private final Listener listener;
  private final int eager;
  private boolean stopped;

  /** Whether there has been a little room for some time. */
  private boolean overdue;

  InstantIntake(int buffer, Listener listener) {
    this.listener = listener;
    this.eager = Math.max(1, buffer / 16);
  }

  /** How many elements are left, at most. */
  abstract int left();

  @Override
  public final int available(boolean urgent) {
    int room = Math.min(listener.room(), left());
    boolean enough = urgent || overdue || room >= eager || room == left();
    return stopped || !enough ? 0 : room;
  }

  /** Elements are being claimed. */
  final void claimed() {
    overdue = false;
  }

  @Override
  public final void replenish() {
    if (available(listener.isUrgent()) > 0) {
      listener.arrived();
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
    listener.arrived();
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
