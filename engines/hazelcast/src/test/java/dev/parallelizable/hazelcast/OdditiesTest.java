package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.hazelcast.Oddities.Way;
import dev.parallelizable.hazelcast.failures.RemoteElementException;
import dev.parallelizable.runtime.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is hard to send costs its own element, and no other:")
@Timeout(60)
class OdditiesTest {
  private static final int LIMIT = 2 << 20;
  private static final ClusterSettings SETTINGS =
      ClusterSettings.defaults().allow(Way.class).maxMessageBytes(LIMIT);

  private static void assertTooLong(Throwable failure) {
    assertInstanceOf(IllegalArgumentException.class, failure);
    String message = Objects.toString(failure.getMessage());
    assertTrue(message.contains("maxMessageBytes"), failure::toString);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  @DisplayName("an exception of any kind arrives, cut off where it is endless")
  void failures(Way way) {
    try (ScriptedLink link = new ScriptedLink(SETTINGS, 2, ScriptedLink.Script.QUIET);
        HazelcastPool pool = new HazelcastPool(link, SETTINGS)) {
      List<Way> inputs = new ArrayList<>(Collections.nCopies(9, Way.NOT));
      inputs.set(4, way);
      List<Outcome<Way, String>> outcomes =
          ParallelOddities.fails().on(pool).with(o -> o.chunkSize(9)).outcomes().map(inputs);
      for (int i = 0; i < 9; i++) {
        if (i != 4 || way == Way.NOT) {
          assertEquals(new Outcome.Success<>(i, Way.NOT, "fine"), outcomes.get(i));
        }
      }
      if (outcomes.get(4) instanceof Outcome.Failure<Way, String> failure) {
        assertIs(way, failure.cause());
      }
    }
  }

  private static void assertIs(Way way, Throwable cause) {
    switch (way) {
      case CODED -> {
        RemoteElementException coded = assertInstanceOf(RemoteElementException.class, cause);
        assertEquals(Oddities.CodedException.class.getName(), coded.type());
        assertTrue(Objects.toString(coded.getMessage()).contains("coded, code 7"));
      }
      case HOSTILE ->
          assertEquals(
              Oddities.HostileException.class.getName(),
              assertInstanceOf(RemoteElementException.class, cause).type());
      case CYCLIC -> assertInstanceOf(Oddities.CyclicException.class, cause);
      case LONG_CHAIN -> {
        int depth = 0;
        for (Throwable t = cause; t != null; t = t.getCause()) {
          depth++;
        }
        assertEquals(16, depth);
      }
      case HUGE_MESSAGE -> {
        String message = Objects.toString(cause.getMessage());
        assertInstanceOf(UnsupportedOperationException.class, cause);
        assertTrue(message.startsWith("xxx") && message.length() < 100_000);
      }
      case ERROR -> assertInstanceOf(StackOverflowError.class, cause);
      default -> assertEquals("mine", cause.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  @DisplayName("a result that is longer than a message fails, and says what to do")
  void longResult(int chunkSize) {
    try (ScriptedLink link = new ScriptedLink(SETTINGS, 2, ScriptedLink.Script.QUIET);
        HazelcastPool pool = new HazelcastPool(link, SETTINGS)) {
      int most = LIMIT - 1_000;
      List<Integer> lengths = List.of(5, most, LIMIT + 1, most, 900_000, most, 10, 5 * LIMIT);
      List<Outcome<Integer, byte[]>> outcomes =
          ParallelOddities.bytes()
              .on(pool)
              .with(o -> o.chunkSize(chunkSize))
              .outcomes()
              .map(lengths);
      assertLengths(lengths, outcomes);
    }
  }

  private static void assertLengths(List<Integer> lengths, List<? extends Outcome<?, ?>> outcomes) {
    for (int i = 0; i < lengths.size(); i++) {
      if (lengths.get(i) > LIMIT) {
        assertTooLong(assertInstanceOf(Outcome.Failure.class, outcomes.get(i)).cause());
      } else {
        Object value = assertInstanceOf(Outcome.Success.class, outcomes.get(i)).value();
        int length = value instanceof byte[] bytes ? bytes.length : (Integer) value;
        assertEquals(lengths.get(i), length);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  @DisplayName("so does an input that is longer than a message")
  void longInput(int chunkSize) {
    try (ScriptedLink link = new ScriptedLink(SETTINGS, 2, ScriptedLink.Script.QUIET);
        HazelcastPool pool = new HazelcastPool(link, SETTINGS)) {
      int most = LIMIT - 1_000;
      List<Integer> lengths = List.of(LIMIT + 1, 5, most, most, 900_000, most, 5 * LIMIT, 10);
      List<Outcome<byte[], Integer>> outcomes =
          ParallelOddities.length()
              .on(pool)
              .with(o -> o.chunkSize(chunkSize))
              .outcomes()
              .map(lengths.stream().map(length -> new byte[length]).toList());
      assertLengths(lengths, outcomes);
    }
  }

  @Test
  @DisplayName("a shared argument that is longer than a message is an error of the call")
  void longSharedArgument() {
    try (ScriptedLink link = new ScriptedLink(SETTINGS, 1, ScriptedLink.Script.QUIET);
        HazelcastPool pool = new HazelcastPool(link, SETTINGS)) {
      AtomicBoolean asked = new AtomicBoolean();
      Iterable<Integer> inputs =
          () -> {
            asked.set(true);
            return List.of(1).iterator();
          };
      IllegalArgumentException error =
          assertThrows(
              IllegalArgumentException.class,
              () -> ParallelOddities.loaded(new byte[LIMIT]).on(pool).map(inputs));
      assertTooLong(error);
      assertEquals(false, asked.get());
      assertEquals(
          List.of(LIMIT - 999),
          ParallelOddities.loaded(new byte[LIMIT - 1_000]).on(pool).map(List.of(1)));
    }
  }
}
