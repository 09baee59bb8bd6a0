package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.io.Input;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes that may be hostile: nothing is allocated that they don't pay for. Arrays beside them
 * are there already.
 */
final class BoundedInput extends Input {
  /** How many elements the bytes may still announce. Each takes a byte, wherever it is nested. */
  private int unclaimed;

  /** What goes beside the bytes. */
  private final Iterator<Object> arrays;

  BoundedInput(byte[] bytes, int offset, int length, Iterator<Object> arrays) {
    super(bytes, offset, length);
    this.arrays = arrays;
    unclaimed = length;
  }

  int remaining() {
    return limit() - position();
  }

  /** Reads a number of elements, each of which will take at least one byte. */
  int readCount() {
    int count = readVarInt(true);
    if (count < 0 || count > remaining() || count > unclaimed) {
      throw Refusal.malformed("they announce more elements than they have bytes");
    }
    unclaimed -= count;
    return count;
  }

  /**
   * Reads a number of values of a fixed size, which follow at once.
   *
   * @param size in bytes
   */
  int readCount(int size) {
    return checkCount(readLength(), size);
  }

  /** Fails where there are not so many values of a fixed size. */
  int checkCount(int count, int size) {
    if (count > remaining() / size) {
      throw Refusal.malformed("they end too early");
    }
    return count;
  }

  /** Reads the number of an array's elements, which may not be here. */
  int readLength() {
    int length = readVarInt(true);
    if (length < 0) {
      throw Refusal.malformed("an array has a negative length");
    }
    return length;
  }

  /** Takes an array that goes beside the bytes. */
  <T> T readBeside(Class<T> type, int length) {
    Object array = arrays.hasNext() ? arrays.next() : null;
    if (!type.isInstance(array) || Array.getLength(array) != length) {
      throw Refusal.malformed("an array that should be beside them is not there");
    }
    return type.cast(array);
  }

  @Override
  protected int require(int required) {
    if (required > remaining()) {
      throw Refusal.malformed("they end too early");
    }
    return remaining();
  }

  @Override
  public byte[] readBytes(int length) {
    if (length < 0 || length > remaining()) {
      throw Refusal.malformed("they end too early");
    }
    return super.readBytes(length);
  }

  /** What {@link CompactOutput#writeString} has written. */
  @Override
  public @Nullable String readString() {
    int header = readVarInt(true);
    if (header == 0) {
      return null;
    }
    boolean latin1 = (header & 1) != 0;
    int length = (header >>> 1) - (latin1 ? 0 : 1);
    if (length < 0 || length > remaining() / (latin1 ? 1 : 2)) {
      throw Refusal.malformed("they end too early");
    }
    int bytes = latin1 ? length : 2 * length;
    String read =
        latin1
            ? new String(buffer, position, bytes, StandardCharsets.ISO_8859_1)
            : readChars16(length);
    position += bytes;
    return read;
  }

  /** Not with a charset, which would replace lone surrogates. */
  private String readChars16(int length) {
    char[] chars = new char[length];
    for (int i = 0, at = position; i < length; i++, at += 2) {
      chars[i] = (char) ((buffer[at] << 8) | (buffer[at + 1] & 0xFF));
    }
    return new String(chars);
  }

  String readRequiredString() {
    String read = readString();
    if (read == null) {
      throw Refusal.malformed("a text is missing");
    }
    return read;
  }
}
