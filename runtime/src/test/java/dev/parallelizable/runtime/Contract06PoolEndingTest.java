package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.6 Ending a pool:")
@Timeout(30)
@SuppressWarnings({"try", "NullAway"}) // Pools and results are closed early on purpose.
class Contract06PoolEndingTest {
  private static final List<Integer> INPUTS = IntStream.range(0, 40).boxed().toList();
  private static final Fn<Integer, Integer, RuntimeException> SAME = Fn.of(i -> i);

  /** A method whose elements wait for a latch. */
  private static Fn<Integer, Integer, InterruptedException> holding(
      CountDownLatch started, CountDownLatch release) {
    return Fn.throwing(
        InterruptedException.class,
        i -> {
          started.countDown();
          release.await();
          return i;
        });
  }

  /** An input that nobody may touch. */
  private static Iterable<Integer> untouchable(AtomicInteger touches) {
    return () -> {
      touches.incrementAndGet();
      return INPUTS.iterator();
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("shutdown lets accepted calls run to their end and rejects new ones untouched")
  void shutdown(Setup setup) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Pool pool = setup.pool();
    var function = setup.fit(holding(started, release), pool);
    CompletableFuture<List<Integer>> accepted = function.mapAsync(INPUTS);
    Results<Integer> lazy = function.imap(INPUTS);
    Waiting.on(started);
    pool.shutdown();
    assertTrue(pool.isShutdown());
    assertFalse(pool.isTerminated());
    AtomicInteger touches = new AtomicInteger();
    Iterable<Integer> inputs = untouchable(touches);
    assertThrows(RejectedExecutionException.class, () -> function.map(inputs));
    assertThrows(RejectedExecutionException.class, () -> function.mapAsync(inputs));
    assertThrows(RejectedExecutionException.class, () -> function.imap(inputs));
    assertThrows(RejectedExecutionException.class, () -> function.imapUnordered(inputs));
    assertThrows(RejectedExecutionException.class, () -> function.applyAsync(1));
    Stream<Integer> stream = INPUTS.stream();
    assertThrows(RejectedExecutionException.class, () -> function.imap(stream));
    assertEquals(INPUTS, stream.toList());
    assertEquals(0, touches.get());
    release.countDown();
    assertEquals(INPUTS, accepted.get());
    assertFalse(pool.awaitTermination(Duration.ofMillis(1)));
    assertEquals(INPUTS, lazy.stream().toList());
    assertTrue(pool.awaitTermination(Waiting.LIMIT));
    assertTrue(pool.isTerminated());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("shutdownNow ends every open call, and their waiters wake")
  void shutdownNow(Setup setup) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Pool pool = setup.pool();
    var function = setup.fit(holding(started, new CountDownLatch(1)), pool);
    Results<Integer> lazy = setup.imap(function, INPUTS);
    AtomicReference<Throwable> ofMap = new AtomicReference<>();
    AtomicReference<Throwable> ofPull = new AtomicReference<>();
    CountDownLatch admitted = new CountDownLatch(1);
    Iterable<Integer> telling =
        () -> {
          admitted.countDown();
          return INPUTS.iterator();
        };
    Thread mapper =
        Thread.ofPlatform()
            .start(() -> ofMap.set(assertThrows(Throwable.class, () -> function.map(telling))));
    Thread reader =
        Thread.ofPlatform()
            .start(() -> ofPull.set(assertThrows(Throwable.class, () -> lazy.iterator().next())));
    CompletableFuture<List<Integer>> future = function.mapAsync(INPUTS);
    Waiting.on(started);
    Waiting.on(admitted);
    Waiting.untilBlocked(mapper);
    Waiting.untilBlocked(reader);
    pool.shutdownNow();
    mapper.join();
    reader.join();
    assertInstanceOf(CancellationException.class, ofMap.get());
    assertInstanceOf(CancellationException.class, ofPull.get());
    assertThrows(CancellationException.class, future::get);
    assertThrows(CancellationException.class, () -> lazy.iterator().hasNext());
    assertTrue(pool.awaitTermination(Waiting.LIMIT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("close lets futures end; open results give what is ready, and then say so")
  void close(Setup setup) {
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, InterruptedException> stopping =
        Fn.throwing(
            InterruptedException.class,
            i -> {
              if (i == 3) {
                second.countDown();
                never.await();
              }
              return i;
            });
    Pool pool = setup.concurrency() == 1 ? Pool.ofVirtualThreads(2) : setup.pool();
    // One after the other: when the last begins, those before it are ready.
    Results<Integer> lazy = setup.fit(stopping, pool).with(o -> o.maxConcurrency(1)).imap(INPUTS);
    Waiting.on(second);
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<List<Integer>> future =
        setup.fit(holding(started, release), pool).mapAsync(List.of(7));
    Waiting.on(started);
    Thread closer = Thread.ofPlatform().start(pool::close);
    Waiting.untilBlocked(closer);
    assertFalse(future.isDone());
    release.countDown();
    assertEquals(List.of(7), future.join());
    List<Integer> read = new ArrayList<>();
    assertThrows(CancellationException.class, () -> lazy.iterator().forEachRemaining(read::add));
    assertEquals(List.of(0, 1, 2), read);
    assertThrows(CancellationException.class, () -> lazy.next(Duration.ZERO));
    Waiting.until("the pool is terminated", pool::isTerminated);
  }

  private static Stream<Consumer<Pool>> endings() {
    return Stream.of(Pool::shutdown, Pool::shutdownNow, Pool::close);
  }

  @ParameterizedTest
  @MethodSource("endings")
  @DisplayName("a pool may be ended inside an element, a callback, a listener, a source")
  void endedInside(Consumer<Pool> ending) throws Exception {
    for (boolean virtual : new boolean[] {true, false}) {
      for (int place = 0; place < 6; place++) {
        Pool pool = new Setup(virtual, 2, 0, true).pool();
        Fn<Integer, Integer, RuntimeException> same = SAME.on(pool);
        Fn<Integer, Integer, RuntimeException> ends =
            Fn.<Integer, Integer>of(
                    i -> {
                      ending.accept(pool);
                      return i;
                    })
                .on(pool);
        CountDownLatch ended = new CountDownLatch(1);
        Runnable end =
            () -> {
              ending.accept(pool);
              ended.countDown();
            };
        switch (place) {
          case 0 -> attempt(() -> ends.map(INPUTS));
          case 1 -> attempt(() -> ends.imap(INPUTS).stream().forEach(r -> {}));
          case 2 -> {
            CompletableFuture<Void> callback = same.mapAsync(INPUTS).thenRun(end);
            Waiting.on(ended);
            callback.join();
          }
          case 3 -> attempt(() -> same.with(o -> o.progress(p -> end.run())).map(INPUTS));
          case 4 ->
              attempt(
                  () ->
                      same
                          .imap(
                              () -> {
                                end.run();
                                return INPUTS.iterator();
                              })
                          .stream()
                          .forEach(r -> {}));
          default ->
              attempt(
                  () ->
                      same.with(
                              o ->
                                  o.decorate(
                                      c -> {
                                        end.run();
                                        return c;
                                      }))
                          .map(INPUTS));
        }
        assertTrue(pool.isShutdown());
        assertTrue(pool.awaitTermination(Waiting.LIMIT), "place " + place);
      }
    }
  }

  private static void attempt(Runnable call) {
    try {
      call.run();
    } catch (CancellationException e) {
      // The pool was ended under it.
    }
  }

  @Test
  @DisplayName("nested calls of accepted elements are new calls after shutdown")
  void nestedAfterShutdown() {
    for (boolean virtual : new boolean[] {true, false}) {
      Pool pool = new Setup(virtual, 2, 0, true).pool();
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch release = new CountDownLatch(1);
      Fn<Integer, Integer, RuntimeException> inner = SAME.on(pool);
      Fn<Integer, Integer, RuntimeException> outer =
          Fn.<Integer, Integer>of(
                  i -> {
                    started.countDown();
                    Waiting.on(release);
                    return inner.map(List.of(i)).get(0);
                  })
              .on(pool);
      var future = outer.outcomes().applyAsync(1);
      Waiting.on(started);
      pool.shutdown();
      release.countDown();
      Outcome<Integer, Integer> outcome = future.join();
      assertInstanceOf(
          RejectedExecutionException.class,
          assertInstanceOf(Outcome.Failure.class, outcome).cause());
    }
  }

  @Test
  @DisplayName("close by an interrupted thread ends what runs and keeps the interrupt")
  void closeInterrupted() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Pool pool = Pool.ofVirtualThreads(1);
    CompletableFuture<Integer> future =
        holding(started, new CountDownLatch(1)).on(pool).applyAsync(1);
    Waiting.on(started);
    Thread.currentThread().interrupt();
    pool.close();
    assertTrue(Thread.interrupted());
    assertThrows(CancellationException.class, future::join);
    assertTrue(pool.awaitTermination(Waiting.LIMIT));
  }

  @Test
  @DisplayName("results that are only being opened while their pool closes are ended like others")
  void closedWhileOpening() {
    Pool pool = Pool.ofVirtualThreads(2);
    AtomicInteger questions = new AtomicInteger();
    List<Integer> closing =
        new AbstractList<>() {
          @Override
          public Integer get(int index) {
            return index;
          }

          @Override
          public int size() {
            if (questions.getAndIncrement() == 0) {
              pool.close();
            }
            return 10_000;
          }
        };
    // The total for the progress is asked for when the call is admitted, and not yet open.
    Results<Integer> results = SAME.on(pool).with(o -> o.progress(p -> {})).imap(closing);
    assertThrows(CancellationException.class, () -> results.stream().forEach(i -> {}));
    Waiting.until("the pool is terminated", pool::isTerminated);
  }

  @Test
  @DisplayName("the shared pool ignores shutdown, shutdownNow and close")
  void shared() {
    endings().forEach(ending -> ending.accept(Pool.shared()));
    assertFalse(Pool.shared().isShutdown());
    assertEquals(INPUTS, SAME.map(INPUTS));
  }

  @Test
  @DisplayName("calls made while a pool ends are rejected, or end")
  void raceWithCalls() throws Exception {
    for (int round = 0; round < 150; round++) {
      Consumer<Pool> ending = endings().toList().get(round % 3);
      Pool pool = new Setup(round % 2 == 0, 2, 0, true).pool();
      CountDownLatch done = new CountDownLatch(3);
      Fn<Integer, Integer, RuntimeException> same = SAME.on(pool);
      List<Runnable> calls =
          List.of(
              () -> same.map(INPUTS),
              () -> same.mapAsync(INPUTS).join(),
              () -> same.imap(INPUTS).stream().forEach(r -> {}));
      for (Runnable call : calls) {
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    call.run();
                  } catch (CancellationException | RejectedExecutionException e) {
                    // As it should be.
                  } finally {
                    done.countDown();
                  }
                });
      }
      ending.accept(pool);
      Waiting.on(done);
      assertTrue(pool.awaitTermination(Waiting.LIMIT));
    }
  }

  /** Leaves everything open. Run in a JVM of its own, which must end all the same. */
  static final class LeavesOpen {
    private LeavesOpen() {}

    public static void main(String[] args) throws Exception {
      CountDownLatch never = new CountDownLatch(1);
      for (Pool pool : List.of(Pool.ofVirtualThreads(2), Pool.ofPlatformThreads(2))) {
        SAME.on(pool).map(INPUTS);
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Integer> running = holding(started, never).on(pool).applyAsync(1);
        Iterator<Integer> open = SAME.on(pool).imap(INPUTS).iterator();
        started.await();
        if (!open.hasNext() || running.isDone()) {
          throw new AssertionError("Nothing was left open");
        }
      }
    }
  }

  @Test
  @DisplayName("a pool that is never closed does not keep the JVM alive")
  void jvmEnds() throws Exception {
    String java = System.getProperty("java.home") + "/bin/java";
    String path = places(LeavesOpen.class, Pool.class, Test.class);
    Process process =
        new ProcessBuilder(java, "-cp", path, LeavesOpen.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertTrue(process.waitFor(25, TimeUnit.SECONDS), "still running");
      assertEquals(0, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }

  /** Where classes were loaded from, as a class path. */
  private static String places(Class<?>... classes) throws Exception {
    List<String> places = new ArrayList<>();
    for (Class<?> type : classes) {
      String file = type.getName().replace('.', '/') + ".class";
      String url = String.valueOf(type.getClassLoader().getResource(file));
      places.add(
          url.replaceAll("^(jar:)?file:", "").replaceAll("!?/?" + Pattern.quote(file) + "$", ""));
    }
    return String.join(System.getProperty("path.separator"), places);
  }
}
