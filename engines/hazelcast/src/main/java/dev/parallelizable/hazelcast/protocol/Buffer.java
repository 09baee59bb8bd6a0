package dev.parallelizable.hazelcast.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that are being written, and can be had without a copy. */
final class Buffer extends ByteArrayOutputStream {
  Buffer(int size) {
    super(size);
  }

  /** Room for so many bytes more, which count as written, up to the next time that something is. */
  ByteBuffer room(int bytes) {
    if (buf.length - count < bytes) {
      buf = Arrays.copyOf(buf, Math.addExact(count, bytes));
    }
    ByteBuffer room = ByteBuffer.wrap(buf, count, bytes).slice();
    count += bytes;
    return room;
  }

  /** What was written, up to the next time that something is. */
  Bytes bytes() {
    return new Bytes(buf, 0, count);
  }

  /** The array that the bytes are in, which may be longer. */
  byte[] array() {
    return buf;
  }

  /**
   * Goes on with an array to which others have appended.
   *
   * @param array begins with what was written
   * @param size how many bytes are in it now
   */
  void continueWith(byte[] array, int size) {
    buf = array;
    count = size;
  }
}
