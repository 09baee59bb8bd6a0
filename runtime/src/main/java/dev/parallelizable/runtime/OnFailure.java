package dev.parallelizable.runtime;

/** What a call does when an element fails. */
public enum OnFailure {
  /** The first failure ends the call; elements that have not started never start. The default. */
  STOP,

  /** Every element runs; failures are reported in their places, or together at the end. */
  CONTINUE
}
