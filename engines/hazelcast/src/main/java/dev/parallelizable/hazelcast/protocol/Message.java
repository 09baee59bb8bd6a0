package dev.parallelizable.hazelcast.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * What is sent: a head, and what may be long behind it, which is not copied to be sent. It arrives
 * as an {@link Arrival}.
 *
 * @param head what comes first, with room for a seal at its begin
 * @param content the rest
 */
@SuppressWarnings("ArrayRecordComponent") // Not copied, and nobody compares messages.
public record Message(byte[] head, Content content) {
  /** {@return how many bytes it has} */
  public int length() {
    return Math.addExact(head.length, content.length());
  }

  /**
   * Writes it as {@link Arrival#readFrom} reads it.
   *
   * @param out takes it
   * @throws IOException if that does not
   */
  public void writeTo(OutputStream out) throws IOException {
    Bytes bytes = content.bytes();
    out.write(number(head.length + bytes.length()));
    out.write(head);
    out.write(bytes.array(), bytes.offset(), bytes.length());
    out.write(number(content.arrays().size()));
    for (Slice slice : content.arrays()) {
      slice.writeTo(out);
    }
  }

  private static byte[] number(int n) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(n).array();
  }

  /** {@return it as it is written} */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length() + 2 * Integer.BYTES);
    try {
      writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Not into memory.
    }
    return bytes.toByteArray();
  }
}
