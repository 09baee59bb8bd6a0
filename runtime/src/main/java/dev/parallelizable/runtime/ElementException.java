package dev.parallelizable.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Says which element failed; the cause says how.
 *
 * <p>It is thrown where a method's own exception cannot be: a checked one out of an iterator, one
 * that the method does not declare, or one that the waiting code could mistake for a signal of its
 * own, such as {@link java.util.NoSuchElementException}. On exceptions that are thrown as they are
 * it is found, without a cause, among the {@linkplain Throwable#getSuppressed() suppressed} ones,
 * as a note of the position.
 */
public final class ElementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The position of the input, from 0. */
  private final long index;

  /** The failure of an element. */
  ElementException(long index, String name, Throwable cause) {
    super("Element " + index + " of " + name + " failed: " + describe(cause), cause);
    this.index = index;
  }

  /** A user's {@code toString} may fail, and is called while a call is being ended. */
  private static String describe(Throwable cause) {
    try {
      return cause.toString();
    } catch (Throwable e) {
      return cause.getClass().getName();
    }
  }

  private ElementException(long index, String message, @Nullable Throwable cause, boolean trace) {
    super(message, cause, true, trace);
    this.index = index;
  }

  /** The failure of the input itself, where an element was to be taken from it. */
  static ElementException ofInput(long index, String name, Throwable cause) {
    return new ElementException(
        index,
        "The input of " + name + " failed at element " + index + ": " + describe(cause),
        cause,
        true);
  }

  /** A note to be suppressed on the failure of an element. */
  static ElementException note(long index, String name) {
    return new ElementException(
        index, "This was thrown by element " + index + " of " + name, null, false);
  }

  /** {@return the position of the input, from 0} */
  public long index() {
    return index;
  }
}
