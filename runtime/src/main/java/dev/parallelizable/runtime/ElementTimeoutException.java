package dev.parallelizable.runtime;

/** Stub. */
public final class ElementTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long index;
  ElementTimeoutException(long index, String message) { super(message); this.index = index; }
  public long index() { return index; }
}
