package dev.parallelizable.runtime;

import java.time.Duration;

/**
 * An element has run longer than {@link Options#elementTimeout} allows. It was interrupted; what it
 * still returns or throws is dropped.
 */
public final class ElementTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The position of the input, from 0. */
  private final long index;

  ElementTimeoutException(long index, String name, Duration limit) {
    super("Element " + index + " of " + name + " ran longer than its limit of " + limit);
    this.index = index;
  }

  /** {@return the position of the input, from 0} */
  public long index() {
    return index;
  }
}
