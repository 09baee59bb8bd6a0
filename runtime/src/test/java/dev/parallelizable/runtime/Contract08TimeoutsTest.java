package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.8 Timeouts:")
@Timeout(60)
class Contract08TimeoutsTest {
  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();
  private static final Duration SHORT = Duration.ofMillis(50);

  /** Waits where the input is 3, until it is interrupted. */
  private static int patient(int x) throws InterruptedException {
    if (x == 3) {
      new CountDownLatch(1).await();
    }
    return 2 * x;
  }

  /** Waits, deaf to interrupts. */
  private static void deafly(CountDownLatch latch) {
    boolean open = false;
    while (!open) {
      try {
        latch.await();
        open = true;
      } catch (InterruptedException e) {
        // That is what it is about.
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a pull whose time runs out loses nothing and cancels nothing")
  void pulls(Setup setup) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Fn<Integer, Integer, RuntimeException> held =
        Fn.of(
            x -> {
              try {
                latch.await();
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
              return 2 * x;
            });
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(held, pool), TEN)) {
      assertThrows(TimeoutException.class, () -> results.next(Duration.ofMillis(1)));
      assertThrows(TimeoutException.class, () -> results.next(Duration.ZERO));
      assertThrows(TimeoutException.class, () -> results.next(Duration.ofSeconds(-1)));
      assertThrows(TimeoutException.class, () -> results.next(Duration.ofSeconds(Long.MIN_VALUE)));
      latch.countDown();
      List<Integer> left = new ArrayList<>();
      left.add(results.next(Duration.ofSeconds(Long.MAX_VALUE)));
      results.forEach(left::add);
      assertEquals(TEN.stream().map(x -> 2 * x).toList(), left.stream().sorted().toList());
      assertFalse(interrupted.get());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("an element that runs too long is interrupted alone, and fails as that element")
  void elementAlone(Setup setup) {
    AtomicInteger interrupts = new AtomicInteger();
    Fn<Integer, Integer, InterruptedException> some =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              try {
                return patient(x);
              } catch (InterruptedException e) {
                interrupts.incrementAndGet();
                throw e;
              }
            });
    try (Pool pool = setup.pool()) {
      List<Outcome<Integer, Integer>> outcomes =
          setup.fit(some, pool).with(o -> o.elementTimeout(SHORT)).outcomes().map(TEN);
      Outcome.Failure<?, ?> failure = assertInstanceOf(Outcome.Failure.class, outcomes.get(3));
      ElementTimeoutException cause =
          assertInstanceOf(ElementTimeoutException.class, failure.cause());
      assertEquals(3, cause.index());
      for (int i : List.of(0, 1, 2, 4, 5, 6, 7, 8, 9)) {
        assertEquals(new Outcome.Success<>(i, i, 2 * i), outcomes.get(i));
      }
      Waiting.until("interrupt", () -> interrupts.get() == 1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("under STOP, an element that runs too long ends the call")
  void stop(Setup setup) {
    Fn<Integer, Integer, InterruptedException> some =
        Fn.throwing(InterruptedException.class, Contract08TimeoutsTest::patient);
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, InterruptedException> limited =
          setup.fit(some, pool).with(o -> o.elementTimeout(SHORT));
      assertEquals(3, assertThrows(ElementTimeoutException.class, () -> limited.map(TEN)).index());
      ExecutionException failed =
          assertThrows(ExecutionException.class, () -> limited.mapAsync(TEN).get());
      assertInstanceOf(ElementTimeoutException.class, failed.getCause());
      try (Results<Integer> results = limited.imap(TEN)) {
        ElementTimeoutException first =
            assertThrows(ElementTimeoutException.class, () -> results.forEach(x -> {}));
        assertSame(first, assertThrows(ElementTimeoutException.class, results.iterator()::next));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("under CONTINUE, the failure comes at its place and the others with their results")
  void goOn(Setup setup) {
    Fn<Integer, Integer, InterruptedException> some =
        Fn.throwing(InterruptedException.class, Contract08TimeoutsTest::patient);
    List<Object> expected = new ArrayList<>(TEN.stream().map(x -> 2 * x).toList());
    expected.set(3, "timeout of 3");
    List<Object> got = new ArrayList<>();
    try (Pool pool = setup.pool();
        Results<Integer> results =
            setup.imap(
                setup
                    .fit(some, pool)
                    .with(o -> o.elementTimeout(SHORT).onFailure(OnFailure.CONTINUE)),
                TEN)) {
      while (results.iterator().hasNext()) {
        try {
          got.add(results.iterator().next());
        } catch (ElementTimeoutException e) {
          got.add("timeout of " + e.index());
        }
      }
    }
    if (setup.ordered()) {
      assertEquals(expected, got);
    } else {
      assertEquals(
          expected.stream().map(Object::toString).sorted().toList(),
          got.stream().map(Object::toString).sorted().toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("an element that is deaf to interrupts fails too, and others get its place")
  void deaf(Setup setup) {
    CountDownLatch others = new CountDownLatch(9);
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> some =
        Fn.of(
            x -> {
              if (x == 0) {
                deafly(release);
              } else {
                others.countDown();
              }
              return 2 * x;
            });
    try (Pool pool = setup.pool()) {
      CompletableFuture<List<Outcome<Integer, Integer>>> outcomes =
          setup
              .fit(some, pool)
              .with(o -> o.elementTimeout(SHORT).maxConcurrency(1))
              .outcomes()
              .mapAsync(TEN);
      Waiting.on(others); // They run while the first still does.
      List<Outcome<Integer, Integer>> all = outcomes.join();
      release.countDown();
      assertInstanceOf(Outcome.Failure.class, all.get(0));
      assertEquals(new Outcome.Success<>(9, 9, 18), all.get(9));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("under STOP, too, a deaf element's place is given to other calls")
  void deafUnderStop(Setup setup) {
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> stuck =
        Fn.of(
            x -> {
              deafly(release);
              return x;
            });
    Fn<Integer, Integer, RuntimeException> next = Fn.of(x -> x + 1);
    try (Pool pool = setup.pool()) {
      assertThrows(
          ElementTimeoutException.class,
          () -> setup.fit(stuck, pool).with(o -> o.elementTimeout(SHORT)).map(TEN));
      assertEquals(List.of(2, 3), next.on(pool).map(List.of(1, 2)));
      release.countDown();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("a late result is dropped, also from an array that the caller gave")
  void late(Setup setup) {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    IntFn some =
        IntFn.of(
            x -> {
              if (x == 3) {
                deafly(release);
                ended.countDown();
              }
              return 2 * x;
            });
    int[] results = new int[10];
    try (Pool pool = setup.pool()) {
      IntFn limited =
          some.on(pool)
              .with(o -> setup.chunkSize() == 0 ? o : o.chunkSize(setup.chunkSize()))
              .with(o -> o.elementTimeout(SHORT).onFailure(OnFailure.CONTINUE));
      assertThrows(
          ElementTimeoutException.class,
          () -> limited.mapInto(IntStream.range(0, 10).toArray(), results));
      release.countDown();
      Waiting.on(ended);
    } // Waits for the stuck one.
    assertArrayEquals(new int[] {0, 2, 4, 0, 8, 10, 12, 14, 16, 18}, results);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("a limit that is not reached changes nothing, however long it is")
  void inTime(Setup setup) {
    Fn<Integer, Integer, RuntimeException> twice = Fn.of(x -> 2 * x);
    IntFn unboxed = IntFn.of(x -> 2 * x);
    int[] inputs = IntStream.range(0, 500).toArray();
    int[] expected = IntStream.range(0, 500).map(x -> 2 * x).toArray();
    List<Integer> boxed = IntStream.of(expected).boxed().toList();
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    try (Pool pool = setup.pool()) {
      assertEquals(
          boxed,
          setup
              .fit(twice, pool)
              .with(o -> o.elementTimeout(endless))
              .map(IntStream.of(inputs).boxed().toList()));
      IntFn limited = unboxed.on(pool).with(o -> o.elementTimeout(endless));
      assertArrayEquals(expected, limited.mapToArray(inputs));
      assertArrayEquals(expected, limited.mapToArray(IntStream.of(inputs).boxed().toList()));
      assertEquals(boxed, limited.map(inputs));
      try (Results<Integer> results = limited.imap(inputs)) {
        assertEquals(boxed, results.stream().toList());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("a timeout of the method's own is no timeout of the waiter")
  void ownTimeout(Setup setup) throws Exception {
    Fn<Integer, Integer, TimeoutException> fails =
        Fn.throwing(
            TimeoutException.class,
            x -> {
              throw new TimeoutException("mine");
            });
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.fit(fails, pool).imap(TEN)) {
      ElementException e = assertThrows(ElementException.class, () -> results.next(Waiting.LIMIT));
      assertInstanceOf(TimeoutException.class, e.getCause());
      assertTrue(e.index() >= 0);
    }
  }
}
