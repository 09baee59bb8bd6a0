package dev.parallelizable.hazelcast.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Some bytes of an array, which is shared and must not be changed.
 *
 * @param array the array
 * @param offset the first byte
 * @param length how many
 */
@SuppressWarnings("ArrayRecordComponent") // Not copied: messages are large.
public record Bytes(byte[] array, int offset, int length) {
  /** Checks the bounds. */
  public Bytes {
    java.util.Objects.checkFromIndexSize(offset, length, array.length);
  }

  /**
   * {@return all bytes of an array}
   *
   * @param array the array, not copied
   */
  public static Bytes of(byte[] array) {
    return new Bytes(array, 0, array.length);
  }

  /** {@return a view to read them} */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(array, offset, length).slice();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && buffer().equals(bytes.buffer());
  }

  @Override
  public int hashCode() {
    return buffer().hashCode();
  }

  @Override
  public String toString() {
    return length + " bytes";
  }

  /** {@return a copy} */
  public byte[] copy() {
    return Arrays.copyOfRange(array, offset, offset + length);
  }
}
