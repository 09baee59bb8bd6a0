package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.4 Ready means delivered:")
@Timeout(60)
class Contract04ReadyMeansDeliveredTest {
  /** Elements that travel before the one that is held, so that chunks and batches have grown. */
  private static final int[] BEFORE = {1, 10, 3_000};

  private static final Fn<Integer, Integer, RuntimeException> SAME = Fn.of(i -> i);

  /** A method in which one element waits for a latch. */
  private static Fn<Integer, Integer, InterruptedException> holding(
      int element, CountDownLatch release) {
    return Fn.throwing(
        InterruptedException.class,
        i -> {
          if (i == element) {
            release.await();
          }
          return i;
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a result does not wait for a later element, of its chunk or not")
  void laterElement(Setup setup) throws Exception {
    try (Pool pool = setup.pool()) {
      for (int before : BEFORE) {
        CountDownLatch release = new CountDownLatch(1);
        List<Integer> inputs = IntStream.rangeClosed(0, before).boxed().toList();
        try (Results<Integer> results =
            setup.imap(setup.fit(holding(before, release), pool), inputs)) {
          for (int i = 0; i < before; i++) {
            int result = results.next(Waiting.LIMIT);
            assertFalse(setup.ordered() && result != i);
          }
          release.countDown();
          assertEquals(before, results.next(Waiting.LIMIT));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazyConcurrent")
  @DisplayName("elements behind one that is held are done, and delivered when it is")
  void heldElement(Setup setup) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    List<Integer> inputs = IntStream.range(0, 40).boxed().toList();
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(holding(5, release), pool), inputs)) {
      int first = setup.ordered() ? 5 : 39;
      for (int i = 0; i < first; i++) {
        results.next(Waiting.LIMIT);
      }
      assertThrows(TimeoutException.class, () -> results.next(Duration.ofMillis(1)));
      release.countDown();
      assertEquals(5, results.next(Waiting.LIMIT));
      assertEquals(40L - first - 1, results.stream().map(i -> i).count());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a result does not wait for another input")
  void slowSource(Setup setup) throws Exception {
    try (Pool pool = setup.pool()) {
      for (int before : BEFORE) {
        CountDownLatch release = new CountDownLatch(1);
        Iterable<Integer> inputs = () -> new Held(before, release);
        try (Results<Integer> results = setup.imap(setup.fit(SAME, pool), inputs)) {
          for (int i = 0; i < before; i++) {
            results.next(Waiting.LIMIT);
          }
          release.countDown();
          assertEquals(before, results.next(Waiting.LIMIT));
          assertFalse(results.iterator().hasNext());
        }
      }
    }
  }

  /** Waits for a latch before its last element. */
  private static final class Held implements Iterator<Integer> {
    private final int last;
    private final CountDownLatch release;
    private int next;

    Held(int last, CountDownLatch release) {
      this.last = last;
      this.release = release;
    }

    @Override
    public boolean hasNext() {
      return next <= last;
    }

    @Override
    public Integer next() {
      if (next == last) {
        Waiting.on(release);
      }
      return next++;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("one element at a time goes through, as in a conversation")
  void conversation(Setup setup) throws Exception {
    BlockingQueue<Integer> questions = new LinkedBlockingQueue<>();
    Iterable<Integer> inputs = () -> Stream.generate(() -> taken(questions)).iterator();
    try (Pool pool = setup.pool();
        Results<Integer> answers = setup.imap(setup.fit(SAME, pool), inputs)) {
      for (int i = 0; i < 50; i++) {
        questions.add(i);
        assertEquals(i, answers.next(Waiting.LIMIT));
      }
    }
  }

  private static Integer taken(BlockingQueue<Integer> questions) {
    try {
      return questions.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#concurrent")
  @DisplayName("the elements of a slow source start one by one, without a full chunk")
  void slowSourceStarts(Setup setup) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> starting =
        Fn.of(
            i -> {
              started.countDown();
              return i;
            });
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.fit(starting, pool).imap(() -> new Held(1, release))) {
      Waiting.on(started);
      release.countDown();
      assertEquals(0, results.next(Waiting.LIMIT));
      assertEquals(1, results.next(Waiting.LIMIT));
    }
  }
}
