package dev.parallelizable.hazelcast.encoding;

import static dev.parallelizable.hazelcast.encoding.Samples.roundTrip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.hazelcast.encoding.Samples.Box;
import dev.parallelizable.hazelcast.encoding.Samples.Circle;
import dev.parallelizable.hazelcast.encoding.Samples.Derived;
import dev.parallelizable.hazelcast.encoding.Samples.Empty;
import dev.parallelizable.hazelcast.encoding.Samples.Node;
import dev.parallelizable.hazelcast.encoding.Samples.Pair;
import dev.parallelizable.hazelcast.encoding.Samples.Plain;
import dev.parallelizable.hazelcast.encoding.Samples.Primitives;
import dev.parallelizable.hazelcast.encoding.Samples.Shape;
import dev.parallelizable.hazelcast.encoding.Samples.Side;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is written is read as it was")
class EncodingRoundTripTest {

  @SuppressWarnings("JavaUtilDate") // Old ones are sent, too.
  static Stream<Object> values() {
    return Stream.of(
            List.of(true, (byte) -1, 'x', (short) -2, -3, Long.MIN_VALUE, 1.5f, Double.NaN),
            List.of("", "latin ä", "日本", "\uD800 alone", "x".repeat(10_000)),
            List.of(BigInteger.TEN.pow(50), new BigDecimal("-1.230"), MathContext.DECIMAL64),
            List.of(new UUID(1, -2), URI.create("http://a/b?c#d"), Currency.getInstance("EUR")),
            List.of(
                Locale.US,
                Locale.ROOT,
                Locale.forLanguageTag("sr-Latn-RS"),
                Locale.of("no", "NO", "NY")),
            List.of(Path.of("a", "b"), Path.of(""), BitSet.valueOf(new long[] {5}), new Date(7)),
            List.of(LocalDate.MIN, LocalTime.MAX, LocalDateTime.MAX, Instant.MAX, Instant.MIN),
            List.of(Duration.ofNanos(-1), Period.of(1, -2, 3), Year.of(9), YearMonth.of(1, 2)),
            List.of(MonthDay.of(2, 29), ZoneOffset.MAX, ZoneId.of("Europe/Paris"), OffsetTime.MAX),
            List.of(OffsetDateTime.MIN, ZonedDateTime.of(LocalDateTime.MAX, ZoneId.of("UTC"))),
            List.of(DayOfWeek.MONDAY, TimeUnit.DAYS, Side.BUY, Side.SELL),
            List.of(OptionalInt.of(1), OptionalLong.empty(), OptionalDouble.of(2)),
            List.of(Optional.of("x"), Optional.empty(), Optional.of(Optional.of(1))))
        .flatMap(List::stream);
  }

  @SuppressWarnings("JdkObsolete") // Old ones are sent, too.
  static Stream<Object> collections() {
    EnumMap<Side, Object> enumMap = new EnumMap<>(Map.of(Side.SELL, 1));
    return Stream.of(
        new ArrayList<>(Arrays.asList(1, null)),
        new LinkedList<>(List.of(1)),
        List.of(),
        List.of(1),
        List.of(1, 2, 3),
        Stream.of(1, null).toList(),
        Arrays.asList("a", null),
        Collections.emptyList(),
        Collections.singletonList(null),
        Collections.nCopies(3, "x"),
        Collections.unmodifiableList(new ArrayList<>(List.of(1))),
        Collections.synchronizedList(new ArrayList<>(List.of(1))),
        new ArrayList<>(List.of(1, 2, 3)).subList(1, 2),
        List.of(1, 2, 3).subList(1, 2),
        new ArrayList<>(List.of(1, 2)).reversed(),
        new CopyOnWriteArrayList<>(List.of(1, 2)),
        Set.of(),
        Set.of(1),
        Set.of(1, 2, 3),
        new HashSet<>(Arrays.asList(1, null)),
        new LinkedHashSet<>(List.of(3, 1)),
        new TreeSet<>(List.of(3, 1)),
        Collections.unmodifiableSortedSet(new TreeSet<>(List.of(3, 1))),
        ConcurrentHashMap.newKeySet(),
        new LinkedHashMap<>(Map.of(1, 2)).keySet(),
        EnumSet.of(Side.SELL),
        EnumSet.noneOf(Side.class),
        enumMap,
        new EnumMap<Side, Object>(Side.class),
        Map.of(),
        Map.of(1, "a"),
        Map.of(1, "a", 2, List.of(3)),
        new HashMap<>(Collections.singletonMap(null, null)),
        Collections.unmodifiableMap(new HashMap<>(Map.of(1, 2))),
        Collections.emptyMap(),
        new TreeMap<>(Map.of(1, 2)).headMap(5),
        new ConcurrentHashMap<>(Map.of(1, 2)),
        Map.entry("a", 1),
        new AbstractMap.SimpleEntry<>("a", null));
  }

  static Stream<Object> types() {
    return Stream.of(
        Samples.quote(3),
        new Empty(),
        new Pair<>(null, List.of(new Pair<>(1, "x"))),
        new Primitives(true, (byte) 1, 'c', (short) 2, -3, 4L, 5f, 6d, null),
        List.of(new Circle(1), new Box(1, 2)),
        new Plain(1, new Plain(2, null)),
        new Derived(3, "derived"),
        Optional.of(Side.SELL));
  }

  @ParameterizedTest
  @MethodSource({"values", "collections", "types"})
  @DisplayName("alone, in a list, in a record and in a class")
  void everywhere(Object value) throws EncodingException {
    assertEquals(value, roundTrip(value));
    assertEquals(
        new ArrayList<>(Arrays.asList(value, value)),
        roundTrip(new ArrayList<>(Arrays.asList(value, value))));
    assertEquals(new Pair<>(value, 1), roundTrip(new Pair<>(value, 1)));
    assertEquals(new Plain(1, value), roundTrip(new Plain(1, value)));
  }

  @Test
  @DisplayName("null, arrays of all kinds")
  void arrays() throws EncodingException {
    assertNull(roundTrip(null));
    for (Object array :
        new Object[] {
          new boolean[] {true, false},
          new byte[] {1},
          new char[] {'\uFFFF'},
          new short[] {-1},
          new int[] {1, -2},
          new long[] {Long.MAX_VALUE},
          new float[] {1},
          new double[] {-0.0},
          new int[0],
          new int[][] {{1}, null, {}},
          new Object[] {1, "x", null},
          new String[] {"a"},
          new Shape[] {new Circle(1)},
          new Number[] {1, 2.0},
          new Side[] {Side.SELL},
          new List<?>[] {List.of()}
        }) {
      Object read = roundTrip(array);
      assertTrue(Objects.deepEquals(array, read));
      assertSame(array.getClass(), Objects.requireNonNull(read).getClass());
    }
  }

  @Test
  @DisplayName("An immutable collection stays one, and a sorted one keeps its order")
  void behaviour() throws EncodingException {
    List<?> list = assertInstanceOf(List.class, roundTrip(List.of(1)));
    assertThrows(UnsupportedOperationException.class, list::removeFirst);
    TreeSet<?> set =
        assertInstanceOf(
            TreeSet.class,
            roundTrip(new TreeSet<>(Collections.reverseOrder(Comparator.<Integer>naturalOrder()))));
    assertSame(Collections.reverseOrder(), set.comparator());
    TreeMap<String, Integer> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    map.put("A", 1);
    assertEquals(1, assertInstanceOf(TreeMap.class, roundTrip(map)).get("a"));
    PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.reverseOrder());
    queue.addAll(List.of(1, 3, 2));
    assertEquals(3, assertInstanceOf(PriorityQueue.class, roundTrip(queue)).peek());
    assertEquals(
        List.of(1, 2),
        List.copyOf(
            (ArrayDeque<?>) Objects.requireNonNull(roundTrip(new ArrayDeque<>(List.of(1, 2))))));
  }

  @Test
  @DisplayName("Inside a value, what is shared stays shared, and cycles stay cycles")
  void references() throws EncodingException {
    Node node = new Node();
    List<Object> list = new ArrayList<>(List.of(node));
    node.next = list;
    node.other = new Pair<>(list, node);
    Node read = assertInstanceOf(Node.class, roundTrip(node));
    assertNotNull(read.next);
    assertSame(read, ((List<?>) read.next).get(0));
    assertEquals(
        new Pair<>(read.next, read).first(),
        ((Pair<?, ?>) Objects.requireNonNull(read.other)).first());
    Object[] self = new Object[1];
    self[0] = self;
    Object[] readSelf = (Object[]) Objects.requireNonNull(roundTrip(self));
    assertSame(readSelf, readSelf[0]);
  }

  @Test
  @DisplayName("A transient field is left out")
  void transientField() throws EncodingException {
    assertEquals(0, assertInstanceOf(Plain.class, roundTrip(new Plain(5, null))).forgotten);
  }

  @Test
  @DisplayName("Values follow each other; one that can't be sent leaves nothing behind")
  void several() throws EncodingException {
    Encoding encoding = Samples.encoding();
    Encoding.Writer writer = encoding.writer();
    writer.write(1);
    int size = writer.size();
    assertThrows(EncodingException.class, () -> writer.write(List.of(new Box(1, 2), new Thread())));
    assertEquals(size, writer.size());
    writer.write(new Box(1, 2));
    int first = writer.size();
    writer.write(new Box(1, 2));
    assertTrue(writer.size() - first < 25, "The name is written once");
    writer.write(null);
    byte[] bytes = writer.toBytes();
    byte[] padded = new byte[bytes.length + 9];
    System.arraycopy(bytes, 0, padded, 4, bytes.length);
    Encoding.Reader reader = Samples.reader(encoding, padded, 4, bytes.length);
    assertEquals(1, reader.read());
    assertEquals(new Box(1, 2), reader.read());
    assertEquals(new Box(1, 2), reader.read());
    assertTrue(reader.hasRemaining());
    assertNull(reader.read());
    assertFalse(reader.hasRemaining());
  }

  @Test
  @DisplayName("A writer goes on behind what an array has, however long the array is")
  void behind() throws EncodingException {
    Encoding encoding = Samples.encoding();
    for (int length : new int[] {0, 4, 5, 300, 5_000}) {
      byte[] array = new byte[length];
      Arrays.fill(array, (byte) 7);
      Encoding.Writer writer = encoding.writerBehind(array, 5, 0, 1_000);
      writer.write("first");
      EncodingException refused =
          assertThrows(EncodingException.class, () -> writer.write("x".repeat(1_000)));
      assertTrue(refused.isTooLong(), refused::getMessage);
      writer.write(new Box(1, 2));
      writer.write("x".repeat(900));
      for (int i = 0; i < Math.min(5, length); i++) {
        assertEquals(7, writer.buffer()[i]);
      }
      byte[] bytes = writer.toBytes();
      assertEquals(writer.size(), bytes.length);
      assertEquals(
          -1, Arrays.mismatch(bytes, 0, bytes.length, writer.buffer(), 5, 5 + bytes.length));
      Encoding.Reader reader = Samples.reader(encoding, bytes, 0, bytes.length);
      assertEquals("first", reader.read());
      assertEquals(new Box(1, 2), reader.read());
      assertEquals("x".repeat(900), reader.read());
      assertFalse(reader.hasRemaining());
    }
  }

  @Test
  @DisplayName("Many writers in turn, each behind the one before, seldom copy what there is")
  void inTurn() throws EncodingException {
    Encoding encoding = Samples.encoding();
    byte[] array = new byte[0];
    int size = 0;
    int copies = 0;
    for (int i = 0; i < 10_000; i++) {
      Encoding.Writer writer = encoding.writerBehind(array, size, 0, 1 << 24);
      writer.write(i);
      copies += array.length == writer.buffer().length ? 0 : 1;
      array = writer.buffer();
      size += writer.size();
    }
    assertTrue(copies < 20, "copied " + copies + " times");
  }
}
