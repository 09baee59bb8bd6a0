package dev.parallelizable.hazelcast.protocol;

/** Bytes that are no message: cut off, forged, or of another version. */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong with the bytes. */
  private final String message;

  /**
   * Made where bytes are read.
   *
   * @param message what is wrong with them
   */
  public MalformedException(String message) {
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
