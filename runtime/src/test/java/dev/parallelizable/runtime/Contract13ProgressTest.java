package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.13 Progress:")
@Timeout(60)
class Contract13ProgressTest {
  private static final int SIZE = 50;
  private static final List<Integer> INPUTS = IntStream.range(0, SIZE).boxed().toList();

  /** Fails for every tenth. */
  private static final Fn<Integer, Integer, RuntimeException> SOME_FAIL =
      Fn.of(
          x -> {
            if (x % 10 == 0) {
              throw new IllegalArgumentException("tenth");
            }
            return x;
          });

  /** Remembers what it is told. */
  private static final class Recorder implements ProgressListener {
    final List<Progress> reports = Collections.synchronizedList(new ArrayList<>());
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public void onProgress(Progress progress) {
      reports.add(progress);
      threads.add(Thread.currentThread());
    }

    void assertEnded(long done, long failed, OptionalLong total) {
      Progress last = reports.getLast();
      assertEquals(done, last.done());
      assertEquals(failed, last.failed());
      assertEquals(total, last.total());
      assertEquals("Fn.body", last.name());
      assertFalse(last.elapsed().isNegative());
      assertEquals(1, reports.stream().filter(report -> report.done() == done).count());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("the last report counts every element, and is there when map returns")
  void map(Setup setup) {
    Recorder recorder = new Recorder();
    try (Pool pool = setup.pool()) {
      setup.fit(SOME_FAIL, pool).with(o -> o.progress(recorder)).outcomes().map(INPUTS);
      recorder.assertEnded(SIZE, 5, OptionalLong.of(SIZE));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("the last report is there when the future is complete, which may have failed")
  void mapAsync(Setup setup) {
    Recorder recorder = new Recorder();
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> view =
          setup.fit(SOME_FAIL, pool).with(o -> o.progress(recorder).onFailure(OnFailure.CONTINUE));
      assertThrows(RuntimeException.class, view.mapAsync(INPUTS)::join);
      recorder.assertEnded(SIZE, 5, OptionalLong.of(SIZE));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("the last report is there when there are no more results; a total may be unknown")
  void imap(Setup setup) {
    Recorder sized = new Recorder();
    Recorder unsized = new Recorder();
    try (Pool pool = setup.pool()) {
      ParallelFunction<Integer, Outcome<Integer, Integer>, RuntimeException> view =
          setup.fit(SOME_FAIL, pool).with(o -> o.progress(sized)).outcomes();
      try (Results<?> results = setup.imap(view, INPUTS)) {
        assertEquals(SIZE, results.stream().count());
        sized.assertEnded(SIZE, 5, OptionalLong.of(SIZE));
      }
      try (Results<?> results =
          setup.imap(view.with(o -> o.progress(unsized)), () -> INPUTS.stream().iterator())) {
        assertEquals(SIZE, results.stream().count());
        unsized.assertEnded(SIZE, 5, OptionalLong.empty());
      }
      sized.assertEnded(SIZE, 5, OptionalLong.of(SIZE));
    }
  }

  @Test
  @DisplayName("who takes the last result need not ask for more to have the last report made")
  void lastPull() throws Exception {
    CountDownLatch last = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> same = Fn.of(x -> x);
    try (Pool pool = Pool.ofVirtualThreads(2);
        Results<Integer> results =
            same.on(pool)
                .with(
                    o ->
                        o.progress(
                            report -> {
                              if (report.done() == SIZE) {
                                last.countDown();
                              }
                            }))
                .imap(INPUTS)) {
      for (int i = 0; i < SIZE; i++) {
        results.next(Waiting.LIMIT);
      }
      Waiting.on(last);
    }
  }

  @Test
  @DisplayName("there is a last report for no input, after a failure and after a close, too")
  void otherEnds() {
    Fn<Integer, Integer, RuntimeException> same = Fn.of(x -> x);
    try (Pool pool = Pool.ofVirtualThreads(2)) {
      Recorder empty = new Recorder();
      same.on(pool).with(o -> o.progress(empty)).map(List.of());
      assertEquals(1, empty.reports.size());
      Recorder stopped = new Recorder();
      assertThrows(
          IllegalArgumentException.class,
          () -> SOME_FAIL.on(pool).with(o -> o.progress(stopped)).map(INPUTS));
      assertEquals(1, stopped.reports.getLast().failed());
      Recorder closed = new Recorder();
      same.on(pool).with(o -> o.progress(closed)).imap(Stream.iterate(0, x -> x + 1)).close();
      assertFalse(closed.reports.isEmpty());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#roomy")
  @DisplayName("reports come while the call runs, 100 ms apart at least, and not from workers")
  void interval(Setup setup) {
    Recorder recorder = new Recorder();
    List<Long> times = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch second = new CountDownLatch(2);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Fn<Integer, Integer, RuntimeException> held =
        Fn.of(
            x -> {
              workers.add(Thread.currentThread());
              if (x == 0) {
                Waiting.on(second);
              }
              return x;
            });
    ProgressListener listener =
        report -> {
          times.add(System.nanoTime());
          recorder.onProgress(report);
          second.countDown();
        };
    try (Pool pool = setup.pool()) {
      setup.fit(held, pool).with(o -> o.progress(listener)).map(INPUTS);
    }
    for (int i = 1; i < times.size() - 1; i++) { // The last may come at any time.
      assertTrue(times.get(i) - times.get(i - 1) >= 99_000_000, times::toString);
    }
    assertEquals(SIZE - 1, recorder.reports.get(0).done());
    recorder.assertEnded(SIZE, 0, OptionalLong.of(SIZE));
    assertTrue(Collections.disjoint(workers, recorder.threads));
  }

  @Test
  @DisplayName("a listener that throws changes nothing")
  void throwing() {
    Fn<Integer, Integer, RuntimeException> same = Fn.of(x -> x);
    ProgressListener throwing =
        report -> {
          throw new AssertionError("to be logged");
        };
    try (Pool pool = Pool.ofVirtualThreads(2)) {
      assertEquals(INPUTS, same.on(pool).with(o -> o.progress(throwing)).map(INPUTS));
      assertEquals(INPUTS, same.on(pool).with(o -> o.progress(throwing)).mapAsync(INPUTS).join());
    }
  }

  @Test
  @DisplayName("a listener that never returns does not hold the call up for ever")
  void stuck() {
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> same = Fn.of(x -> x);
    try (Pool pool = Pool.ofVirtualThreads(1)) {
      assertEquals(
          INPUTS, same.on(pool).with(o -> o.progress(r -> Waiting.on(release))).map(INPUTS));
    } finally {
      release.countDown();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#roomy")
  @DisplayName("a listener may close the results")
  void closing(Setup setup) {
    AtomicReference<@Nullable Results<Integer>> self = new AtomicReference<>();
    CountDownLatch closed = new CountDownLatch(1);
    Fn<Integer, Integer, InterruptedException> held =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              new CountDownLatch(1).await();
              return x;
            });
    try (Pool pool = setup.pool()) {
      Results<Integer> results =
          setup
              .fit(held, pool)
              .with(
                  o ->
                      o.progress(
                          report -> {
                            Results<Integer> mine = self.get();
                            if (mine != null) {
                              mine.close();
                              closed.countDown();
                            }
                          }))
              .imap(INPUTS);
      self.set(results);
      Waiting.on(closed);
      assertThrows(IllegalStateException.class, results.iterator()::next);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#roomy")
  @DisplayName("a listener may shut the pool down, and close it")
  void shuttingDown(Setup setup) throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, InterruptedException> held =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              release.await(20, TimeUnit.SECONDS);
              return x;
            });
    Pool pool = setup.pool();
    ProgressListener listener =
        report -> {
          pool.shutdown();
          release.countDown();
          pool.close();
        };
    assertEquals(INPUTS, setup.fit(held, pool).with(o -> o.progress(listener)).map(INPUTS));
    assertTrue(pool.awaitTermination(Duration.ofSeconds(20)));
  }
}
