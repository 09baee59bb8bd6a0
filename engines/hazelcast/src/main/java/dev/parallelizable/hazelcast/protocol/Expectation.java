package dev.parallelizable.hazelcast.protocol;

/**
 * How many bytes elements will take, by what the last ones have taken: an array of that size need
 * not grow, which would copy all that is in it.
 *
 * <p>Safe for use by many threads. A lost update costs a copy, and nothing else.
 */
public final class Expectation {
  /**
   * Messages end soon after the first byte beyond a mebibyte; the next elements go with another.
   */
  private static final int MOST = (1 << 20) + (1 << 17);

  private volatile int bytesPerElement;

  /** Expects nothing yet. */
  public Expectation() {}

  /**
   * {@return how many bytes elements will take, or 0 where nothing is known}
   *
   * @param elements how many there are, not all of which may go with one message
   */
  public int bytes(int elements) {
    return (int) Math.min(MOST, (long) elements * bytesPerElement);
  }

  /**
   * Says what elements have taken.
   *
   * @param bytes how many bytes
   * @param elements how many elements, at least 1
   */
  public void found(int bytes, int elements) {
    int each = Math.ceilDiv(bytes, elements);
    if (bytesPerElement != each) {
      bytesPerElement = each;
    }
  }
}
