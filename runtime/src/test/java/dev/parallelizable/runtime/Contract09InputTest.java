package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("6.9 Input:")
@Timeout(60)
class Contract09InputTest {
  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();
  private static final List<Integer> DOUBLED = TEN.stream().map(x -> 2 * x).toList();
  private static final Fn<Integer, Integer, RuntimeException> TWICE = Fn.of(x -> 2 * x);

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("a collection is read at the call: mapAsync does not see later changes")
  void collection(Setup setup) {
    CountDownLatch latch = new CountDownLatch(1);
    Fn<Integer, Integer, InterruptedException> held =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              latch.await();
              return 2 * x;
            });
    List<Integer> list = new ArrayList<>(TEN);
    try (Pool pool = setup.pool()) {
      CompletableFuture<List<Integer>> future = setup.fit(held, pool).mapAsync(list);
      list.replaceAll(x -> -1);
      list.add(99);
      latch.countDown();
      assertEquals(DOUBLED, future.join());
    }
  }

  /** A list that hands its own array out, which no collection should. */
  private static final class Careless extends AbstractList<Object> {
    final Object[] elements = {0, 1, 2};

    @Override
    public Object get(int index) {
      return elements[index];
    }

    @Override
    public int size() {
      return elements.length;
    }

    @Override
    public Object[] toArray() {
      return elements;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("no collection is written to, not even one that hands its own array out")
  void careless(boolean wrapped) {
    Careless list = new Careless();
    List<Object> inputs = wrapped ? Collections.unmodifiableList(list) : list;
    Fn<Object, Object, RuntimeException> named = Fn.of(x -> "number " + x);
    List<String> names = List.of("number 0", "number 1", "number 2");
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      assertEquals(names, named.on(pool).map(inputs));
      assertEquals(names, named.on(pool).mapAsync(inputs).join());
    }
    assertEquals(List.of(0, 1, 2), Arrays.asList(list.elements));
  }

  @Test
  @DisplayName("map and mapAsync drain other inputs on the calling thread")
  void drained() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Iterable<Integer> inputs =
        () -> {
          threads.add(Thread.currentThread());
          return TEN.stream().peek(x -> threads.add(Thread.currentThread())).iterator();
        };
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      assertEquals(DOUBLED, TWICE.on(pool).map(inputs));
      assertEquals(DOUBLED, TWICE.on(pool).mapAsync(inputs).join());
      assertEquals(
          DOUBLED,
          TWICE.on(pool).map(TEN.parallelStream().peek(x -> threads.add(Thread.currentThread()))));
    }
    assertEquals(Set.of(Thread.currentThread()), threads);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("what an input throws, map and mapAsync throw at the call, and start nothing")
  void inputFails(Setup setup) {
    AtomicBoolean ran = new AtomicBoolean();
    Fn<Integer, Integer, RuntimeException> marks =
        Fn.of(
            x -> {
              ran.set(true);
              return x;
            });
    IllegalStateException failure = new IllegalStateException("input");
    Iterable<Integer> inputs =
        () ->
            TEN.stream()
                .peek(
                    x -> {
                      if (x == 7) {
                        throw failure;
                      }
                    })
                .iterator();
    AtomicBoolean closed = new AtomicBoolean();
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> view = setup.fit(marks, pool);
      assertSame(failure, assertThrows(IllegalStateException.class, () -> view.map(inputs)));
      assertSame(failure, assertThrows(IllegalStateException.class, () -> view.mapAsync(inputs)));
      Stream<Integer> stream =
          Stream.generate(
                  () -> {
                    if (true) {
                      throw failure;
                    }
                    return 1;
                  })
              .onClose(() -> closed.set(true));
      assertSame(failure, assertThrows(IllegalStateException.class, () -> view.map(stream)));
      assertTrue(closed.get());
      assertFalse(ran.get());
    } // And the pool does not wait for calls that never were.
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("imap begins at the call, and asks for the iterator once")
  void lazy(Setup setup) {
    AtomicInteger iterators = new AtomicInteger();
    CountDownLatch ran = new CountDownLatch(10);
    Fn<Integer, Integer, RuntimeException> counts =
        Fn.of(
            x -> {
              ran.countDown();
              return 2 * x;
            });
    Iterable<Integer> inputs =
        () -> {
          iterators.incrementAndGet();
          return TEN.iterator();
        };
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(counts, pool), inputs)) {
      Waiting.on(ran); // Nobody has pulled.
      assertEquals(10, results.stream().count());
      assertEquals(1, iterators.get());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("imap never touches its input after close()")
  void untouchedAfterClose(Setup setup) {
    AtomicBoolean closed = new AtomicBoolean();
    AtomicBoolean touched = new AtomicBoolean();
    AtomicInteger inside = new AtomicInteger();
    AtomicBoolean crowded = new AtomicBoolean();
    Iterable<Integer> endless =
        () ->
            new Iterator<>() {
              private int next;

              @Override
              public boolean hasNext() {
                touched.compareAndSet(false, closed.get());
                return true;
              }

              @Override
              public Integer next() {
                crowded.compareAndSet(false, inside.incrementAndGet() > 1);
                touched.compareAndSet(false, closed.get());
                inside.decrementAndGet();
                return next++;
              }
            };
    try (Pool pool = setup.pool()) {
      for (int pulls = 0; pulls < 20; pulls++) {
        closed.set(false);
        Results<Integer> results = setup.imap(setup.fit(TWICE, pool), endless);
        assertEquals(pulls, results.stream().limit(pulls).count());
        results.close();
        closed.set(true);
        Thread.onSpinWait();
      }
    }
    assertFalse(touched.get());
    assertFalse(crowded.get());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a stream is closed when the call ends, however it ends")
  void streams(Setup setup) throws Exception {
    try (Pool pool = setup.pool()) {
      AtomicInteger closings = new AtomicInteger();
      Fn<Integer, Integer, RuntimeException> view = setup.fit(TWICE, pool);
      assertEquals(DOUBLED, view.map(TEN.stream().onClose(closings::incrementAndGet)));
      assertEquals(1, closings.get());
      assertEquals(DOUBLED, view.mapAsync(TEN.stream().onClose(closings::incrementAndGet)).get());
      assertEquals(2, closings.get());
      try (Results<Integer> results = view.imap(TEN.stream().onClose(closings::incrementAndGet))) {
        assertEquals(10, results.stream().count());
        Waiting.until("closed at the end", () -> closings.get() == 3);
      }
      Results<Integer> closed =
          view.imap(Stream.iterate(0, x -> x + 1).onClose(closings::incrementAndGet));
      closed.close();
      assertEquals(4, closings.get());
      Fn<Integer, Integer, RuntimeException> fails =
          Fn.of(
              x -> {
                throw new IllegalArgumentException("never");
              });
      try (Results<Integer> failing =
          setup
              .fit(fails, pool)
              .imap(Stream.iterate(0, x -> x + 1).onClose(closings::incrementAndGet))) {
        assertThrows(IllegalArgumentException.class, failing.iterator()::next);
        Waiting.until("closed after a failure", () -> closings.get() == 5);
      }
    }
  }

  @Test
  @DisplayName("a stream that was blocked is closed by a thread that is not interrupted")
  void closingIsNotInterrupted() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Stream<Integer> blocks =
        Stream.generate(
                () -> {
                  blocked.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt(); // As good code does.
                  }
                  return 1;
                })
            .onClose(() -> interrupted.complete(Thread.currentThread().isInterrupted()));
    try (Pool pool = Pool.ofVirtualThreads(1)) {
      Results<Integer> results = TWICE.on(pool).imap(blocks);
      Waiting.on(blocked);
      results.close();
      assertFalse(interrupted.get(20, TimeUnit.SECONDS));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a used stream and a stream whose size is unknown are told at the call or work")
  void usedStream(Setup setup) {
    try (Pool pool = setup.pool()) {
      Stream<Integer> used = TEN.stream();
      assertEquals(10, used.count());
      assertThrows(IllegalStateException.class, () -> setup.fit(TWICE, pool).map(used));
      assertThrows(IllegalStateException.class, () -> setup.fit(TWICE, pool).imap(used));
      assertEquals(DOUBLED, setup.fit(TWICE, pool).map(TEN.stream().filter(x -> true)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a source that blocks holds up nobody else's call, and close() ends it")
  void blockedSource(Setup setup) {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Iterable<Integer> blocks =
        () -> {
          blocked.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return TEN.iterator();
        };
    try (Pool pool = setup.pool()) {
      try (Results<Integer> stuck = setup.imap(setup.fit(TWICE, pool), blocks)) {
        Waiting.on(blocked);
        assertEquals(DOUBLED, setup.fit(TWICE, pool).map(TEN));
        try (Results<Integer> other = setup.imap(setup.fit(TWICE, pool), TEN)) {
          assertEquals(10, other.stream().count());
        }
        assertThrows(
            java.util.concurrent.TimeoutException.class, () -> stuck.next(java.time.Duration.ZERO));
      }
      Waiting.on(interrupted);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("callbacks hold no worker, however slow, and run on none")
  void callbacks(Setup setup) throws Exception {
    CountDownLatch attached = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch called = new CountDownLatch(3);
    AtomicReference<Thread> worker = new AtomicReference<>();
    Set<Thread> callers = ConcurrentHashMap.newKeySet();
    Fn<Integer, Integer, InterruptedException> held =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              worker.set(Thread.currentThread());
              attached.await();
              return x;
            });
    try (Pool pool = setup.pool()) {
      List<CompletableFuture<Void>> futures = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        futures.add(
            setup
                .fit(held, pool)
                .applyAsync(i)
                .thenAccept(
                    x -> {
                      callers.add(Thread.currentThread());
                      called.countDown();
                      try {
                        release.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    }));
      }
      attached.countDown();
      Waiting.on(called); // All three at the same time, also where the pool has one place.
      assertEquals(DOUBLED, setup.fit(TWICE, pool).map(TEN));
      assertFalse(callers.contains(worker.get()));
      release.countDown();
      for (CompletableFuture<Void> future : futures) {
        future.get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  @DisplayName("a future is completed though its waiter has no place among the running yet")
  void waiterWithoutPlace() throws Exception {
    CountDownLatch inner = new CountDownLatch(1);
    CountDownLatch waits = new CountDownLatch(1);
    CountDownLatch calledBack = new CountDownLatch(1);
    CountDownLatch holds = new CountDownLatch(1);
    try (Pool pool = Pool.ofVirtualThreads(1);
        Pool other = Pool.ofVirtualThreads(1)) {
      CompletableFuture<Integer> future =
          Fn.<Integer, Integer, InterruptedException>throwing(
                  InterruptedException.class,
                  x -> {
                    inner.await();
                    return x;
                  })
              .on(other)
              .applyAsync(1);
      CompletableFuture<Integer> waiter =
          Fn.<Integer, Integer>of(
                  x -> {
                    waits.countDown();
                    return future.join();
                  })
              .on(pool)
              .applyAsync(2);
      Waiting.on(waits);
      CompletableFuture<Integer> holder =
          Fn.<Integer, Integer, InterruptedException>throwing(
                  InterruptedException.class,
                  x -> {
                    holds.countDown();
                    calledBack.await();
                    return x;
                  })
              .on(pool)
              .applyAsync(3);
      Waiting.on(holds); // It has the place of the one that waits.
      CompletableFuture<Void> callback = future.thenRun(calledBack::countDown);
      inner.countDown();
      assertEquals(3, holder.get(20, TimeUnit.SECONDS));
      assertEquals(1, waiter.get(20, TimeUnit.SECONDS));
      assertTrue(callback.isDone());
    }
  }

  @Test
  @DisplayName("imap's input may be taken by another thread than the caller's")
  void feeder() {
    AtomicReference<Thread> feeder = new AtomicReference<>();
    CountDownLatch release = new CountDownLatch(1);
    Iterable<Integer> inputs =
        () -> {
          feeder.set(Thread.currentThread());
          Waiting.on(release);
          return TEN.iterator();
        };
    try (Pool pool = Pool.ofVirtualThreads(1);
        Results<Integer> results = TWICE.on(pool).imap(inputs)) { // Does not block.
      release.countDown();
      assertEquals(DOUBLED, results.stream().toList());
      assertNotEquals(Thread.currentThread(), feeder.get());
    }
  }
}
