package dev.parallelizable.hazelcast.link;

import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes to Hazelcast, the first bytes all at once. Hazelcast begins with some kilobytes of room,
 * doubles them each time that they are full, and copies what it has; one long write has it make
 * room for that write. Where it is half of a message, Hazelcast copies once instead of five times.
 */
final class LongFirstWrite extends OutputStream {
  private static final byte[] NOTHING = {};

  private final DataOutput out;
  private byte[] first;
  private int gathered;

  /** Gathers so many bytes. */
  LongFirstWrite(DataOutput out, int bytes) {
    this.out = out;
    this.first = new byte[bytes];
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length >= first.length) { // Long by itself; or the first bytes are written.
      flush();
      out.write(bytes, offset, length);
      return;
    }
    int more = Math.min(length, first.length - gathered);
    System.arraycopy(bytes, offset, first, gathered, more);
    gathered += more;
    if (more < length) {
      flush();
      out.write(bytes, offset + more, length - more);
    }
  }

  @Override
  public void flush() throws IOException {
    if (gathered > 0) {
      out.write(first, 0, gathered);
    }
    first = NOTHING;
    gathered = 0;
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
