package dev.parallelizable.runtime.delivery;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Hands elements over in the order in which they were put, which is that of completion. */
public final class Unordered implements Delivery {
  /** Stands for null, which a deque does not hold. */
  private static final Object NULL = new Object();

  private final ArrayDeque<Object> finished = new ArrayDeque<>();

  /** With nothing to hand over. */
  public Unordered() {}

  @Override
  public void put(long index, @Nullable Object value) {
    finished.add(value == null ? NULL : value);
  }

  @Override
  public boolean ready() {
    return !finished.isEmpty();
  }

  @Override
  public @Nullable Object take() {
    Object value = finished.poll();
    if (value == null) {
      throw new IllegalStateException("Nothing is ready");
    }
    return value == NULL ? null : value;
  }

  @Override
  public void clear() {
    finished.clear();
  }
}
