package dev.parallelizable.hazelcast.encoding;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Types as users have them. */
final class Samples {
  static final AllowList ALLOWED = AllowList.ofJdkValues().and(Samples.class);

  private Samples() {}

  static Encoding encoding() {
    return new Encoding(ALLOWED, Samples.class.getClassLoader());
  }

  /** A reader of bytes beside which there is nothing. */
  static Encoding.Reader reader(Encoding encoding, byte[] bytes, int offset, int length) {
    return encoding.reader(bytes, offset, length, Collections.emptyIterator());
  }

  static byte[] written(@Nullable Object value) throws EncodingException {
    Encoding.Writer writer = encoding().writer();
    writer.write(value);
    return writer.toBytes();
  }

  static @Nullable Object read(byte[] bytes) throws EncodingException {
    return reader(encoding(), bytes, 0, bytes.length).read();
  }

  static @Nullable Object roundTrip(@Nullable Object value) throws EncodingException {
    Encoding.Writer writer = encoding().writer();
    writer.write(value);
    Iterator<Object> arrays = writer.arrays().iterator();
    Object read = encoding().reader(writer.buffer(), 0, writer.length(), arrays).read();
    assertFalse(arrays.hasNext());
    return read;
  }

  record Quote(String symbol, double price, LocalDate day, List<Integer> sizes) {}

  record Empty() {}

  record Pair<A, B>(@Nullable A first, @Nullable B second) {}

  record Primitives(
      boolean z, byte b, char c, short s, int i, long l, float f, double d, @Nullable Integer n) {}

  record Portfolio(
      String id, Map<String, List<Quote>> byDesk, Optional<BigDecimal> limit, Shape shape) {}

  record Guarded(int positive) {
    Guarded {
      if (positive <= 0) {
        throw new IllegalArgumentException("not positive: " + positive);
      }
    }
  }

  enum Side {
    BUY,
    SELL {
      @Override
      int sign() {
        return -1;
      }
    };

    int sign() {
      return 1;
    }
  }

  sealed interface Shape permits Circle, Box {}

  record Circle(double radius) implements Shape {}

  record Box(double width, double height) implements Shape {}

  /** Not a record: final fields, no constructor without arguments, and something transient. */
  static class Plain {
    private final int number;
    private final @Nullable Object content;
    final transient int forgotten;

    Plain(int number, @Nullable Object content) {
      this.number = number;
      this.content = content;
      this.forgotten = number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Plain plain
          && plain.number == number
          && Objects.equals(plain.content, content);
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  static final class Derived extends Plain {
    private String name = "none";

    Derived(int number, String name) {
      super(number, name);
      this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return super.equals(other) && other instanceof Derived derived && derived.name.equals(name);
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }

  static final class Node {
    @Nullable Object next;
    @Nullable Object other;
  }

  static Quote quote(int i) {
    return new Quote(
        "SYM" + i % 50, i * 1.25, LocalDate.of(2026, 1, 1).plusDays(i), List.of(i, 2 * i, i % 7));
  }

  static Portfolio portfolio(Random random) {
    return new Portfolio(
        "P" + random.nextInt(),
        Map.of("a", List.of(quote(1), quote(random.nextInt(100))), "b", List.of()),
        Optional.of(BigDecimal.valueOf(random.nextLong(), 3)),
        random.nextBoolean() ? new Circle(random.nextDouble()) : new Box(1, 2));
  }
}
