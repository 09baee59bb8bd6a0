package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.1 Same as the loop:")
@Timeout(60)
@SuppressWarnings("NullAway") // It does not see that type arguments may be nullable.
class Contract01SameAsTheLoopTest {
  private static final int SIZE = 500;

  /** Every eleventh is null. */
  private static final List<@Nullable Integer> INPUTS =
      IntStream.range(0, SIZE).mapToObj(i -> i % 11 == 0 ? null : i).toList();

  private static final Fn<@Nullable Integer, @Nullable String, RuntimeException> NAME =
      Fn.of(Contract01SameAsTheLoopTest::name);

  /** Some results are null, and null has a result. */
  private static @Nullable String name(@Nullable Integer i) {
    return i == null ? "nothing" : i % 7 == 0 ? null : "number " + i;
  }

  private static List<@Nullable String> loop() {
    List<@Nullable String> results = new ArrayList<>();
    for (Integer input : INPUTS) {
      results.add(name(input));
    }
    return results;
  }

  /** Knows neither its size nor anything else. */
  private static <T extends @Nullable Object> Iterable<T> unsized(List<T> list) {
    return () -> list.iterator();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("map gives the values of the loop, in its order, nulls included")
  void map(Setup setup) {
    try (Pool pool = setup.pool()) {
      assertEquals(loop(), setup.fit(NAME, pool).map(INPUTS));
      assertEquals(loop(), setup.fit(NAME, pool).map(unsized(INPUTS)));
      assertEquals(loop(), setup.fit(NAME, pool).map(INPUTS.stream()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("mapAsync gives the values of the loop, in its order, nulls included")
  void mapAsync(Setup setup) {
    try (Pool pool = setup.pool()) {
      assertEquals(loop(), setup.fit(NAME, pool).mapAsync(INPUTS).join());
      assertEquals(loop(), setup.fit(NAME, pool).mapAsync(unsized(INPUTS)).join());
      assertEquals(loop(), setup.fit(NAME, pool).mapAsync(INPUTS.stream()).join());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("imap gives the values of the loop, in its order, nulls included")
  void imap(Setup setup) {
    try (Pool pool = setup.pool()) {
      assertEquals(loop(), all(setup.fit(NAME, pool).imap(INPUTS)));
      assertEquals(loop(), all(setup.fit(NAME, pool).imap(unsized(INPUTS))));
      assertEquals(loop(), all(setup.fit(NAME, pool).imap(INPUTS.stream())));
      assertEquals(loop(), all(setup.fit(NAME, pool).with(o -> o.buffer(3)).imap(INPUTS)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("imapUnordered gives the values of the loop, in any order, nulls included")
  void imapUnordered(Setup setup) {
    try (Pool pool = setup.pool()) {
      assertEquals(sorted(loop()), sorted(all(setup.fit(NAME, pool).imapUnordered(INPUTS))));
      assertEquals(
          sorted(loop()), sorted(all(setup.fit(NAME, pool).imapUnordered(INPUTS.stream()))));
      assertEquals(
          sorted(loop()),
          sorted(all(setup.fit(NAME, pool).with(o -> o.buffer(3)).imapUnordered(INPUTS))));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("no input gives no result")
  void empty(Setup setup) {
    List<@Nullable Integer> none = List.of();
    try (Pool pool = setup.pool()) {
      assertEquals(List.of(), setup.fit(NAME, pool).map(none));
      assertEquals(List.of(), setup.fit(NAME, pool).mapAsync(none).join());
      assertEquals(List.of(), all(setup.imap(setup.fit(NAME, pool), none)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("outcomes have the positions, the inputs and the values of the loop")
  void outcomes(Setup setup) {
    List<Outcome<@Nullable Integer, @Nullable String>> expected = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      expected.add(new Outcome.Success<>(i, INPUTS.get(i), name(INPUTS.get(i))));
    }
    try (Pool pool = setup.pool()) {
      var outcomes = setup.fit(NAME, pool).outcomes();
      assertEquals(expected, outcomes.map(INPUTS));
      List<Outcome<@Nullable Integer, @Nullable String>> lazy =
          new ArrayList<>(all(setup.imap(outcomes, INPUTS)));
      lazy.sort(Comparator.comparingLong(Outcome::index));
      assertEquals(expected, lazy);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("each element runs once, however uneven the elements are")
  void onceEach(Setup setup) {
    AtomicIntegerArray runs = new AtomicIntegerArray(2 * SIZE);
    Fn<Integer, Integer, RuntimeException> uneven =
        Fn.of(
            i -> {
              runs.incrementAndGet(i);
              if (i % 120 == 5) {
                LockSupport.parkNanos(5_000_000); // Long enough for chunks to be divided.
              }
              return i;
            });
    int[] once = new int[2 * SIZE];
    Arrays.fill(once, 1);
    List<Integer> lower = IntStream.range(0, SIZE).boxed().toList();
    List<Integer> upper = IntStream.range(SIZE, 2 * SIZE).boxed().toList();
    try (Pool pool = setup.pool()) {
      assertEquals(lower, setup.fit(uneven, pool).map(lower));
      List<Integer> results = new ArrayList<>(all(setup.imap(setup.fit(uneven, pool), upper)));
      results.sort(null);
      assertEquals(upper, results);
    }
    assertArrayEquals(once, IntStream.range(0, 2 * SIZE).map(runs::get).toArray());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("what an element wrote is seen by whoever gets its result")
  void safePublication(Setup setup) {
    Fn<Integer, int[], RuntimeException> boxes = Fn.of(i -> new int[] {i, i + 1, i + 2});
    List<Integer> inputs = IntStream.range(0, 2_000).boxed().toList();
    try (Pool pool = setup.pool();
        Results<int[]> results = setup.imap(setup.fit(boxes, pool), inputs)) {
      for (int[] box : results) {
        assertArrayEquals(new int[] {box[0], box[0] + 1, box[0] + 2}, box);
      }
      for (int[] box : setup.fit(boxes, pool).mapAsync(inputs).join()) {
        assertArrayEquals(new int[] {box[0], box[0] + 1, box[0] + 2}, box);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("many short calls of a method that is known to be cheap give what the first gave")
  void cheapCalls(Setup setup) {
    Fn<Integer, Integer, RuntimeException> twice = Fn.of(i -> 2 * i);
    List<Integer> inputs = IntStream.range(0, 20).boxed().toList();
    List<Integer> expected = inputs.stream().map(i -> 2 * i).toList();
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> fitted = setup.fit(twice, pool);
      for (int round = 0; round < 150; round++) {
        assertEquals(expected, fitted.map(inputs));
        assertEquals(expected, fitted.mapAsync(inputs).join());
      }
    }
  }

  @Test
  @DisplayName("applyAsync gives the value of the method, also for null")
  void applyAsync() {
    assertEquals("number 5", NAME.applyAsync(5).join());
    assertEquals("nothing", NAME.applyAsync(null).join());
    assertNull(NAME.applyAsync(14).join());
  }

  @Test
  @DisplayName("the elements themselves reach the method, not copies")
  void identity() {
    List<Object> inputs = List.of(new Object(), new Object());
    List<Object> results = Fn.<Object, Object>of(o -> o).map(inputs);
    assertSame(inputs.get(0), results.get(0));
    assertSame(inputs.get(1), results.get(1));
  }

  @Test
  @DisplayName("several consumers share the results: each goes to one of them")
  void severalConsumers() throws InterruptedException {
    int consumers = 4;
    int size = 5_000;
    List<Integer> inputs = IntStream.range(0, size).boxed().toList();
    AtomicIntegerArray seen = new AtomicIntegerArray(size);
    CountDownLatch done = new CountDownLatch(consumers);
    try (Pool pool = Pool.ofVirtualThreads(8);
        Results<Integer> results = Fn.<Integer, Integer>of(i -> i).on(pool).imap(inputs)) {
      for (int c = 0; c < consumers; c++) {
        Thread.ofPlatform()
            .start(
                () -> {
                  results.stream().forEach(seen::incrementAndGet);
                  done.countDown();
                });
      }
      Waiting.on(done);
    }
    int[] once = new int[size];
    Arrays.fill(once, 1);
    assertArrayEquals(once, IntStream.range(0, size).map(seen::get).toArray());
  }

  private static <R extends @Nullable Object> List<R> all(Results<R> results) {
    try (results) {
      List<R> list = new ArrayList<>();
      results.forEach(list::add);
      return list;
    }
  }

  private static List<@Nullable String> sorted(List<@Nullable String> list) {
    List<@Nullable String> sorted = new ArrayList<>(list);
    sorted.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
    return sorted;
  }
}
