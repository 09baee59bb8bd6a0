package dev.parallelizable.hazelcast.protocol;

import java.io.ByteArrayOutputStream;

/** Bytes that are being written, and can be had without a copy. */
final class Buffer extends ByteArrayOutputStream {
  Buffer(int size) {
    super(size);
  }

  /** What was written, up to the next time that something is. */
  Bytes bytes() {
    return new Bytes(buf, 0, count);
  }

  /** What was written: not a copy where the size was right, and nothing more can be written. */
  byte[] toArray() {
    return count == buf.length ? buf : toByteArray();
  }
}
