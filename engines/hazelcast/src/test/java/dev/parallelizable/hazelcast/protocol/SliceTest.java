package dev.parallelizable.hazelcast.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A slice of a primitive array")
class SliceTest {
  private static final List<Class<?>> TYPES =
      List.of(
          byte.class,
          boolean.class,
          short.class,
          char.class,
          int.class,
          float.class,
          long.class,
          double.class);

  private static Object filled(Class<?> type, int length, Random random) {
    Object array = Array.newInstance(type, length);
    for (int i = 0; i < length; i++) {
      switch (array) {
        case byte[] a -> a[i] = (byte) random.nextInt();
        case boolean[] a -> a[i] = random.nextBoolean();
        case short[] a -> a[i] = (short) random.nextInt();
        case char[] a -> a[i] = (char) random.nextInt();
        case int[] a -> a[i] = random.nextInt();
        case float[] a -> a[i] = random.nextFloat();
        case long[] a -> a[i] = random.nextLong();
        default -> ((double[]) array)[i] = random.nextDouble();
      }
    }
    return array;
  }

  private static Object copy(Slice slice) {
    Object part = Array.newInstance(slice.array().getClass().getComponentType(), slice.length());
    System.arraycopy(slice.array(), slice.from(), part, 0, slice.length());
    return part;
  }

  private static byte[] written(Slice slice) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    slice.writeTo(out);
    return out.toByteArray();
  }

  private static Slice read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Slice.readFrom(in, bytes.length);
    }
  }

  @Test
  @DisplayName("is read as it was written: of every type, from any element on, however long")
  void roundTrip() throws IOException {
    Random random = new Random(1);
    for (Class<?> type : TYPES) {
      for (int length : new int[] {0, 1, 1_023, 1_024, 1_025, 8_191, 8_192, 8_193, 20_000}) {
        Slice slice = new Slice(filled(type, length + 7, random), random.nextInt(8), length);
        byte[] bytes = written(slice);
        assertEquals(slice.bytes(), bytes.length);
        Slice read = read(bytes);
        assertEquals(0, read.from());
        assertArrayEquals(new Object[] {copy(slice)}, new Object[] {read.array()});
      }
    }
  }

  @Test
  @DisplayName("that is cut off anywhere is refused")
  void cutOff() throws IOException {
    byte[] bytes = written(Slice.of(new long[] {1, 2}));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = new byte[length];
      System.arraycopy(bytes, 0, part, 0, length);
      assertThrows(IOException.class, () -> read(part));
    }
  }

  @Test
  @DisplayName("of booleans has no other bytes than 0 and 1")
  void booleans() throws IOException {
    byte[] bytes = written(Slice.of(new boolean[] {true, false}));
    bytes[5] = 2;
    assertThrows(IOException.class, () -> read(bytes));
  }

  @Test
  @DisplayName("is given to who signs it without a buffer of its length")
  void pieces() throws IOException {
    Slice slice = Slice.of(new double[100_000]);
    int[] bytes = new int[1];
    slice.forEachPiece(
        (piece, offset, count) -> {
          assertTrue(count <= 8_192 && offset + count <= piece.length);
          bytes[0] += count;
        });
    assertEquals(800_000, bytes[0]);
  }
}
