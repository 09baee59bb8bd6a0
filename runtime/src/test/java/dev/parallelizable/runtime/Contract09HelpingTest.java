package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of methods that are known to be cheap, whose elements are run by whoever waits, too. */
@DisplayName("6.9 Who waits may help:")
@Timeout(60)
class Contract09HelpingTest {
  private static final int LENGTH = 40_000;
  private static final List<Integer> INPUTS = IntStream.range(0, LENGTH).boxed().toList();

  /** A method that is known to be cheap. */
  private static Fn<Integer, Integer, RuntimeException> known(
      Fn.Body<Integer, Integer, RuntimeException> body, Pool pool) {
    Fn<Integer, Integer, RuntimeException> function = Fn.of(body).on(pool);
    function.map(IntStream.range(-LENGTH, 0).boxed().toList());
    return function;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a failure of a cheap element comes at its place, and iteration goes on")
  void goesOn(Setup setup) {
    IllegalArgumentException failure = new IllegalArgumentException("it is 3000");
    List<Integer> seen = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> function =
          known(
              i -> {
                if (i == 3_000) {
                  throw failure;
                }
                return i;
              },
              pool);
      Fn<Integer, Integer, RuntimeException> goingOn =
          setup.fit(function, pool).with(o -> o.onFailure(OnFailure.CONTINUE));
      try (Results<Integer> results = setup.imap(goingOn, INPUTS.subList(0, 6_000))) {
        Iterator<Integer> iterator = results.iterator();
        while (iterator.hasNext()) {
          try {
            seen.add(iterator.next());
          } catch (IllegalArgumentException e) {
            failures.add(e);
          }
        }
      }
    }
    assertEquals(List.of(failure), failures);
    seen.sort(null);
    assertEquals(IntStream.range(0, 6_000).filter(i -> i != 3_000).boxed().toList(), seen);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("the first failure ends a call of cheap elements for every reader")
  void stops(Setup setup) {
    IllegalArgumentException failure = new IllegalArgumentException("it is 3000");
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> function =
          known(
              i -> {
                if (i == 3_000) {
                  throw failure;
                }
                return i;
              },
              pool);
      try (Results<Integer> results =
          setup.imap(setup.fit(function, pool), INPUTS.subList(0, 6_000))) {
        Iterator<Integer> iterator = results.iterator();
        assertSame(
            failure,
            assertThrows(IllegalArgumentException.class, () -> iterator.forEachRemaining(x -> {})));
        assertSame(failure, assertThrows(IllegalArgumentException.class, iterator::next));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1024})
  @DisplayName("several readers get each result once")
  void readers(int buffer) throws Exception {
    try (Pool pool = Pool.ofVirtualThreads(8)) {
      Fn<Integer, Integer, RuntimeException> function =
          known(i -> i, pool).with(o -> o.buffer(buffer));
      BitSet all = new BitSet();
      AtomicInteger count = new AtomicInteger();
      try (Results<Integer> results = function.imap(INPUTS)) {
        List<CompletableFuture<BitSet>> readers = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
          CompletableFuture<BitSet> mine = new CompletableFuture<>();
          readers.add(mine);
          Thread.ofPlatform().start(() -> mine.complete(read(results, count)));
        }
        for (CompletableFuture<BitSet> reader : readers) {
          all.or(reader.get());
        }
      }
      assertEquals(LENGTH, count.get());
      assertEquals(LENGTH, all.cardinality());
    }
  }

  private static BitSet read(Results<Integer> results, AtomicInteger count) {
    BitSet mine = new BitSet();
    for (; ; ) {
      try {
        mine.set(results.iterator().next());
        count.incrementAndGet();
      } catch (NoSuchElementException e) {
        return mine;
      }
    }
  }

  @Test
  @DisplayName("an interrupted reader of cheap elements loses none")
  void interruptedReader() {
    Thread reader = Thread.currentThread();
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      Fn<Integer, Integer, RuntimeException> function =
          known(
              i -> {
                if (i % 5_000 == 4_999 && !Thread.currentThread().equals(reader)) {
                  reader.interrupt();
                }
                return i;
              },
              pool);
      Thread.interrupted();
      int next = 0;
      try (Results<Integer> results = function.imap(INPUTS)) {
        while (next < LENGTH) {
          try {
            assertEquals(next, results.iterator().next());
            next++;
          } catch (CancellationException e) {
            assertTrue(Thread.interrupted());
          }
        }
      } finally {
        Thread.interrupted();
      }
      assertEquals(LENGTH, next);
    }
  }

  @Test
  @DisplayName("a map whose caller computes is cancelled by an interrupt all the same")
  void interruptedCaller() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    AtomicInteger ran = new AtomicInteger();
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      Fn<Integer, Integer, RuntimeException> function =
          known(
              i -> {
                if (i == 20_000) {
                  running.countDown();
                }
                if (i >= 0) {
                  ran.incrementAndGet();
                  spin(20_000);
                }
                return i;
              },
              pool);
      CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
      List<Integer> many = IntStream.range(0, 2_000_000).boxed().toList();
      Thread caller =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      function.map(many);
                      cancelled.complete(false);
                    } catch (CancellationException e) {
                      cancelled.complete(Thread.currentThread().isInterrupted());
                    }
                  });
      Waiting.on(running);
      caller.interrupt();
      assertTrue(cancelled.get());
      assertTrue(ran.get() < 2_000_000);
    }
  }

  @Test
  @DisplayName("a future whose waiter computes goes on when the waiter is interrupted")
  void interruptedWaiter() throws Exception {
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      Thread waiter = Thread.currentThread();
      Fn<Integer, Integer, RuntimeException> function =
          known(
              i -> {
                if (i == 20_000) {
                  waiter.interrupt();
                }
                return i;
              },
              pool);
      CompletableFuture<List<Integer>> future = function.mapAsync(INPUTS);
      try {
        future.get();
      } catch (InterruptedException e) {
        assertEquals(INPUTS, future.get());
      } finally {
        Thread.interrupted();
      }
      assertEquals(INPUTS, future.get());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("elements that need each other are found to block, and run at the same time")
  void blockLater(boolean lazy) throws Exception {
    int parties = 8;
    int first = LENGTH / 2;
    CountDownLatch together = new CountDownLatch(parties);
    try (Pool pool = Pool.ofVirtualThreads(16)) {
      Fn<Integer, Integer, RuntimeException> function =
          known(
              i -> {
                if (i >= first && i < first + parties) {
                  together.countDown();
                  Waiting.on(together);
                }
                return i;
              },
              pool);
      if (lazy) {
        try (Results<Integer> results = function.imap(INPUTS)) {
          assertEquals(INPUTS, results.stream().toList());
        }
      } else {
        assertEquals(INPUTS, function.mapAsync(INPUTS).get());
      }
    }
  }

  @Test
  @DisplayName("a cheap element that interrupts its own thread after all is seen by nobody")
  void selfInterruption() {
    Fn<Integer, Boolean, RuntimeException> careless =
        Fn.of(
            i -> {
              boolean before = Thread.currentThread().isInterrupted();
              if (i >= LENGTH / 2 && i % 100 == 0) {
                Thread.currentThread().interrupt();
              }
              return before;
            });
    List<Boolean> clean = INPUTS.stream().map(i -> false).toList();
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      careless.on(pool).map(INPUTS.subList(0, LENGTH / 2));
      assertEquals(clean, careless.on(pool).map(INPUTS));
      assertFalse(Thread.currentThread().isInterrupted());
    }
    try (Pool pool = Pool.ofVirtualThreads(4);
        Results<Boolean> results = careless.on(pool).imap(INPUTS)) {
      assertEquals(clean, results.stream().toList());
      assertFalse(Thread.currentThread().isInterrupted());
    }
  }

  @Test
  @DisplayName("an element that has helped with a call of its own holds back no other call")
  void nested() throws Exception {
    CountDownLatch helped = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      Fn<Integer, Integer, RuntimeException> inner = known(i -> i, pool);
      Fn<Integer, Integer, RuntimeException> outer =
          Fn.of(
              i -> {
                assertEquals(List.of(1, 2, 3), inner.map(List.of(1, 2, 3)));
                helped.countDown();
                Waiting.on(free);
                return i;
              });
      CompletableFuture<List<Integer>> waiting = outer.on(pool).mapAsync(List.of(7));
      Waiting.on(helped);
      Fn<Integer, Integer, RuntimeException> freeing =
          Fn.of(
              i -> {
                free.countDown();
                return i;
              });
      assertEquals(List.of(8), freeing.on(pool).map(List.of(8)));
      assertEquals(List.of(7), waiting.get());
    }
  }

  @Test
  @DisplayName("a waiter with a time limit runs nothing, and its limit holds")
  void timeLimit() throws InterruptedException {
    Thread waiter = Thread.currentThread();
    AtomicInteger onWaiter = new AtomicInteger();
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      Fn<Integer, Integer, RuntimeException> function =
          known(
              i -> {
                if (i >= 0 && Thread.currentThread().equals(waiter)) {
                  onWaiter.incrementAndGet();
                }
                return i;
              },
              pool);
      try (Results<Integer> results = function.imap(INPUTS)) {
        for (int i = 0; i < LENGTH; i++) {
          assertEquals(i, next(results));
        }
      }
    }
    assertEquals(0, onWaiter.get());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("who waits for cheap elements, and finds no place to run some, sleeps")
  void noPlace(boolean lazy) throws Exception {
    CountDownLatch placeTaken = new CountDownLatch(1);
    CountDownLatch placeFree = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> taking =
        Fn.of(
            i -> {
              placeTaken.countDown();
              Waiting.on(placeFree);
              return i;
            });
    try (Pool pool = Pool.ofVirtualThreads(1)) {
      Fn<Integer, Integer, RuntimeException> function = known(i -> i, pool);
      try (Results<Integer> results = function.imap(INPUTS)) {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
          seen.add(results.iterator().next()); // The call's own elements are known, too.
        }
        CompletableFuture<Integer> other = taking.on(pool).applyAsync(-1);
        Waiting.on(placeTaken);
        CompletableFuture<List<Integer>> rest = new CompletableFuture<>();
        Thread waiter =
            Thread.ofPlatform()
                .start(
                    () -> {
                      if (lazy) {
                        results.iterator().forEachRemaining(seen::add);
                        rest.complete(seen);
                      } else {
                        rest.complete(function.map(INPUTS));
                      }
                    });
        Waiting.untilBlocked(waiter);
        assertFalse(rest.isDone());
        placeFree.countDown();
        assertEquals(INPUTS, rest.get());
        assertEquals(-1, other.get());
      }
    }
  }

  private static int next(Results<Integer> results) throws InterruptedException {
    try {
      return results.next(Waiting.LIMIT);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** Interrupts its thread in one element, and takes its time to say so. */
  private static final class TardyLoop extends Kernel {
    private final int victim;

    TardyLoop(int victim) {
      super(Contract09HelpingTest.class, "tardy", List.of("inputs"));
      this.victim = victim;
    }

    private static void spin(long nanos) {
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < nanos) {
        Thread.onSpinWait();
      }
    }

    @Override
    public int objects(
        Strip strip, @Nullable Object[] inputs, @Nullable Object[] results, int from, int to) {
      int i = from;
      for (; i < to && strip.proceed(i); i++) {
        results[i] = inputs[i];
        spin(3_000);
        if (Integer.valueOf(victim).equals(inputs[i])) {
          Thread.currentThread().interrupt();
        }
      }
      if (i < to && strip.interruptedBefore() == i) {
        spin(TimeUnit.MILLISECONDS.toNanos(50)); // The ticker comes by, and hands the result on.
      }
      return i;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("6.7: an element's own interrupt stays its own where its result has gone already")
  void tardy(boolean lazy) {
    List<Integer> inputs = INPUTS.subList(0, 6_000);
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      // Whoever waits runs the tardy element in about every other round.
      for (int round = 0; round < 20; round++) {
        Fn<Integer, Integer, RuntimeException> function =
            Fn.<Integer, Integer>over(new TardyLoop(3_000 + 100 * round)).on(pool);
        function.map(IntStream.range(-4_000, 0).boxed().toList());
        assertEquals(inputs, lazy ? list(function.imap(inputs)) : function.map(inputs));
        assertFalse(Thread.interrupted());
      }
    }
  }

  private static List<Integer> list(Results<Integer> results) {
    try (results) {
      return results.stream().toList();
    }
  }
}
