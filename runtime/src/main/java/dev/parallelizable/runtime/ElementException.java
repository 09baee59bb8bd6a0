package dev.parallelizable.runtime;

/** Stub. */
public final class ElementException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long index;
  ElementException(long index, String message, Throwable cause) { super(message, cause); this.index = index; }
  public long index() { return index; }
}
