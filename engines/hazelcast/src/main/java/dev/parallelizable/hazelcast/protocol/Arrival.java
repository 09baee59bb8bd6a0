package dev.parallelizable.hazelcast.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that has arrived, from whomever. Nothing of it was looked at but where its parts end;
 * the elements of its arrays were put in their places.
 *
 * @param bytes the head, and all that is behind it but the arrays
 * @param arrays the arrays
 */
@SuppressWarnings("ArrayRecordComponent") // Not copied, and nobody compares messages.
public record Arrival(byte[] bytes, List<Slice> arrays) {
  /** What was no message at all. */
  public static final Arrival NOTHING = new Arrival(new byte[0], List.of());

  /** So many arrays may be short: each takes more room here than in a message. */
  private static final int SHORT_ARRAYS = 1 << 16;

  private static final int LONG_ARRAY = 1 << 12;

  /** Copies the list, but no array. */
  public Arrival {
    arrays = List.copyOf(arrays);
  }

  /**
   * Reads what a {@link Message} has written.
   *
   * @param in where it stands
   * @param available how many bytes there are: for parts that announce more, no room is made
   * @return the message
   * @throws IOException if there is none
   */
  public static Arrival readFrom(DataInput in, int available) throws IOException {
    int left = available - 2 * Integer.BYTES;
    if (left < 0) {
      throw new IOException("A message is cut off");
    }
    int length = number(in);
    if (length < 0 || length > left) {
      throw new IOException("A message of " + length + " bytes is cut off");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    left -= length;
    int count = number(in);
    if (count < 0 || count > SHORT_ARRAYS + left / LONG_ARRAY) {
      throw new IOException("A message has " + count + " arrays");
    }
    List<Slice> arrays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Slice slice = Slice.readFrom(in, left);
      arrays.add(slice);
      left -= slice.bytes();
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
