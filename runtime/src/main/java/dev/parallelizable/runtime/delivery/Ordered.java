package dev.parallelizable.runtime.delivery;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Hands elements over in the order of their positions.
 *
 * <p>A ring: the slot of a position is the position modulo the ring's length. It grows to the
 * widest distance between the next position to be handed over and one that is put, which the call's
 * buffer bounds.
 */
public final class Ordered implements Delivery {
  private static final Object EMPTY = new Object();

  private @Nullable Object[] ring = empty(16);
  private long next;

  /** With position 0 next. */
  public Ordered() {}

  @Override
  public void put(long index, @Nullable Object value) {
    if (index - next >= ring.length) {
      grow(index);
    }
    ring[slot(index)] = value;
  }

  @Override
  public boolean ready() {
    return ring[slot(next)] != EMPTY;
  }

  @Override
  public @Nullable Object take() {
    int slot = slot(next);
    Object value = ring[slot];
    if (value == EMPTY) {
      throw new IllegalStateException("Nothing is ready");
    }
    ring[slot] = EMPTY;
    next++;
    return value;
  }

  @Override
  public void clear() {
    ring = empty(16);
  }

  private int slot(long index) {
    return (int) index & (ring.length - 1);
  }

  private void grow(long index) {
    @Nullable Object[] old = ring;
    @Nullable Object[] wider = empty(Integer.highestOneBit((int) (index - next)) << 1);
    for (long i = next; i < next + old.length; i++) {
      wider[(int) i & (wider.length - 1)] = old[(int) i & (old.length - 1)];
    }
    ring = wider;
  }

  private static @Nullable Object[] empty(int length) {
    @Nullable Object[] slots = new @Nullable Object[length];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
