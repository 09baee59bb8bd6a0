package dev.parallelizable.hazelcast.failures;

import org.jspecify.annotations.Nullable;

/**
 * What a method threw on a member, where the exception itself could not be had here: its type is
 * not on the allow list or not on the class path, or has no constructor that takes a message.
 */
public final class RemoteElementException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The name of the exception's class. */
  private final String type;

  /**
   * Made by the engine.
   *
   * @param type the name of the exception's class
   * @param message its message
   * @param cause its cause
   */
  public RemoteElementException(String type, @Nullable String message, @Nullable Throwable cause) {
    super(type + (message == null ? "" : ": " + message), cause);
    this.type = type;
  }

  /** {@return the name of the exception's class} */
  public String type() {
    return type;
  }
}
