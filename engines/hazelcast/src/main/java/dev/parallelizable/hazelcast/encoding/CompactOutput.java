package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.io.KryoBufferOverflowException;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes into an array that grows, but large primitive arrays beside it. */
final class CompactOutput extends Output {
  /** Primitive arrays of so many bytes go beside the others. */
  static final int BESIDE = 1 << 12;

  /** More than a message needs to say that there is an array. */
  private static final int ARRAY_HEAD = 8;

  private static final int MIN_ROOM = 256;

  private final List<Object> arrays = new ArrayList<>();
  private int besideBytes;

  CompactOutput() {
    super(MIN_ROOM, -1);
  }

  /**
   * Appends to an array, from a position on, or to a copy of it, which is at least twice as long:
   * so an array to which many append in turn is seldom copied. What goes beyond so many bytes is a
   * {@code KryoBufferOverflowException}.
   */
  CompactOutput(byte[] array, int begin, int expectedBytes, int maxBytes) {
    super(0, -1);
    int room = Math.max(MIN_ROOM, expectedBytes);
    boolean fits = array.length - begin >= room;
    int wanted = fits ? array.length : Math.max(begin + room, 2 * array.length);
    int length = Math.min(wanted, begin + maxBytes);
    setBuffer(array.length == length ? array : Arrays.copyOf(array, length), begin + maxBytes);
    setPosition(begin);
  }

  /** The arrays beside the bytes. */
  List<Object> arrays() {
    return arrays;
  }

  /** How many bytes they take. */
  int besideBytes() {
    return besideBytes;
  }

  /** Whether an array is to go beside the bytes. Readers ask that, too. */
  static boolean isBeside(int length, int width) {
    return length >= BESIDE / width;
  }

  /**
   * Leaves a primitive array to go beside the bytes.
   *
   * @throws KryoBufferOverflowException if that is too much
   */
  void writeBeside(Object array, int length, int width) {
    long bytes = ARRAY_HEAD + (long) length * width + besideBytes;
    if (bytes > maxCapacity) {
      throw new KryoBufferOverflowException("Too long");
    }
    besideBytes = (int) bytes;
    arrays.add(array);
  }

  /** Fails where bytes and arrays together are too long. */
  void checkSize() {
    if (position > maxCapacity - besideBytes) {
      throw new KryoBufferOverflowException("Too long");
    }
  }

  /** How much was written. */
  record Mark(int position, int arrays, int besideBytes) {}

  Mark mark() {
    return new Mark(position, arrays.size(), besideBytes);
  }

  /** Takes back what was written since then. */
  void truncate(Mark mark) {
    setPosition(mark.position);
    arrays.subList(mark.arrays, arrays.size()).clear();
    besideBytes = mark.besideBytes;
  }

  /** With one byte per character where that is enough, else two: lone surrogates survive. */
  @Override
  @SuppressWarnings("deprecation") // getBytes(int…) is the one that copies and nothing else.
  public void writeString(@Nullable String value) {
    if (value == null) {
      writeVarInt(0, true);
      return;
    }
    int length = value.length();
    if (length > Integer.MAX_VALUE / 4) {
      throw Refusal.of(String.class, "it has more than 500 million characters");
    }
    if (isLatin1(value)) {
      writeVarInt((length << 1) | 1, true);
      require(length);
      value.getBytes(0, length, buffer, position);
      position += length;
      return;
    }
    writeVarInt((length + 1) << 1, true);
    require(2 * length);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      buffer[position++] = (byte) (c >> 8);
      buffer[position++] = (byte) c;
    }
  }

  private static boolean isLatin1(String value) {
    for (int i = 0, n = value.length(); i < n; i++) {
      if (value.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }
}
