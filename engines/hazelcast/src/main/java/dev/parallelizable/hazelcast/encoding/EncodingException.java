package dev.parallelizable.hazelcast.encoding;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says what can't be sent or read, where it is, and what to do about it. */
public final class EncodingException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  EncodingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
