package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Shape;
import org.jspecify.annotations.Nullable;

/** Inputs that lie in primitive arrays: nobody has to take them, a chunk copies its part. */
final class ColumnIntake implements Intake {
  private final Shape shape;
  private final @Nullable Object[] columns;
  private final int length;
  private final Runnable signal;
  private int taken;

  ColumnIntake(Shape shape, @Nullable Object[] columns, Runnable signal) {
    this.shape = shape;
    this.columns = columns;
    this.length = shape.length(columns);
    this.signal = signal;
  }

  @Override
  public long taken() {
    return taken;
  }

  @Override
  public int available(int room) {
    return Math.min(length - taken, room);
  }

  @Override
  public @Nullable Object[] claim(int elements) {
    @Nullable Object[] part = shape.slice(columns, taken, taken + elements);
    taken += elements;
    return part;
  }

  @Override
  public void replenish(int room, boolean urgent) {
    if (available(room) > 0) {
      signal.run();
    }
  }

  @Override
  public boolean exhausted() {
    return taken == length;
  }

  @Override
  public @Nullable Throwable failure() {
    return null;
  }

  @Override
  public void stop() {}

  @Override
  public boolean busy() {
    return false;
  }

  @Override
  public boolean tick(long now, int room) {
    return false;
  }

  @Override
  public boolean isCurrentThread() {
    return false;
  }
}
