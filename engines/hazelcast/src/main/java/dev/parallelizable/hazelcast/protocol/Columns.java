package dev.parallelizable.hazelcast.protocol;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Primitive arrays as bytes: a letter for the type, then the elements as they are. */
public final class Columns {
  private Columns() {}

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

  /**
   * {@return how many bytes a part of an array takes}
   *
   * @param array a primitive array
   * @param from the first element
   * @param to the element after the last
   */
  public static int size(Object array, int from, int to) {
    return 1 + (to - from) * width(array);
  }

  /**
   * Writes a part of an array.
   *
   * @param array a primitive array
   * @param from the first element
   * @param to the element after the last
   * @param out where it goes; has room for so many bytes as {@link #size} says
   */
  public static void write(Object array, int from, int to, ByteBuffer out) {
    int n = to - from;
    out.put((byte) letter(array.getClass().componentType()));
    ByteBuffer rest = out.slice().order(ByteOrder.LITTLE_ENDIAN);
    switch (array) {
      case byte[] a -> rest.put(a, from, n);
      case boolean[] a -> {
        for (int i = from; i < to; i++) {
          rest.put((byte) (a[i] ? 1 : 0));
        }
      }
      case short[] a -> rest.asShortBuffer().put(a, from, n);
      case char[] a -> rest.asCharBuffer().put(a, from, n);
      case int[] a -> rest.asIntBuffer().put(a, from, n);
      case float[] a -> rest.asFloatBuffer().put(a, from, n);
      case long[] a -> rest.asLongBuffer().put(a, from, n);
      case double[] a -> rest.asDoubleBuffer().put(a, from, n);
      default -> throw notPrimitive(array);
    }
    out.position(out.position() + n * width(array));
  }

  /**
   * Reads a primitive array and moves behind it.
   *
   * @param in where it stands
   * @param length how many elements it has
   * @return the array
   * @throws MalformedException if that is not there
   */
  public static Object read(ByteBuffer in, int length) throws MalformedException {
    if (!in.hasRemaining() || length < 0) {
      throw new MalformedException("A column is cut off");
    }
    Class<?> type = type((char) in.get());
    int width = width(Array.newInstance(type, 0));
    if (in.remaining() / width < length) {
      throw new MalformedException("A column is cut off");
    }
    Object array = Array.newInstance(type, length);
    ByteBuffer rest = in.slice().order(ByteOrder.LITTLE_ENDIAN);
    switch (array) {
      case byte[] a -> rest.get(a);
      case boolean[] a -> {
        for (int i = 0; i < length; i++) {
          a[i] = rest.get() != 0;
        }
      }
      case short[] a -> rest.asShortBuffer().get(a);
      case char[] a -> rest.asCharBuffer().get(a);
      case int[] a -> rest.asIntBuffer().get(a);
      case float[] a -> rest.asFloatBuffer().get(a);
      case long[] a -> rest.asLongBuffer().get(a);
      case double[] a -> rest.asDoubleBuffer().get(a);
      default -> throw notPrimitive(array);
    }
    in.position(in.position() + length * width);
    return array;
  }

  private static char letter(Class<?> type) {
    return type.descriptorString().charAt(0); // As in class files.
  }

  private static Class<?> type(char letter) throws MalformedException {
    return switch (letter) {
      case 'B' -> byte.class;
      case 'Z' -> boolean.class;
      case 'S' -> short.class;
      case 'C' -> char.class;
      case 'I' -> int.class;
      case 'F' -> float.class;
      case 'J' -> long.class;
      case 'D' -> double.class;
      default -> throw new MalformedException("There is no primitive type " + letter);
    };
  }

  private static IllegalArgumentException notPrimitive(Object array) {
    return new IllegalArgumentException("Not a primitive array: " + array.getClass());
  }
}
