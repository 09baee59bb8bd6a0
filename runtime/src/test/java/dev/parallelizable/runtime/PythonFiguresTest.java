package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The three loops that this project grew from: inputs of 1, 5 and 3 seconds are doubled by two
 * workers. Here latches stand for the seconds, in the order in which the elements end.
 */
@DisplayName("The loops over 1, 5 and 3 seconds:")
@Timeout(60)
class PythonFiguresTest {
  private static final List<Integer> SECONDS = List.of(1, 5, 3);

  private final Map<Integer, CountDownLatch> begun =
      Map.of(1, new CountDownLatch(1), 5, new CountDownLatch(1), 3, new CountDownLatch(1));
  private final Map<Integer, CountDownLatch> end =
      Map.of(1, new CountDownLatch(1), 5, new CountDownLatch(1), 3, new CountDownLatch(1));

  private final Fn<Integer, Integer, RuntimeException> twice =
      Fn.of(
          seconds -> {
            latch(begun, seconds).countDown();
            Waiting.on(latch(end, seconds));
            return 2 * seconds;
          });

  private static CountDownLatch latch(Map<Integer, CountDownLatch> latches, int seconds) {
    @Nullable CountDownLatch latch = latches.get(seconds);
    if (latch == null) {
      throw new AssertionError("no element of " + seconds);
    }
    return latch;
  }

  private void awaitBegun(int seconds) {
    Waiting.on(latch(begun, seconds));
  }

  private void endOf(int seconds) {
    latch(end, seconds).countDown();
  }

  private static void assertNothing(Results<Integer> results) {
    assertThrows(TimeoutException.class, () -> results.next(Duration.ofMillis(5)));
  }

  @AfterEach
  void releaseAll() {
    SECONDS.forEach(this::endOf);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Contract10NestingTest.Threads.class)
  @DisplayName("imap gives 2 at 1 s, and 10 and 6 at 5 s")
  void imap(Contract10NestingTest.Threads threads) throws Exception {
    try (Pool pool = threads.pool(2);
        Results<Integer> results = twice.on(pool).imap(SECONDS)) {
      awaitBegun(1);
      awaitBegun(5);
      endOf(1);
      assertEquals(2, results.next(Waiting.LIMIT));
      awaitBegun(3);
      endOf(3);
      assertNothing(results);
      endOf(5);
      assertEquals(10, results.next(Waiting.LIMIT));
      assertEquals(6, results.next(Waiting.LIMIT));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Contract10NestingTest.Threads.class)
  @DisplayName("imapUnordered gives 2 at 1 s, 6 at 4 s and 10 at 5 s")
  void imapUnordered(Contract10NestingTest.Threads threads) throws Exception {
    try (Pool pool = threads.pool(2);
        Results<Integer> results = twice.on(pool).imapUnordered(SECONDS)) {
      awaitBegun(5);
      endOf(1);
      assertEquals(2, results.next(Waiting.LIMIT));
      awaitBegun(3);
      assertNothing(results);
      endOf(3);
      assertEquals(6, results.next(Waiting.LIMIT));
      endOf(5);
      assertEquals(10, results.next(Waiting.LIMIT));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Contract10NestingTest.Threads.class)
  @DisplayName("with four workers all three begin at once")
  void fourWorkers(Contract10NestingTest.Threads threads) throws Exception {
    try (Pool pool = threads.pool(4);
        Results<Integer> results = twice.on(pool).imapUnordered(SECONDS)) {
      awaitBegun(1);
      awaitBegun(5);
      awaitBegun(3);
      for (int seconds : List.of(1, 3, 5)) {
        endOf(seconds);
        assertEquals(2 * seconds, results.next(Waiting.LIMIT));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Contract10NestingTest.Threads.class)
  @DisplayName("mapAsync gives 2, 10 and 6, all when the last has ended")
  void mapAsync(Contract10NestingTest.Threads threads) {
    try (Pool pool = threads.pool(2)) {
      CompletableFuture<List<Integer>> future = twice.on(pool).mapAsync(SECONDS);
      awaitBegun(5);
      endOf(1);
      awaitBegun(3);
      endOf(3);
      assertEquals(false, future.isDone());
      endOf(5);
      assertEquals(List.of(2, 10, 6), future.join());
    }
  }
}
