package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.7 Interrupts:")
@Timeout(60)
class Contract07InterruptsTest {
  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

  /** What an interrupted thread saw. */
  private record Seen(Throwable thrown, boolean status) {}

  private interface Blocking {
    Object run() throws Exception;
  }

  /** Waits for each element until the latch opens. */
  private static Fn<Integer, Integer, InterruptedException> held(CountDownLatch latch) {
    return Fn.throwing(
        InterruptedException.class,
        x -> {
          latch.await();
          return 2 * x;
        });
  }

  private static Seen interruptedIn(Blocking call) throws Exception {
    return interruptedIn(new CountDownLatch(0), call);
  }

  private static Seen interruptedIn(CountDownLatch first, Blocking call) throws Exception {
    FutureTask<Seen> task = new FutureTask<>(() -> seen(call));
    Thread thread = Thread.ofPlatform().daemon().start(task);
    Waiting.on(first);
    Waiting.untilBlocked(thread);
    thread.interrupt();
    return task.get(20, TimeUnit.SECONDS);
  }

  private static Seen interruptedBefore(Blocking call) {
    Thread.currentThread().interrupt();
    return seen(call);
  }

  private static Seen seen(Blocking call) {
    try {
      return new Seen(new AssertionError("gave " + call.run()), Thread.interrupted());
    } catch (Throwable e) {
      return new Seen(e, Thread.interrupted());
    }
  }

  private static void assertCancellation(Seen seen) {
    assertInstanceOf(CancellationException.class, seen.thrown);
    assertTrue(seen.status, "the interrupt status is set");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a pull that waits is interrupted, and the results lose nothing")
  void pulls(Setup setup) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(held(latch), pool), TEN)) {
      Seen next = interruptedIn(() -> results.next(Waiting.LIMIT));
      assertInstanceOf(InterruptedException.class, next.thrown);
      assertFalse(next.status, "an InterruptedException has used the status up");
      assertCancellation(interruptedIn(results.iterator()::next));
      assertCancellation(interruptedIn(results.iterator()::hasNext));
      assertCancellation(interruptedIn(() -> results.stream().findFirst()));
      latch.countDown();
      List<Integer> left = new ArrayList<>();
      results.forEach(left::add);
      assertEquals(TEN.stream().map(x -> 2 * x).toList(), left.stream().sorted().toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a thread that is interrupted already does not begin to wait")
  void interruptedAlready(Setup setup) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(held(latch), pool), TEN)) {
      assertInstanceOf(
          InterruptedException.class, interruptedBefore(() -> results.next(Waiting.LIMIT)).thrown);
      assertCancellation(interruptedBefore(results.iterator()::next));
      assertCancellation(interruptedBefore(results.iterator()::hasNext));
      latch.countDown();
      assertEquals(10, results.stream().count());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("an interrupted map is cancelled: its elements are interrupted, and no more start")
  void map(Setup setup) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Fn<Integer, Integer, InterruptedException> waits =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              started.countDown();
              try {
                never.await();
              } finally {
                interrupted.countDown();
              }
              return x;
            });
    try (Pool pool = setup.pool()) {
      assertCancellation(interruptedIn(started, () -> setup.fit(waits, pool).map(TEN)));
      Waiting.on(interrupted);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("a map by a thread that is interrupted already runs nothing, however cheap")
  void mapInterruptedAlready(Setup setup) throws Exception {
    AtomicBoolean ran = new AtomicBoolean();
    Fn<Integer, Integer, RuntimeException> cheap =
        Fn.of(
            x -> {
              ran.setPlain(true);
              return x;
            });
    try (Pool pool = setup.pool()) {
      cheap.on(pool).map(IntStream.range(0, 5_000).boxed().toList());
      ran.setPlain(false);
      assertCancellation(interruptedBefore(() -> setup.fit(cheap, pool).map(TEN)));
      assertFalse(ran.get());
    }
  }

  @Test
  @DisplayName("an interrupt of a caller that runs elements itself is there when the call returns")
  void helpingCaller() {
    AtomicBoolean onCaller = new AtomicBoolean();
    AtomicBoolean armed = new AtomicBoolean();
    Thread caller = Thread.currentThread();
    Fn<Integer, Integer, RuntimeException> cheap =
        Fn.of(
            x -> {
              if (x == 3 && armed.compareAndSet(true, false)) { // As if it came from outside.
                onCaller.set(Thread.currentThread().equals(caller));
                caller.interrupt();
              }
              return x;
            });
    try (Pool pool = Pool.ofVirtualThreads(2)) {
      cheap.on(pool).map(IntStream.range(0, 50_000).boxed().toList());
      armed.set(true);
      Seen seen = seen(() -> cheap.on(pool).map(List.of(0, 1, 2, 3, 4)));
      assertTrue(seen.status || !onCaller.get());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("an element that interrupts its own thread affects no other")
  void selfInterruption(Setup setup) {
    Fn<Integer, Boolean, RuntimeException> careless =
        Fn.of(
            x -> {
              boolean before = Thread.currentThread().isInterrupted();
              if (x % 3 == 0) {
                Thread.currentThread().interrupt();
              }
              return before;
            });
    List<Integer> inputs = IntStream.range(0, 100).boxed().toList();
    List<Boolean> clean = inputs.stream().map(x -> false).toList();
    try (Pool pool = setup.pool()) {
      assertEquals(clean, setup.fit(careless, pool).map(inputs));
      assertEquals(clean, setup.fit(careless, pool).mapAsync(inputs).join());
      assertEquals(
          clean, setup.fit(careless, pool).with(o -> o.elementTimeout(Waiting.LIMIT)).map(inputs));
      try (Results<Boolean> results = setup.fit(careless, pool).imap(inputs)) {
        assertEquals(clean, results.stream().toList());
      }
      assertFalse(Thread.currentThread().isInterrupted());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("between primitive arrays, no interrupt gets out of its chunk")
  void selfInterruptionUnboxed(Setup setup) {
    IntFn careless =
        IntFn.of(
            x -> {
              Thread.currentThread().interrupt();
              return x + 1;
            });
    int[] inputs = IntStream.range(0, 1000).toArray();
    int[] expected = IntStream.range(1, 1001).toArray();
    try (Pool pool = setup.pool()) {
      assertArrayEquals(
          expected,
          careless
              .on(pool)
              .with(o -> setup.chunkSize() == 0 ? o : o.chunkSize(setup.chunkSize()))
              .mapToArray(inputs));
      Fn<Integer, Boolean, RuntimeException> next =
          Fn.of(x -> Thread.currentThread().isInterrupted());
      assertFalse(next.on(pool).map(List.of(1)).get(0));
      assertFalse(Thread.currentThread().isInterrupted());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("hasNext hands nothing over and throws no element's failure")
  void hasNext(Setup setup) {
    Fn<Integer, Integer, RuntimeException> odd =
        Fn.of(
            x -> {
              if (x % 2 == 0) {
                throw new IllegalArgumentException("even");
              }
              return x;
            });
    try (Pool pool = setup.pool();
        Results<Integer> results =
            setup.imap(setup.fit(odd, pool).with(o -> o.onFailure(OnFailure.CONTINUE)), TEN)) {
      int given = 0;
      int failed = 0;
      while (results.iterator().hasNext()) {
        assertTrue(results.iterator().hasNext());
        assertTrue(results.iterator().hasNext());
        try {
          results.iterator().next();
          given++;
        } catch (IllegalArgumentException e) {
          failed++;
        }
      }
      assertFalse(results.iterator().hasNext());
      assertEquals(5, given);
      assertEquals(5, failed);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("under STOP, hasNext says that the failure is still to come, every time")
  void hasNextBeforeTheFailure(Setup setup) {
    Fn<Integer, Integer, RuntimeException> fails =
        Fn.of(
            x -> {
              throw new IllegalArgumentException("never");
            });
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(fails, pool), TEN)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(results.iterator().hasNext());
        assertThrows(IllegalArgumentException.class, results.iterator()::next);
      }
    }
  }

  @Test
  @DisplayName("an interrupted close begins the ending and keeps the status")
  void close() {
    CountDownLatch latch = new CountDownLatch(1);
    try (Pool pool = Pool.ofVirtualThreads(2)) {
      Results<Integer> results = held(latch).on(pool).imap(TEN);
      Thread.currentThread().interrupt();
      results.close();
      assertTrue(Thread.interrupted());
      assertThrows(IllegalStateException.class, results.iterator()::next);
    }
  }
}
