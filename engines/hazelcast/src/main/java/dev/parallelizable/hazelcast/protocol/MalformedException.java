package dev.parallelizable.hazelcast.protocol;

/** Bytes that are no message: cut off, forged, or of another version. */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param message what is wrong with them
   */
  public MalformedException(String message) {
    super(message);
  }
}
