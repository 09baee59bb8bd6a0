package dev.parallelizable.hazelcast.protocol;

import java.io.DataInput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;

/**
 * A part of a primitive array that goes beside the bytes of a message: it is written from the array
 * and read into one, piece by piece. In a message it is a letter for the type, the number of
 * elements, and the elements as they are.
 *
 * @param array a primitive array, which is shared and must not be changed
 * @param from the first element
 * @param length how many elements
 */
public record Slice(Object array, int from, int length) {
  /** What a slice has before its elements, in bytes. */
  static final int HEAD = 5;

  /** So many bytes stay in a core's nearest cache between two uses. */
  private static final int PIECE_BYTES = 1 << 13;

  /** Checks the bounds. */
  public Slice {
    Objects.checkFromIndexSize(from, length, Array.getLength(array));
  }

  /**
   * {@return all of an array}
   *
   * @param array a primitive array
   */
  public static Slice of(Object array) {
    return new Slice(array, 0, Array.getLength(array));
  }

  /** {@return the same elements, in an array of their own} */
  public Slice copy() {
    Object part = Array.newInstance(array.getClass().componentType(), length);
    System.arraycopy(array, from, part, 0, length);
    return of(part);
  }

  /** Takes bytes. */
  interface Sink {
    void accept(byte[] bytes, int offset, int count) throws IOException;
  }

  /** {@return how many bytes slices take in a message} */
  static int bytes(List<Slice> slices) {
    int bytes = 0;
    for (Slice slice : slices) {
      bytes = Math.addExact(bytes, slice.bytes());
    }
    return bytes;
  }

  /** {@return how many bytes it takes in a message} */
  public int bytes() {
    return Math.addExact(HEAD, Math.multiplyExact(length, width(array)));
  }

  /** {@return what it has before its elements} */
  byte[] head() {
    return ByteBuffer.allocate(HEAD)
        .put((byte) letter(array.getClass().componentType()))
        .putInt(length)
        .array();
  }

  /** Gives its elements as bytes, piece by piece. */
  void forEachPiece(Sink sink) throws IOException {
    if (array instanceof byte[] bytes) {
      sink.accept(bytes, from, length);
      return;
    }
    int width = width(array);
    int most = Math.min(length, PIECE_BYTES / width);
    ByteBuffer piece = ByteBuffer.allocate(most * width).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < length; i += most) {
      int n = Math.min(most, length - i);
      put(from + i, n, piece);
      sink.accept(piece.array(), 0, n * width);
    }
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(head());
    forEachPiece(out::write);
  }

  /**
   * Reads a slice, which is a whole array then.
   *
   * @param available how many bytes are left: an array that would be longer is not made
   */
  static Slice readFrom(DataInput in, int available) throws IOException {
    if (available < HEAD) {
      throw new IOException("An array is cut off");
    }
    byte[] head = new byte[HEAD];
    in.readFully(head);
    Class<?> type = type((char) head[0]);
    int length = ByteBuffer.wrap(head).getInt(1);
    int width = width(Array.newInstance(type, 0));
    if (length < 0 || length > (available - HEAD) / width) {
      throw new IOException("An array of " + length + " elements is cut off");
    }
    Slice slice = of(Array.newInstance(type, length));
    slice.fill(in, width);
    return slice;
  }

  private void fill(DataInput in, int width) throws IOException {
    if (array instanceof byte[] bytes) {
      in.readFully(bytes);
      return;
    }
    int most = Math.min(length, PIECE_BYTES / width);
    ByteBuffer piece = ByteBuffer.allocate(most * width).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < length; i += most) {
      int n = Math.min(most, length - i);
      in.readFully(piece.array(), 0, n * width);
      get(i, n, piece);
    }
  }

  private void put(int i, int n, ByteBuffer piece) {
    switch (array) {
      case boolean[] a -> {
        for (int k = 0; k < n; k++) {
          piece.put(k, (byte) (a[i + k] ? 1 : 0));
        }
      }
      case short[] a -> piece.asShortBuffer().put(a, i, n);
      case char[] a -> piece.asCharBuffer().put(a, i, n);
      case int[] a -> piece.asIntBuffer().put(a, i, n);
      case float[] a -> piece.asFloatBuffer().put(a, i, n);
      case long[] a -> piece.asLongBuffer().put(a, i, n);
      case double[] a -> piece.asDoubleBuffer().put(a, i, n);
      default -> throw notPrimitive(array);
    }
  }

  private void get(int i, int n, ByteBuffer piece) throws IOException {
    switch (array) {
      case boolean[] a -> {
        for (int k = 0; k < n; k++) {
          byte b = piece.get(k);
          if (b != 0 && b != 1) {
            throw new IOException("There is no boolean " + b);
          }
          a[i + k] = b == 1;
        }
      }
      case short[] a -> piece.asShortBuffer().get(a, i, n);
      case char[] a -> piece.asCharBuffer().get(a, i, n);
      case int[] a -> piece.asIntBuffer().get(a, i, n);
      case float[] a -> piece.asFloatBuffer().get(a, i, n);
      case long[] a -> piece.asLongBuffer().get(a, i, n);
      case double[] a -> piece.asDoubleBuffer().get(a, i, n);
      default -> throw notPrimitive(array);
    }
  }

  /**
   * {@return how many bytes an element takes}
   *
   * @param array a primitive array
   */
  public static int width(Object array) {
    return switch (array) {
      case byte[] a -> 1;
      case boolean[] a -> 1;
      case short[] a -> Short.BYTES;
      case char[] a -> Character.BYTES;
      case int[] a -> Integer.BYTES;
      case float[] a -> Float.BYTES;
      case long[] a -> Long.BYTES;
      case double[] a -> Double.BYTES;
      default -> throw notPrimitive(array);
    };
  }

  private static char letter(Class<?> type) {
    return type.descriptorString().charAt(0); // As in class files.
  }

  private static Class<?> type(char letter) throws IOException {
    return switch (letter) {
      case 'B' -> byte.class;
      case 'Z' -> boolean.class;
      case 'S' -> short.class;
      case 'C' -> char.class;
      case 'I' -> int.class;
      case 'F' -> float.class;
      case 'J' -> long.class;
      case 'D' -> double.class;
      default -> throw new IOException("There is no primitive type " + letter);
    };
  }

  private static IllegalArgumentException notPrimitive(Object array) {
    return new IllegalArgumentException("Not a primitive array: " + array.getClass());
  }
}
