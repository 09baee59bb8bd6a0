package dev.parallelizable.hazelcast.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that has arrived, from whomever: nothing of it was looked at but where its parts end.
 *
 * @param bytes the head, and all that is behind it but the arrays
 * @param arrays the arrays
 */
@SuppressWarnings("ArrayRecordComponent") // Not copied, and nobody compares messages.
public record Arrival(byte[] bytes, List<Slice> arrays) {
  /** Copies the list, but no array. */
  public Arrival {
    arrays = List.copyOf(arrays);
  }

  /**
   * Reads what a {@link Message} has written.
   *
   * @param in where it stands
   * @param available how many bytes there are at most: for parts that announce more, no room is
   *     made
   * @return the message
   * @throws IOException if there is none
   */
  public static Arrival readFrom(DataInput in, int available) throws IOException {
    int length = number(in);
    if (length < 0 || length > available) {
      throw new IOException("A message of " + length + " bytes is cut off");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    int count = number(in);
    if (count < 0 || count > available / Slice.HEAD) {
      throw new IOException("A message with " + count + " arrays is cut off");
    }
    List<Slice> arrays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arrays.add(Slice.readFrom(in, available));
    }
    return new Arrival(bytes, arrays);
  }

  /** In an order of bytes that no configuration can change. */
  private static int number(DataInput in) throws IOException {
    byte[] bytes = new byte[Integer.BYTES];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).getInt();
  }

  /**
   * {@return the message that bytes are}
   *
   * @param bytes what a {@link Message} has written
   * @throws MalformedException if they are none
   */
  public static Arrival of(byte[] bytes) throws MalformedException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    try (DataInputStream data = new DataInputStream(in)) {
      Arrival arrival = readFrom(data, bytes.length);
      if (in.available() > 0) {
        throw new MalformedException("A message has " + in.available() + " bytes too many");
      }
      return arrival;
    } catch (IOException e) {
      throw new MalformedException("This is no message: " + e.getMessage());
    }
  }

  /** {@return how many bytes it has} */
  public int length() {
    return Math.addExact(bytes.length, Slice.bytes(arrays));
  }
}
