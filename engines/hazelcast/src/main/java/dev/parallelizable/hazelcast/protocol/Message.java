package dev.parallelizable.hazelcast.protocol;

import java.util.Arrays;

/**
 * What is sent: a head, and what may be long behind it, which is not copied to be sent.
 *
 * @param head what comes first, with room for a seal at its begin
 * @param content the rest
 */
@SuppressWarnings("ArrayRecordComponent") // Not copied, and nobody compares messages.
public record Message(byte[] head, Bytes content) {
  /** {@return how many bytes it has} */
  public int length() {
    return head.length + content.length();
  }

  /** {@return a copy in one piece, as it arrives} */
  public byte[] toBytes() {
    byte[] bytes = Arrays.copyOf(head, length());
    System.arraycopy(content.array(), content.offset(), bytes, head.length, content.length());
    return bytes;
  }
}
