package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.6 Ending a call:")
@Timeout(30)
@SuppressWarnings({"try", "NullAway"}) // Results are closed early on purpose.
class Contract06EndingTest {
  private static final List<Integer> INPUTS = IntStream.range(0, 40).boxed().toList();

  /** Elements that never end by themselves, and what became of them. */
  private static final class Endless {
    private final CountDownLatch never = new CountDownLatch(1);
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger starts = new AtomicInteger();

    /** Elements from the given one on are endless. */
    Fn<Integer, Integer, InterruptedException> from(int first) {
      return Fn.throwing(
          InterruptedException.class,
          i -> {
            starts.incrementAndGet();
            if (i >= first) {
              running.incrementAndGet();
              started.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              } finally {
                running.decrementAndGet();
              }
            }
            return i;
          });
    }
  }

  // Closing results.

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("close interrupts what runs, waits for its end, and starts nothing any more")
  void close(Setup setup) {
    Endless endless = new Endless();
    try (Pool pool = setup.pool()) {
      Results<Integer> results = setup.imap(setup.fit(endless.from(0), pool), INPUTS);
      Waiting.on(endless.started);
      results.close();
      assertEquals(0, endless.running.get());
      int starts = endless.starts.get();
      results.close();
      assertThrows(IllegalStateException.class, () -> results.iterator().next());
      assertThrows(IllegalStateException.class, () -> results.iterator().hasNext());
      assertThrows(IllegalStateException.class, () -> results.next(Duration.ZERO));
      assertEquals(starts, endless.starts.get());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("closing the stream closes the results, with what was not read")
  void closeStream(Setup setup) {
    try (Pool pool = setup.pool()) {
      Results<Integer> results =
          setup.imap(
              setup.fit(Fn.<Integer, Integer>of(i -> i), pool),
              () -> Stream.iterate(0, i -> i + 1).iterator());
      try (Stream<Integer> stream = results.stream()) {
        assertEquals(3, stream.limit(3).toList().size());
      }
      assertThrows(IllegalStateException.class, () -> results.iterator().next());
      pool.shutdown();
      assertTrue(pool.isTerminated());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a pull that waits while the results are closed wakes and says so")
  void closeWakes(Setup setup) throws Exception {
    Endless endless = new Endless();
    try (Pool pool = setup.pool()) {
      List<Consumer<Results<Integer>>> pulls =
          List.of(
              r -> r.iterator().next(),
              r -> assertTrue(r.iterator().hasNext()),
              r -> r.stream().forEach(i -> {}));
      for (Consumer<Results<Integer>> pull : pulls) {
        Results<Integer> results = setup.imap(setup.fit(endless.from(0), pool), INPUTS);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread reader =
            Thread.ofPlatform()
                .start(() -> thrown.set(assertThrows(Throwable.class, () -> pull.accept(results))));
        Waiting.untilBlocked(reader);
        results.close();
        reader.join();
        assertSame(IllegalStateException.class, thrown.get().getClass());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("close inside an element begins the ending and returns")
  void closeInside(Setup setup) {
    AtomicReference<Results<Integer>> own = new AtomicReference<>();
    CountDownLatch known = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> function =
          Fn.of(
              i -> {
                Waiting.on(known);
                own.get().close();
                closed.countDown();
                return i;
              });
      long begin = System.nanoTime();
      Results<Integer> results = setup.imap(setup.fit(function, pool), List.of(1));
      own.set(results);
      known.countDown();
      Waiting.on(closed);
      results.close();
      assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(4), "waited for itself");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("close inside an element of a nested call, a decorator or the source, too")
  void closeFarInside(Setup setup) {
    try (Pool pool = setup.pool()) {
      AtomicReference<Runnable> close = new AtomicReference<>();
      CountDownLatch known = new CountDownLatch(1);
      CountDownLatch closed = new CountDownLatch(3);
      Runnable closing =
          () -> {
            Waiting.on(known);
            close.get().run();
            closed.countDown();
          };
      Fn<Integer, Integer, RuntimeException> inner =
          Fn.<Integer, Integer>of(
                  i -> {
                    closing.run();
                    return i;
                  })
              .on(pool);
      Fn<Integer, Integer, RuntimeException> same = Fn.<Integer, Integer>of(i -> i).on(pool);
      long begin = System.nanoTime();
      Results<Integer> nested =
          setup.imap(Fn.<Integer, Integer>of(i -> inner.map(List.of(i)).get(0)).on(pool), INPUTS);
      Results<Integer> decorated =
          setup.imap(
              same.with(
                  o ->
                      o.decorate(
                          c ->
                              () -> {
                                closing.run();
                                c.run();
                              })),
              List.of(1));
      Results<Integer> sourced =
          setup.imap(
              same,
              () ->
                  Stream.generate(
                          () -> {
                            closing.run();
                            return 1;
                          })
                      .iterator());
      List<Results<Integer>> all = List.of(nested, decorated, sourced);
      close.set(() -> all.forEach(Results::close));
      known.countDown();
      all.forEach(Results::close);
      pool.close();
      assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(4), "waited for itself");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("close by an interrupted thread begins the ending and keeps the interrupt")
  void closeInterrupted(Setup setup) {
    Endless endless = new Endless();
    try (Pool pool = setup.pool()) {
      Results<Integer> results = setup.imap(setup.fit(endless.from(0), pool), INPUTS);
      Waiting.on(endless.started);
      Thread.currentThread().interrupt();
      results.close();
      assertTrue(Thread.interrupted());
      Waiting.on(endless.interrupted);
    }
  }

  @Test
  @DisplayName("close gives up on an element that ignores interrupts after five seconds")
  void stubborn() {
    CountDownLatch started = new CountDownLatch(1);
    AtomicBoolean stop = new AtomicBoolean();
    Fn<Integer, Integer, RuntimeException> stubborn =
        Fn.of(
            i -> {
              started.countDown();
              while (!stop.get()) {
                Thread.onSpinWait();
              }
              return i;
            });
    Pool pool = Pool.ofPlatformThreads(1);
    Results<Integer> results = stubborn.on(pool).imap(List.of(1));
    Waiting.on(started);
    results.close();
    pool.shutdown();
    assertFalse(pool.isTerminated());
    stop.set(true);
    pool.close();
    assertTrue(pool.isTerminated());
  }

  // The source.

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a source that is blocked is interrupted, and never asked again after close")
  void blockedSource(Setup setup) {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicInteger questions = new AtomicInteger();
    Iterable<Integer> inputs =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                questions.incrementAndGet();
                return true;
              }

              @Override
              public Integer next() {
                questions.incrementAndGet();
                blocked.countDown();
                try {
                  never.await();
                } catch (InterruptedException e) {
                  interrupted.countDown();
                }
                return 1;
              }
            };
    try (Pool pool = setup.pool()) {
      Results<Integer> results =
          setup.imap(setup.fit(Fn.<Integer, Integer>of(i -> i), pool), inputs);
      Waiting.on(blocked);
      results.close();
      assertEquals(0, interrupted.getCount());
      int asked = questions.get();
      pool.close();
      assertEquals(asked, questions.get());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a stream given as input is closed, once and uninterrupted, however the call ends")
  void streamIsClosed(Setup setup) {
    try (Pool pool = setup.pool()) {
      var same = setup.fit(Fn.<Integer, Integer>of(i -> i), pool);
      for (int read : new int[] {0, 1, 40}) {
        AtomicInteger closes = new AtomicInteger();
        AtomicBoolean interrupted = new AtomicBoolean();
        Stream<Integer> inputs =
            INPUTS.stream()
                .onClose(
                    () -> {
                      closes.incrementAndGet();
                      interrupted.set(Thread.currentThread().isInterrupted());
                    });
        try (Results<Integer> results =
            setup.ordered() ? same.imap(inputs) : same.imapUnordered(inputs)) {
          for (int i = 0; i < read; i++) {
            results.iterator().next();
          }
        }
        assertEquals(1, closes.get());
        assertFalse(interrupted.get());
      }
    }
  }

  // Futures.

  private static Stream<Consumer<CompletableFuture<List<Integer>>>> endings() {
    return Stream.of(
        f -> f.cancel(true),
        f -> f.cancel(false),
        f -> f.orTimeout(1, TimeUnit.MILLISECONDS),
        f -> f.completeOnTimeout(List.of(), 1, TimeUnit.MILLISECONDS),
        f -> f.complete(List.of()),
        f -> f.completeExceptionally(new RuntimeException()),
        f -> f.completeAsync(List::of),
        f -> f.completeAsync(List::of, Runnable::run),
        f -> f.obtrudeValue(List.of()),
        f -> f.obtrudeException(new RuntimeException()));
  }

  @ParameterizedTest
  @MethodSource("endings")
  @DisplayName("completing a future in any way ends its call")
  void endings(Consumer<CompletableFuture<List<Integer>>> ending) {
    for (boolean virtual : new boolean[] {true, false}) {
      Endless endless = new Endless();
      try (Pool pool = new Setup(virtual, 2, 1, true).pool()) {
        CompletableFuture<List<Integer>> future = endless.from(0).on(pool).mapAsync(INPUTS);
        Waiting.on(endless.started);
        ending.accept(future);
        Waiting.on(endless.interrupted);
        Waiting.until("the future is done", future::isDone);
        Waiting.until("all elements have ended", () -> endless.running.get() == 0);
      }
      assertTrue(endless.starts.get() <= 2);
    }
  }

  @Test
  @DisplayName("a cancelled future says so, and its readers wake")
  void cancelled() throws Exception {
    Endless endless = new Endless();
    try (Pool pool = Pool.ofVirtualThreads(2)) {
      CompletableFuture<List<Integer>> future = endless.from(0).on(pool).mapAsync(INPUTS);
      Thread reader =
          Thread.ofPlatform().start(() -> assertThrows(CancellationException.class, future::join));
      Waiting.untilBlocked(reader);
      future.cancel(true);
      reader.join();
      assertTrue(future.isCancelled());
    }
  }

  // Abandoned results.

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazyConcurrent")
  @DisplayName("results that nobody can reach any more are ended")
  void unreachable(Setup setup) {
    if (setup.chunkSize() > 1 || setup.concurrency() > 2) {
      return; // Each round costs garbage collections.
    }
    Endless endless = new Endless();
    Pool pool = setup.pool();
    try (pool) {
      forget(setup, endless.from(1), pool);
      Waiting.on(endless.started);
      Waiting.until(
          "the cleaner has ended the call",
          () -> {
            System.gc();
            return endless.interrupted.getCount() == 0;
          });
      pool.shutdown();
      Waiting.until("the pool is terminated", pool::isTerminated);
    }
  }

  private static void forget(Setup setup, Fn<Integer, Integer, ?> function, Pool pool) {
    Iterator<Integer> iterator = setup.imap(setup.fit(function, pool), INPUTS).iterator();
    assertEquals(0, iterator.next());
  }

  @Test
  @DisplayName("results whose iterator or stream is still in use are not")
  void reachable() {
    try (Pool pool = Pool.ofVirtualThreads(2)) {
      Fn<Integer, Integer, RuntimeException> same = Fn.<Integer, Integer>of(i -> i).on(pool);
      Iterator<Integer> iterator = same.with(o -> o.buffer(2)).imap(INPUTS).iterator();
      Stream<Integer> stream = same.with(o -> o.buffer(2)).imap(INPUTS).stream();
      for (int i = 0; i < INPUTS.size(); i++) {
        if (i % 10 == 0) {
          System.gc();
        }
        assertEquals(i, iterator.next());
      }
      assertEquals(INPUTS, stream.toList());
    }
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(20, TimeUnit.SECONDS));
  }

  @Test
  @DisplayName("no ending hangs, whichever two of them race")
  void races() throws Exception {
    List<Consumer<Results<Integer>>> deeds =
        List.of(
            Results::close,
            r -> assertTrue(r.iterator().hasNext()),
            r -> r.stream().forEach(i -> {}),
            r -> {
              try (Stream<Integer> stream = r.stream()) {
                stream.limit(3).forEach(i -> {});
              }
            });
    Fn<Integer, Integer, RuntimeException> failing =
        Fn.of(
            i -> {
              if (i == 30) {
                throw new UnsupportedOperationException();
              }
              return i;
            });
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 10; round++) {
        for (Consumer<Results<Integer>> one : deeds) {
          for (Consumer<Results<Integer>> other : deeds) {
            for (boolean now : new boolean[] {true, false}) {
              Pool pool = Pool.ofVirtualThreads(2);
              Results<Integer> results = failing.on(pool).imap(INPUTS);
              CountDownLatch done = new CountDownLatch(3);
              executor.execute(() -> attempt(() -> one.accept(results), done));
              executor.execute(() -> attempt(() -> other.accept(results), done));
              executor.execute(() -> attempt(now ? pool::shutdownNow : pool::close, done));
              await(done);
              results.close();
              pool.close();
              assertTrue(pool.isTerminated());
            }
          }
        }
      }
    }
  }

  private static void attempt(Runnable deed, CountDownLatch done) {
    try {
      deed.run();
    } catch (RuntimeException | AssertionError e) {
      // Whatever the race has brought: that it ends is what counts.
    } finally {
      done.countDown();
    }
  }
}
