package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.2 Chunk size is invisible:")
@Timeout(60)
class Contract02ChunkSizeIsInvisibleTest {
  private static final int SIZE = 30;
  private static final List<Integer> INPUTS = IntStream.range(0, SIZE).boxed().toList();

  /** The elements that fail: the first, the last, neighbours. */
  private static final Set<Integer> BAD = Set.of(0, 3, 4, 17, SIZE - 1);

  private static final class BadElement extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int input;

    BadElement(int input) {
      super("bad element " + input);
      this.input = input;
    }
  }

  private static final Fn<Integer, String, RuntimeException> PICKY =
      Fn.of(
          i -> {
            if (BAD.contains(i)) {
              throw new BadElement(i);
            }
            return "good " + i;
          });

  private static String expected(int i) {
    return BAD.contains(i) ? "bad element " + i : "good " + i;
  }

  /** Reads on after failures, as CONTINUE allows. */
  private static List<String> read(Iterator<String> results) {
    List<String> read = new ArrayList<>();
    while (results.hasNext()) {
      try {
        read.add(results.next());
      } catch (BadElement e) {
        read.add("bad element " + e.input);
      }
    }
    return read;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("imap throws failures at their places and delivers every neighbour")
  void orderedNeighbours(Setup setup) {
    try (Pool pool = setup.pool();
        Results<String> results =
            setup.fit(PICKY, pool).with(o -> o.onFailure(OnFailure.CONTINUE)).imap(INPUTS)) {
      assertEquals(
          INPUTS.stream().map(Contract02ChunkSizeIsInvisibleTest::expected).toList(),
          read(results.iterator()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("imapUnordered throws each failure once and delivers every neighbour")
  void unorderedNeighbours(Setup setup) {
    try (Pool pool = setup.pool();
        Results<String> results =
            setup
                .fit(PICKY, pool)
                .with(o -> o.onFailure(OnFailure.CONTINUE))
                .imapUnordered(INPUTS)) {
      List<String> read = read(results.iterator());
      assertEquals(SIZE, read.size());
      assertEquals(
          INPUTS.stream()
              .map(Contract02ChunkSizeIsInvisibleTest::expected)
              .collect(Collectors.toCollection(TreeSet::new)),
          new TreeSet<>(read));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("map runs every neighbour of a failure under CONTINUE")
  void mapNeighbours(Setup setup) {
    Set<Integer> ran = ConcurrentHashMap.newKeySet();
    Fn<Integer, String, RuntimeException> picky =
        Fn.of(
            i -> {
              ran.add(i);
              if (BAD.contains(i)) {
                throw new BadElement(i);
              }
              return "good";
            });
    try (Pool pool = setup.pool()) {
      var going = setup.fit(picky, pool).with(o -> o.onFailure(OnFailure.CONTINUE));
      BadElement failure = assertThrows(BadElement.class, () -> going.map(INPUTS));
      assertEquals(0, failure.input);
      assertEquals(Set.copyOf(INPUTS), ran);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("outcomes tell which elements failed, and how, and no others")
  void outcomes(Setup setup) {
    try (Pool pool = setup.pool();
        Results<Outcome<Integer, String>> results =
            setup.imap(setup.fit(PICKY, pool).outcomes(), INPUTS)) {
      Set<Long> positions = new TreeSet<>();
      for (Outcome<Integer, String> outcome : results) {
        positions.add(outcome.index());
        assertEquals(outcome.index(), (long) outcome.input());
        String text =
            switch (outcome) {
              case Outcome.Success<Integer, String> success -> success.value();
              case Outcome.Failure<Integer, String> failure ->
                  "bad element " + assertInstanceOf(BadElement.class, failure.cause()).input;
            };
        assertEquals(expected(outcome.input()), text);
      }
      assertEquals(SIZE, positions.size());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("a failure is thrown at its place while the element behind it still runs")
  void failureDoesNotWait(Setup setup) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, InterruptedException> function =
        Fn.throwing(
            InterruptedException.class,
            i -> {
              if (i == 2) {
                throw new BadElement(i);
              }
              if (i == 3) {
                release.await();
              }
              return i;
            });
    try (Pool pool = setup.pool();
        Results<Integer> results =
            setup
                .fit(function, pool)
                .with(o -> o.onFailure(OnFailure.CONTINUE))
                .imap(List.of(0, 1, 2, 3, 4))) {
      assertEquals(0, results.next(Waiting.LIMIT));
      assertEquals(1, results.next(Waiting.LIMIT));
      assertThrows(BadElement.class, () -> results.next(Waiting.LIMIT));
      release.countDown();
      assertEquals(3, results.next(Waiting.LIMIT));
      assertEquals(4, results.next(Waiting.LIMIT));
      assertFalse(results.iterator().hasNext());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("under STOP, results come in order up to some failure, which stays")
  void stop(Setup setup) {
    try (Pool pool = setup.pool();
        Results<String> results = setup.fit(PICKY, pool).imap(INPUTS.subList(1, SIZE))) {
      int next = 1;
      BadElement failure = null;
      while (failure == null) {
        assertTrue(results.iterator().hasNext());
        try {
          assertEquals("good " + next, results.iterator().next());
          next++;
        } catch (BadElement e) {
          failure = e;
        }
      }
      assertTrue(next <= 3);
      assertSame(failure, assertThrows(BadElement.class, () -> results.iterator().next()));
      assertSame(failure, assertThrows(BadElement.class, () -> results.next(Duration.ZERO)));
    }
  }

  /** Gives some elements, and then throws from {@code hasNext} or {@code next}. */
  private record Breaking(int elements, boolean inHasNext) implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          if (next == elements && inHasNext) {
            throw new UncheckedIOException(new IOException("torn"));
          }
          return true;
        }

        @Override
        public Integer next() {
          if (next == elements) {
            throw new UncheckedIOException(new IOException("torn"));
          }
          return next++;
        }
      };
    }
  }

  private static Stream<Breaking> breaking() {
    return Stream.of(0, 1, 6, 7, 8, 100)
        .flatMap(n -> Stream.of(new Breaking(n, true), new Breaking(n, false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("when the input throws, every element before it is delivered first")
  void brokenInput(Setup setup) {
    Fn<Integer, Integer, RuntimeException> same = Fn.of(i -> i);
    try (Pool pool = setup.pool()) {
      for (Breaking inputs : breaking().toList()) {
        try (Results<Integer> results = setup.imap(setup.fit(same, pool), inputs)) {
          Set<Integer> seen = new TreeSet<>();
          for (int i = 0; i < inputs.elements; i++) {
            seen.add(results.iterator().next());
          }
          assertEquals(inputs.elements, seen.size());
          assertTrue(results.iterator().hasNext());
          UncheckedIOException thrown =
              assertThrows(UncheckedIOException.class, () -> results.iterator().next());
          assertSame(
              thrown, assertThrows(UncheckedIOException.class, () -> results.iterator().next()));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("when the input throws, elements that still run are waited for")
  void brokenInputWhileRunning(Setup setup) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, InterruptedException> function =
        Fn.throwing(
            InterruptedException.class,
            i -> {
              release.await();
              return i;
            });
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.fit(function, pool).imap(new Breaking(3, true))) {
      release.countDown();
      assertEquals(0, results.next(Waiting.LIMIT));
      assertEquals(1, results.next(Waiting.LIMIT));
      assertEquals(2, results.next(Waiting.LIMIT));
      assertThrows(UncheckedIOException.class, () -> results.next(Waiting.LIMIT));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("what the input throws to map and mapAsync, they throw")
  void brokenInputOfLists(Setup setup) {
    Fn<Integer, Integer, RuntimeException> same = Fn.of(i -> i);
    try (Pool pool = setup.pool()) {
      var fitted = setup.fit(same, pool);
      assertThrows(UncheckedIOException.class, () -> fitted.map(new Breaking(5, true)));
      assertThrows(UncheckedIOException.class, () -> fitted.mapAsync(new Breaking(5, false)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("an input that cannot even be iterated fails the first pull")
  void noIterator(Setup setup) {
    Iterable<Integer> broken =
        () -> {
          throw new UncheckedIOException(new IOException("no such file"));
        };
    Fn<Integer, Integer, RuntimeException> same = Fn.of(i -> i);
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(same, pool), broken)) {
      assertThrows(UncheckedIOException.class, () -> results.next(Waiting.LIMIT));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("what the input throws comes as it is, unless it would feign the end")
  void brokenInputAsItIs(Setup setup) {
    Fn<Integer, Integer, RuntimeException> same = Fn.of(i -> i);
    for (RuntimeException failure :
        List.of(new IllegalStateException("input"), new NoSuchElementException("input"))) {
      Iterable<Integer> broken =
          () -> {
            throw failure;
          };
      try (Pool pool = setup.pool();
          Results<Integer> results = setup.imap(setup.fit(same, pool), broken)) {
        RuntimeException thrown =
            assertThrows(RuntimeException.class, () -> results.next(Waiting.LIMIT));
        if (failure instanceof NoSuchElementException) {
          assertSame(failure, assertInstanceOf(ElementException.class, thrown).getCause());
        } else {
          assertSame(failure, thrown);
        }
      }
    }
  }
}
