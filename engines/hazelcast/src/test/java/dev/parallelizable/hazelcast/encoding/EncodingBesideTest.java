package dev.parallelizable.hazelcast.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.hazelcast.encoding.Samples.Pair;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Primitive arrays of 4 KiB and more go beside the bytes,")
class EncodingBesideTest {
  private static final List<Object> LONG =
      List.of(
          new byte[4_096],
          new boolean[4_096],
          new short[2_048],
          new char[2_048],
          new int[1_024],
          new float[1_024],
          new long[512],
          new double[512]);

  private static final List<Object> SHORT =
      List.of(
          new byte[4_095],
          new boolean[4_095],
          new short[2_047],
          new char[2_047],
          new int[1_023],
          new float[1_023],
          new long[511],
          new double[511]);

  private static Object read(Encoding.Writer writer, Iterator<Object> arrays)
      throws EncodingException {
    Encoding encoding = Samples.encoding();
    return Objects.requireNonNull(
        encoding.reader(writer.buffer(), 0, writer.length(), arrays).read());
  }

  private static Encoding.Writer written(Object value) throws EncodingException {
    Encoding.Writer writer = Samples.encoding().writer();
    writer.write(value);
    return writer;
  }

  @Test
  @DisplayName("whatever their type, and are not copied; shorter ones are among the bytes")
  void types() throws EncodingException {
    for (Object array : LONG) {
      Encoding.Writer writer = written(array);
      assertEquals(List.of(array), writer.arrays());
      assertTrue(writer.length() < 10);
      assertTrue(writer.size() > 4_096 && writer.size() < 4_120, () -> "" + writer.size());
      assertSame(array, read(writer, writer.arrays().iterator()));
    }
    for (Object array : SHORT) {
      Encoding.Writer writer = written(array);
      assertEquals(List.of(), writer.arrays());
      assertEquals(writer.length(), writer.size());
      assertTrue(writer.length() > 4_000);
      assertSame(array.getClass(), read(writer, Collections.emptyIterator()).getClass());
    }
  }

  @Test
  @DisplayName("in the order in which they are read, and once for each value where they are shared")
  void nested() throws EncodingException {
    byte[] bytes = new byte[5_000];
    double[] doubles = new double[600];
    Pair<Object, Object> inner = new Pair<>(doubles, bytes);
    Encoding.Writer writer = written(Arrays.asList(bytes, inner, new int[1], bytes, doubles));
    assertEquals(List.of(bytes, doubles), writer.arrays());
    writer.write(bytes);
    assertEquals(List.of(bytes, doubles, bytes), writer.arrays());
    Iterator<Object> arrays = writer.arrays().iterator();
    List<?> read = assertInstanceOf(List.class, read(writer, arrays));
    assertEquals(inner, read.get(1));
    assertSame(bytes, read.get(0));
    assertSame(bytes, read.get(3));
    assertSame(doubles, read.get(4));
    assertSame(bytes, arrays.next());
  }

  @Test
  @DisplayName("and count where there is a limit; what is refused leaves none behind")
  void limits() throws EncodingException {
    Encoding.Writer writer = Samples.encoding().writer(0, 10_000);
    writer.write(new byte[4_096]);
    int size = writer.size();
    Object thread = new Thread();
    for (Object tooMuch :
        List.of(
            new byte[10_001],
            new double[1 << 28],
            List.of(new byte[5_000], new byte[5_000]),
            List.of("x".repeat(4_000), new byte[4_096]),
            List.of(new byte[4_096], "x".repeat(4_000)))) {
      EncodingException refused =
          assertThrows(EncodingException.class, () -> writer.write(tooMuch));
      assertTrue(refused.isTooLong(), refused::getMessage);
      assertEquals(size, writer.size());
      assertEquals(1, writer.arrays().size());
    }
    assertThrows(EncodingException.class, () -> writer.write(List.of(new byte[4_096], thread)));
    assertEquals(size, writer.size());
    Encoding.Writer nulls = Samples.encoding().writer(0, 5_000);
    nulls.write(new byte[4_900]);
    EncodingException refused =
        assertThrows(
            EncodingException.class,
            () -> {
              for (int i = 0; i < 5_000; i++) {
                nulls.write(null);
              }
            });
    assertTrue(refused.isTooLong(), refused::getMessage);
    assertTrue(nulls.size() <= 5_000);
    writer.write(new byte[5_000]);
    assertEquals(2, writer.arrays().size());
  }

  @Test
  @DisplayName("where others than those that were written are refused")
  void others() throws EncodingException {
    Encoding.Writer writer = written(List.of(new byte[5_000]));
    for (List<Object> arrays :
        List.<List<Object>>of(
            List.of(),
            List.of(new byte[4_999]),
            List.of(new boolean[5_000]),
            List.of("no array"))) {
      EncodingException refused =
          assertThrows(EncodingException.class, () -> read(writer, arrays.iterator()));
      assertEquals(
          "The bytes are no value: an array that should be beside them is not there.",
          refused.getMessage());
    }
    assertFalse(writer.arrays().isEmpty());
  }
}
