package dev.parallelizable.runtime.delivery;

import org.jspecify.annotations.Nullable;

/** Finished elements that wait to be handed over. Guarded by the lock of its call. */
public interface Delivery {
  /**
   * Takes a finished element.
   *
   * @param index the element's position, from 0
   * @param value its result, or whatever stands for it
   */
  void put(long index, @Nullable Object value);

  /** {@return whether an element can be handed over now} */
  boolean ready();

  /**
   * Hands an element over.
   *
   * @return what was {@linkplain #put put} for it
   * @throws IllegalStateException if none is {@linkplain #ready ready}
   */
  @Nullable Object take();

  /** Drops everything. */
  void clear();
}
