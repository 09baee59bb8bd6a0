package dev.parallelizable;

/** Who answers for it that a {@link Parallelizable} method changes no shared state. */
public enum Purity {
  /** The processor looks for changes to shared state and reports those that are certain. */
  CHECKED,

  /** The author vouches for the method; nothing is reported. */
  ASSUMED
}
