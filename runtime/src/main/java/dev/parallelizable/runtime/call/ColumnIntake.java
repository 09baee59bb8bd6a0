package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Shape;
import org.jspecify.annotations.Nullable;

/** Inputs that lie in primitive arrays: a chunk copies its part. */
final class ColumnIntake extends InstantIntake {
  private final Shape shape;
  private final @Nullable Object[] columns;
  private final int length;
  private int taken;

  ColumnIntake(Shape shape, @Nullable Object[] columns, int buffer, Listener listener) {
    super(buffer, listener);
    this.shape = shape;
    this.columns = columns;
    this.length = shape.length(columns);
  }

  @Override
  int left() {
    return length - taken;
  }

  @Override
  public long taken() {
    return taken;
  }

  @Override
  public @Nullable Object[] claim(int elements) {
    claimed();
    @Nullable Object[] part = shape.slice(columns, taken, taken + elements);
    taken += elements;
    return part;
  }

  @Override
  public boolean exhausted() {
    return taken == length;
  }

  @Override
  public @Nullable Throwable failure() {
    return null;
  }
}
