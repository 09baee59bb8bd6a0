package dev.parallelizable.runtime.spi;

/**
 * What a remote engine gives to {@link Strip#fail} for an element that ran longer than its limit:
 * the call makes of it what users see.
 */
public final class TimedOut extends Exception {
  private static final long serialVersionUID = 1;

  /** For engines. */
  public TimedOut() {
    super("The element ran longer than its limit", null, false, false);
  }
}
