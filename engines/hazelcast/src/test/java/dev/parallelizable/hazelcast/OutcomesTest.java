package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.protocol.Expectation;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Outcome;
import dev.parallelizable.hazelcast.protocol.OutcomeReader;
import dev.parallelizable.hazelcast.protocol.OutcomeWriter;
import dev.parallelizable.hazelcast.protocol.Thrown;
import dev.parallelizable.runtime.spi.TimedOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Outcomes that are written and read again")
class OutcomesTest {
  private static final ClassLoader LOADER = OutcomesTest.class.getClassLoader();

  private final Encoding encoding =
      new Encoding(ClusterSettings.defaults().allow(Blob.class).allowed(), LOADER);
  private final OutcomeReader reader =
      new OutcomeReader(encoding, new Thrown(name -> name.startsWith("java."), LOADER));

  /** Holds an array that goes beside the bytes, or not, by its length. */
  @SuppressWarnings("ArrayRecordComponent") // Compared as it should be.
  record Blob(long[] content) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Blob blob && Arrays.equals(content, blob.content);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(content);
    }
  }

  private static @Nullable Object value(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 4 -> new Blob(random.longs(random.nextInt(2_000)).toArray());
      case 1 -> random.nextInt();
      case 2 -> "x".repeat(random.nextInt(600));
      default -> List.of(random.nextLong(), "y");
    };
  }

  @ParameterizedTest(name = "expecting {0} bytes for each")
  @ValueSource(ints = {0, 1, 5_000})
  @DisplayName("are the same, and in the same order, whatever runs of them follow each other")
  void mixed(int expected) throws MalformedException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Expectation expectation = new Expectation();
      if (expected > 0) {
        expectation.found(expected, 1);
      }
      OutcomeWriter writer = new OutcomeWriter(encoding, expectation, 1 << 20, 1 << 21);
      List<Object> written = new ArrayList<>();
      int count = 0;
      for (int run = random.nextInt(12); run >= 0; run--) {
        switch (random.nextInt(4)) {
          case 0 -> {
            int[] ints = random.ints(2 + random.nextInt(300)).toArray();
            int[] part = Arrays.copyOfRange(ints, 1, ints.length);
            writer.unboxed(ints, 1, ints.length);
            written.add(part);
            count += part.length;
          }
          case 1 -> {
            writer.failure(new IllegalArgumentException("failure " + run));
            written.add("failure " + run);
            count++;
          }
          case 2 -> {
            writer.timedOut();
            written.add(TimedOut.class);
            count++;
          }
          default -> {
            @Nullable Object[] values = new @Nullable Object[1 + random.nextInt(40)];
            Arrays.setAll(values, i -> value(random));
            assertEquals(values.length, writer.values(values, 0, values.length));
            written.add(values);
            count += values.length;
          }
        }
      }
      List<Outcome> read = reader.read(Wire.travelled(writer.content()), "a member", count);
      assertEquals(written.size(), read.size());
      for (int i = 0; i < read.size(); i++) {
        assertSameOutcome(written.get(i), read.get(i));
      }
    }
  }

  private static void assertSameOutcome(Object written, Outcome read) {
    if (written instanceof int[] ints) {
      Outcome.Values values = assertInstanceOf(Outcome.Values.class, read);
      assertArrayEquals(ints, assertInstanceOf(int[].class, values.values()));
    } else if (written instanceof @Nullable Object[] objects) {
      assertArrayEquals(objects, assertInstanceOf(Outcome.Values.class, read).objects());
    } else {
      Throwable failure = assertInstanceOf(Outcome.Failure.class, read).failure();
      if (written instanceof String text) {
        assertEquals(text, failure.getMessage());
      } else {
        assertInstanceOf((Class<?>) written, failure);
      }
    }
  }
}
