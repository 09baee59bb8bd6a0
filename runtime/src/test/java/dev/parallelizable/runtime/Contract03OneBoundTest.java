package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.3 One bound, counted fully:")
@Timeout(60)
class Contract03OneBoundTest {
  /**
   * Counts what is taken, and how far that ever was ahead of the pulls. A pull is counted when it
   * begins: it hands its result over before it returns.
   */
  private static final class Counted implements Iterable<Integer> {
    private final int size;
    final AtomicInteger pulls = new AtomicInteger();
    final AtomicInteger taken = new AtomicInteger();
    final AtomicInteger widest = new AtomicInteger();

    Counted(int size) {
      this.size = size;
    }

    @Override
    public Iterator<Integer> iterator() {
      return IntStream.range(0, size).map(this::take).iterator();
    }

    private int take(int i) {
      int ahead = taken.incrementAndGet() - pulls.get();
      widest.accumulateAndGet(ahead, Math::max);
      return i;
    }

    <R> R pull(Results<R> results) {
      pulls.incrementAndGet();
      return results.iterator().next();
    }
  }

  private static final Fn<Integer, Integer, RuntimeException> SAME = Fn.of(i -> i);

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("an infinite input is never taken further ahead than the buffer")
  void infinite(Setup setup) {
    try (Pool pool = setup.pool()) {
      for (int buffer : new int[] {1, 2, 10, 100}) {
        Counted inputs = new Counted(Integer.MAX_VALUE);
        try (Results<Integer> results =
            setup.imap(setup.fit(SAME, pool).with(o -> o.buffer(buffer)), inputs)) {
          Set<Integer> seen = new HashSet<>();
          for (int i = 0; i < 300; i++) {
            seen.add(inputs.pull(results));
          }
          assertEquals(300, seen.size());
        }
        assertTrue(inputs.widest.get() <= buffer, () -> inputs.widest + " with " + buffer);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("what nobody reads fills the buffer and no more")
  void unread(Setup setup) {
    AtomicInteger ran = new AtomicInteger();
    Fn<Integer, Integer, RuntimeException> counting =
        Fn.of(
            i -> {
              ran.incrementAndGet();
              return i;
            });
    Counted inputs = new Counted(Integer.MAX_VALUE);
    try (Pool pool = setup.pool();
        Results<Integer> results =
            setup.imap(setup.fit(counting, pool).with(o -> o.buffer(50)), inputs)) {
      Waiting.until("the buffer is full", () -> ran.get() >= 50);
      inputs.pull(results);
      Waiting.until("its place is filled", () -> ran.get() >= 51);
    }
    assertEquals(51, inputs.taken.get());
    assertEquals(51, ran.get());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("the default buffer is 1024")
  void defaultBuffer(Setup setup) {
    Counted inputs = new Counted(Integer.MAX_VALUE);
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(SAME, pool), inputs)) {
      Waiting.until("the buffer is full", () -> inputs.taken.get() >= 1024);
      inputs.pull(results);
    }
    assertTrue(inputs.widest.get() <= 1024, inputs.widest::toString);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("failures count like results")
  void failures(Setup setup) {
    Fn<Integer, Integer, RuntimeException> failing =
        Fn.of(
            i -> {
              throw new UnsupportedOperationException();
            });
    Counted inputs = new Counted(Integer.MAX_VALUE);
    try (Pool pool = setup.pool();
        Results<Outcome<Integer, Integer>> results =
            setup.imap(setup.fit(failing, pool).with(o -> o.buffer(5)).outcomes(), inputs)) {
      for (int i = 0; i < 100; i++) {
        inputs.pull(results);
      }
    }
    assertTrue(inputs.widest.get() <= 5, inputs.widest::toString);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a buffer of one runs one element at a time, and all of them")
  void bufferOfOne(Setup setup) {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Fn<Integer, Integer, RuntimeException> counting =
        Fn.of(
            i -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              running.decrementAndGet();
              return i;
            });
    List<Integer> results = new ArrayList<>();
    try (Pool pool = setup.pool();
        Results<Integer> one =
            setup.imap(setup.fit(counting, pool).with(o -> o.buffer(1)), new Counted(200))) {
      one.forEach(results::add);
    }
    assertEquals(IntStream.range(0, 200).boxed().toList(), results);
    assertEquals(1, most.get());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazyConcurrent")
  @DisplayName("a slow first element stalls nobody until the buffer is full")
  void slowFirst(Setup setup) {
    int buffer = 64;
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(buffer - 1);
    Fn<Integer, Integer, InterruptedException> function =
        Fn.throwing(
            InterruptedException.class,
            i -> {
              if (i == 0) {
                release.await();
              } else {
                others.countDown();
              }
              return i;
            });
    Counted inputs = new Counted(200);
    try (Pool pool = setup.pool();
        Results<Integer> results =
            setup.imap(setup.fit(function, pool).with(o -> o.buffer(buffer)), inputs)) {
      Waiting.on(others);
      assertEquals(buffer, inputs.taken.get());
      release.countDown();
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i < 200; i++) {
        int result = inputs.pull(results);
        seen.add(result);
        assertTrue(!setup.ordered() || result == i);
      }
      assertEquals(200, seen.size());
    }
    assertTrue(inputs.widest.get() <= buffer, inputs.widest::toString);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#concurrent")
  @DisplayName("out of order, a slow first element stalls nobody at all")
  void slowFirstUnordered(Setup setup) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Fn<Integer, Integer, InterruptedException> function =
        Fn.throwing(
            InterruptedException.class,
            i -> {
              if (i == 0) {
                release.await();
              }
              return i;
            });
    try (Pool pool = setup.pool();
        Results<Integer> results =
            setup.fit(function, pool).with(o -> o.buffer(8)).imapUnordered(new Counted(500))) {
      for (int i = 1; i < 500; i++) {
        assertTrue(results.next(Waiting.LIMIT) > 0);
      }
      release.countDown();
      assertEquals(0, results.next(Waiting.LIMIT));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#roomy")
  @DisplayName("elements that wait for one another get to run, in one chunk or not")
  void meeting(Setup setup) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(8);
    Fn<Integer, Integer, Exception> function =
        Fn.throwing(
            Exception.class,
            i -> {
              barrier.await();
              return i;
            });
    List<Integer> inputs = IntStream.range(0, 16).boxed().toList();
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, Exception> fitted = setup.fit(function, pool);
      assertEquals(inputs, fitted.map(inputs));
      assertEquals(inputs, fitted.mapAsync(inputs).get());
      try (Results<Integer> results = fitted.imap(inputs)) {
        assertEquals(inputs, results.stream().toList());
      }
      try (Results<Integer> results = fitted.imapUnordered(inputs)) {
        assertEquals(inputs, results.stream().sorted().toList());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#roomy")
  @DisplayName("a chain of elements, each waiting for the next, is worked off from its end")
  void chain(Setup setup) {
    int length = 7;
    List<CountDownLatch> done = Stream.generate(() -> new CountDownLatch(1)).limit(20).toList();
    Fn<Integer, Integer, InterruptedException> function =
        Fn.throwing(
            InterruptedException.class,
            i -> {
              if (i < length) {
                done.get(i + 1).await();
              }
              done.get(i).countDown();
              return i;
            });
    List<Integer> inputs = IntStream.range(0, 20).boxed().toList();
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.fit(function, pool).imap(inputs)) {
      assertEquals(inputs, results.stream().toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#roomy")
  @DisplayName("elements of a method known to be cheap may wait for one another all the same")
  void cheapThenMeeting(Setup setup) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(8);
    Fn<Integer, Integer, Exception> function =
        Fn.throwing(
            Exception.class,
            i -> {
              if (i < 0) {
                barrier.await();
              }
              return i;
            });
    List<Integer> many = IntStream.range(0, 20_000).boxed().toList();
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, Exception> fitted = setup.fit(function, pool);
      fitted.map(many);
      List<Integer> inputs = IntStream.range(-8, 0).boxed().toList();
      assertEquals(inputs, fitted.map(inputs));
      fitted.map(many);
      assertEquals(inputs, fitted.mapAsync(inputs).join());
      try (Results<Integer> results = fitted.imap(inputs)) {
        assertEquals(inputs, results.stream().toList());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a stream without an end is taken within the buffer")
  void infiniteStream(Setup setup) {
    AtomicInteger taken = new AtomicInteger();
    Stream<Integer> inputs = Stream.generate(taken::incrementAndGet);
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> fitted = setup.fit(SAME, pool).with(o -> o.buffer(10));
      try (Results<Integer> results =
          setup.ordered() ? fitted.imap(inputs) : fitted.imapUnordered(inputs)) {
        for (int i = 0; i < 100; i++) {
          results.iterator().next();
        }
      }
      assertTrue(taken.get() <= 110, taken::toString);
    }
  }
}
