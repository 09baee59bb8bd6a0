package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.10 Nesting and sharing:")
@Timeout(20)
class Contract10NestingTest {
  private static final int DEPTH = 10;

  /** How an element waits for the calls it makes. */
  enum Nesting {
    MAP {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) throws Exception {
        return total(view.map(inputs).stream());
      }
    },
    GET {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) throws Exception {
        return total(view.mapAsync(inputs).get().stream());
      }
    },
    GET_WITH_TIMEOUT {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) throws Exception {
        return total(view.mapAsync(inputs).get(1, TimeUnit.MINUTES).stream());
      }
    },
    JOIN {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) {
        return total(view.mapAsync(inputs).join().stream());
      }
    },
    DEPENDENT_STAGE {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) {
        return view.mapAsync(inputs).thenApply(list -> total(list.stream())).join();
      }
    },
    APPLY {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) {
        return total(inputs.stream().map(view::applyAsync).toList().stream().map(f -> f.join()));
      }
    },
    PULL {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) {
        try (Results<Integer> results = view.imap(inputs)) {
          return total(results.stream());
        }
      }
    },
    PULL_WITH_TIMEOUT {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) throws Exception {
        int sum = 0;
        try (Results<Integer> results = view.with(o -> o.buffer(1)).imapUnordered(inputs)) {
          for (int i = 0; i < inputs.size(); i++) {
            sum += results.next(Waiting.LIMIT);
          }
        }
        return sum;
      }
    },
    CLOSE {
      @Override
      int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) {
        Results<Integer> results =
            view.with(o -> o.buffer(1)).imap(Stream.generate(() -> inputs.get(0)));
        int first = results.iterator().next();
        results.close();
        return first * inputs.size();
      }
    };

    abstract int sum(Fn<Integer, Integer, ?> view, List<Integer> inputs) throws Exception;

    private static int total(Stream<Integer> values) {
      return values.mapToInt(Integer::intValue).sum();
    }
  }

  static Stream<Arguments> nestings() {
    return Stream.of(Nesting.values())
        .flatMap(
            nesting ->
                Setup.all()
                    .filter(setup -> setup.concurrency() < 8)
                    .map(setup -> Arguments.of(nesting, setup)));
  }

  /** A method that calls itself to a depth; at each, for two inputs. */
  private static Fn<Integer, Integer, Exception> recursive(
      Nesting nesting, Setup setup, Pool pool, int width) {
    AtomicReference<Fn<Integer, Integer, Exception>> self = new AtomicReference<>();
    Fn<Integer, Integer, Exception> view =
        Fn.throwing(
            Exception.class,
            depth ->
                depth == 0
                    ? 1
                    : nesting.sum(
                        present(self.get()),
                        IntStream.range(0, width).mapToObj(i -> depth - 1).toList()));
    Fn<Integer, Integer, Exception> fitted = setup.fit(view, pool);
    self.set(fitted);
    return fitted;
  }

  private static <T> T present(@Nullable T value) {
    assertNotNull(value);
    return value;
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("nestings")
  @DisplayName("calls nest without deadlock, whatever an element waits with")
  void nesting(Nesting nesting, Setup setup) throws Exception {
    try (Pool pool = setup.pool()) {
      assertEquals(List.of(1, 1), recursive(nesting, setup, pool, 1).map(List.of(DEPTH, DEPTH)));
      assertEquals(List.of(16), recursive(nesting, setup, pool, 2).map(List.of(4)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("no more chunks run than the pool allows, also when waiting elements go on")
  void cap(Setup setup) {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger inner = new AtomicInteger();
    Fn<Integer, Integer, RuntimeException> leaf =
        Fn.of(
            x -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              inner.incrementAndGet();
              Thread.onSpinWait();
              running.decrementAndGet();
              return x;
            });
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> leaves = setup.fit(leaf, pool);
      Fn<Integer, Integer, RuntimeException> node =
          Fn.of(
              x -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                running.decrementAndGet();
                leaves.map(List.of(x, x + 1));
                leaves.mapAsync(List.of(x, x + 1)).thenApply(y -> y).join();
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                running.decrementAndGet();
                return x;
              });
      List<CompletableFuture<List<Integer>>> calls = new ArrayList<>();
      for (int c = 0; c < 3; c++) {
        calls.add(setup.fit(node, pool).mapAsync(IntStream.range(0, 20).boxed().toList()));
      }
      calls.forEach(CompletableFuture::join);
      assertEquals(3 * 20 * 4, inner.get());
      assertTrue(most.get() <= setup.concurrency(), () -> most + " ran at the same time");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("calls that are made at once all begin, though each has one element and it waits")
  void manyCalls(Setup setup) {
    int calls = Math.min(setup.concurrency(), 8);
    CountDownLatch together = new CountDownLatch(calls);
    Fn<Integer, Integer, RuntimeException> meets =
        Fn.of(
            x -> {
              together.countDown();
              Waiting.on(together);
              return x;
            });
    try (Pool pool = setup.pool()) {
      List<CompletableFuture<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        futures.add(setup.fit(meets, pool).applyAsync(i));
      }
      for (int i = 0; i < calls; i++) {
        assertEquals(i, futures.get(i).join());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("calls take turns: a short one ends while a long one still has elements")
  void fairness(Setup setup) {
    AtomicInteger ran = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch shortEnded = new CountDownLatch(1);
    int length = 5_000;
    Fn<Integer, Integer, RuntimeException> slow =
        Fn.of(
            x -> {
              begun.countDown();
              long end = System.nanoTime() + 2_000_000;
              while (System.nanoTime() < end && shortEnded.getCount() > 0) {
                Thread.onSpinWait();
              }
              ran.incrementAndGet();
              return x;
            });
    Fn<Integer, Integer, RuntimeException> quick = Fn.of(x -> x + 1);
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> oneByOne = slow.on(pool).with(o -> o.chunkSize(1));
      CompletableFuture<List<Integer>> busy =
          oneByOne.mapAsync(IntStream.range(0, length).boxed().toList());
      Waiting.on(begun);
      assertEquals(
          IntStream.rangeClosed(1, 5).boxed().toList(),
          setup.fit(quick, pool).map(IntStream.range(0, 5).boxed().toList()));
      int before = ran.get();
      shortEnded.countDown();
      busy.join();
      assertTrue(before < length, "the short one had to wait for the long one");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("results that nobody reads hold no worker once their buffer is full")
  void unread(Setup setup) {
    Fn<Integer, Integer, RuntimeException> twice = Fn.of(x -> 2 * x);
    try (Pool pool = setup.pool()) {
      List<Results<Integer>> unread = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        unread.add(
            setup.imap(
                setup.fit(twice, pool).with(o -> o.buffer(3)),
                () -> Stream.iterate(0, x -> x + 1).iterator()));
      }
      assertEquals(List.of(2, 4, 6), setup.fit(twice, pool).map(List.of(1, 2, 3)));
      for (Results<Integer> results : unread) {
        assertEquals(100, results.stream().limit(100).count());
        results.close();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("a pool's concurrency can be raised and lowered while calls run")
  void changing(Threads threads) {
    AtomicInteger running = new AtomicInteger();
    AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(1));
    Fn<Integer, Integer, RuntimeException> held =
        Fn.of(
            x -> {
              CountDownLatch mine = present(gate.get());
              running.incrementAndGet();
              Waiting.on(mine);
              running.decrementAndGet();
              return x;
            });
    try (Pool pool = threads.pool(1)) {
      CompletableFuture<List<Integer>> call =
          held.on(pool).mapAsync(IntStream.range(0, 30).boxed().toList());
      Waiting.until("one runs", () -> running.get() == 1);
      pool.maxConcurrency(6);
      assertEquals(6, pool.maxConcurrency());
      Waiting.until("six run", () -> running.get() == 6);
      pool.maxConcurrency(2);
      CountDownLatch first = present(gate.getAndSet(new CountDownLatch(1)));
      first.countDown();
      Waiting.until("two run", () -> running.get() == 2);
      CountDownLatch last = present(gate.getAndSet(new CountDownLatch(0)));
      last.countDown();
      assertEquals(30, call.join().size());
    }
  }

  @Test
  @DisplayName("the shared pool's concurrency can be changed, too")
  void changingTheSharedPool() {
    int before = Pool.shared().maxConcurrency();
    assertEquals(256, before);
    try {
      Pool.shared().maxConcurrency(3);
      assertEquals(3, Pool.shared().maxConcurrency());
      assertEquals(List.of(2), Fn.<Integer, Integer>of(x -> 2 * x).map(List.of(1)));
    } finally {
      Pool.shared().maxConcurrency(before);
    }
  }

  @Test
  @DisplayName("an element of one pool that calls another keeps to the other's concurrency")
  void otherPool() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Fn<Integer, Integer, RuntimeException> leaf =
        Fn.of(
            x -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.onSpinWait();
              running.decrementAndGet();
              return x;
            });
    try (Pool outer = Pool.ofPlatformThreads(4);
        Pool narrow = Pool.ofVirtualThreads(1)) {
      Fn<Integer, Integer, RuntimeException> leaves = leaf.on(narrow);
      leaves.map(IntStream.range(0, 20_000).boxed().toList()); // Cheap, from now on.
      Fn<Integer, Integer, RuntimeException> node =
          Fn.of(x -> leaves.map(List.of(x, x, x, x, x, x)).get(0));
      node.on(outer).map(IntStream.range(0, 2_000).boxed().toList());
      assertEquals(1, most.get());
    }
  }

  @Test
  @DisplayName(
      "a source may call a view on its own pool, and the cap holds, whatever becomes of it")
  void callsInSource() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Fn<Integer, Integer, RuntimeException> counted =
        Fn.of(
            x -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              long end = System.nanoTime() + 2_000;
              while (System.nanoTime() < end) {
                Thread.onSpinWait();
              }
              running.decrementAndGet();
              return x;
            });
    Fn<Integer, Integer, RuntimeException> inner =
        Fn.of(
            x -> {
              if (x == 7) {
                throw new IllegalArgumentException("7");
              }
              return x;
            });
    try (Pool pool = Pool.ofVirtualThreads(1)) {
      Fn<Integer, Integer, RuntimeException> failing = inner.on(pool);
      Stream<Integer> source =
          IntStream.range(0, 20_000)
              .mapToObj(
                  i -> {
                    if (i > 5_000 && i % 1_000 == 0) {
                      for (int n = 0; n < 40; n++) {
                        failing.map(IntStream.range(-1_000, 0).boxed().toList()); // Cheap again.
                      }
                      assertThrows(
                          IllegalArgumentException.class, () -> failing.map(List.of(6, 7, 8)));
                    }
                    return i;
                  });
      List<Integer> many = IntStream.range(0, 200_000).boxed().toList();
      CompletableFuture<List<Integer>> other = counted.on(pool).mapAsync(many); // Wants the place.
      try (Results<Integer> results = counted.on(pool).imap(source)) {
        assertEquals(IntStream.range(0, 20_000).boxed().toList(), results.stream().toList());
      }
      assertEquals(many, other.join());
    }
    assertEquals(1, most.get());
  }

  /** The kinds of pools. */
  enum Threads {
    VIRTUAL,
    PLATFORM;

    Pool pool(int concurrency) {
      return this == VIRTUAL
          ? Pool.ofVirtualThreads(concurrency)
          : Pool.ofPlatformThreads(concurrency);
    }
  }

  @Test
  @DisplayName(
      "elements that wait for another pool's calls are many at a time, but not without end")
  void waitingElementsAreBounded() {
    int bound = 256 + 2; // Those that wait, and those that run.
    CountDownLatch many = new CountDownLatch(200);
    Fn<Integer, Integer, InterruptedException> inner =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              many.await();
              return x;
            });
    AtomicInteger live = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> inputs = IntStream.range(0, 2_000).boxed().toList();
    try (Pool few = Pool.ofPlatformThreads(2);
        Pool other = Pool.ofVirtualThreads(1_000)) {
      Fn<Integer, Integer, InterruptedException> outer =
          Fn.throwing(
              InterruptedException.class,
              x -> {
                most.accumulateAndGet(live.incrementAndGet(), Math::max);
                many.countDown();
                try {
                  return inner.on(other).map(List.of(x)).get(0);
                } finally {
                  live.decrementAndGet();
                }
              });
      assertEquals(inputs, assertDoesNotThrow(() -> outer.on(few).map(inputs)));
    }
    assertTrue(most.get() <= bound, () -> most + " elements at a time");
  }
}
