package dev.parallelizable.hazelcast.protocol;

import java.util.Iterator;
import java.util.List;

/**
 * What may be long in a message: bytes, and arrays beside them. The arrays are in the order in
 * which the reader of the bytes comes to the places where they belong.
 *
 * @param bytes the bytes
 * @param arrays the arrays
 */
public record Content(Bytes bytes, List<Slice> arrays) {
  /** Nothing at all. */
  public static final Content NONE = of(Bytes.of(new byte[0]));

  /** Copies the list, but no array. */
  public Content {
    arrays = List.copyOf(arrays);
  }

  /**
   * {@return bytes and nothing else}
   *
   * @param bytes the bytes
   */
  public static Content of(Bytes bytes) {
    return new Content(bytes, List.of());
  }

  /**
   * {@return arrays and nothing else}
   *
   * @param arrays the arrays
   */
  public static Content of(List<Slice> arrays) {
    return new Content(NONE.bytes(), arrays);
  }

  /**
   * {@return what an encoding has written}
   *
   * @param bytes its bytes
   * @param arrays the primitive arrays that it has left out of them
   */
  public static Content of(Bytes bytes, List<Object> arrays) {
    return new Content(bytes, arrays.stream().map(Slice::of).toList());
  }

  /** {@return the same bytes, and copies of the arrays, for when somebody may change those} */
  public Content copyOfArrays() {
    return new Content(bytes, arrays.stream().map(Slice::copy).toList());
  }

  /** {@return how many bytes it takes} */
  public int length() {
    return Math.addExact(bytes.length(), Slice.bytes(arrays));
  }

  /** {@return the arrays, for who reads the bytes and takes each in turn} */
  public Iterator<Object> reading() {
    return arrays.stream().map(Slice::array).iterator();
  }
}
