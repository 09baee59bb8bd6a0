package dev.parallelizable.hazelcast.encoding;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says what can't be sent or read, where it is, and what to do about it. */
public final class EncodingException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** Whether there is nothing wrong but the length. */
  private final boolean tooLong;

  EncodingException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.tooLong = false;
  }

  private EncodingException(String message) {
    super(message);
    this.tooLong = true;
  }

  static EncodingException tooLong(String what, int maxBytes) {
    return new EncodingException(
        what
            + " can't be sent: it takes more than "
            + maxBytes
            + " bytes. Raise ClusterSettings.maxMessageBytes, for the driver and the members, or"
            + " divide it.");
  }

  /** {@return whether there is nothing wrong with it but its length} */
  public boolean isTooLong() {
    return tooLong;
  }
}
