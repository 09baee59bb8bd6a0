package dev.parallelizable.runtime.delivery;

/** Finished elements that wait to be handed over. Guarded by the lock of its call. */
public interface Delivery {
  /**
   * Elements have been claimed, those next in the order of the input.
   *
   * @param section where their results will be
   */
  void claimed(Section section);

  /**
   * Takes finished elements, whose results lie in the section.
   *
   * @param section the section
   * @param from the index of the first in the section
   * @param to the index after the last
   */
  void put(Section section, int from, int to);

  /** {@return whether elements can be handed over now} */
  boolean ready();

  /**
   * {@return elements to hand over: at least one}
   *
   * @throws IllegalStateException if none is {@linkplain #ready ready}
   */
  Batch next();

  /** Drops everything. */
  void clear();
}
