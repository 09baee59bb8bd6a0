package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.runtime.spi.CostProfile;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import dev.parallelizable.runtime.spi.TimedOut;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("An engine that puts a stand-in in the kernel's place:")
@Timeout(60)
class RemoteEngineTest {
  private static final List<Integer> INPUTS = IntStream.range(0, 40_000).boxed().toList();

  /** Runs what the original runs, in a way that a test chooses. */
  private static class StandIn extends Kernel {
    private final Kernel original;

    StandIn(Kernel original) {
      super(original, new CostProfile());
      this.original = original;
    }

    @Override
    public int objects(
        Strip strip, @Nullable Object[] inputs, @Nullable Object[] results, int from, int to) {
      return original.objects(strip, inputs, results, from, to);
    }
  }

  private static Fn<Integer, Integer, RuntimeException> doubled(Pool pool) {
    return Fn.<Integer, Integer>of(i -> 2 * i).on(pool);
  }

  @Test
  @DisplayName("calls give what the loop gives, and never run cheap elements on who waits")
  void sameAsTheLoop() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    UnaryOperator<Kernel> place =
        original ->
            new StandIn(original) {
              @Override
              public int objects(
                  Strip strip,
                  @Nullable Object[] inputs,
                  @Nullable Object[] results,
                  int from,
                  int to) {
                threads.add(Thread.currentThread());
                return super.objects(strip, inputs, results, from, to);
              }
            };
    List<Integer> expected = INPUTS.stream().map(i -> 2 * i).toList();
    try (Pool pool = new RemotePool(place)) {
      Fn<Integer, Integer, RuntimeException> function = doubled(pool);
      assertEquals(expected, function.map(INPUTS));
      assertEquals(expected, function.map(INPUTS));
      assertEquals(expected, function.mapAsync(INPUTS).join());
      try (Results<Integer> results = function.imap(INPUTS)) {
        assertEquals(expected, results.stream().toList());
      }
    }
    assertFalse(threads.contains(Thread.currentThread()));
  }

  @Test
  @DisplayName(
      "1: results that take the place of their inputs are right, though elements run twice")
  void inPlace() {
    UnaryOperator<Kernel> place =
        original ->
            new StandIn(original) {
              @Override
              public int unboxed(Strip strip, Object[] columns, Object results, int from, int to) {
                int once = original.unboxed(strip, columns, results, from, to);
                return original.unboxed(strip, columns, results, from, once);
              }
            };
    int[] inputs = IntStream.range(0, 40_000).toArray();
    try (Pool pool = new RemotePool(place)) {
      int[] both = inputs.clone();
      IntFn.of(i -> 2 * i + 1).on(pool).mapInto(both, both);
      assertArrayEquals(IntStream.of(inputs).map(i -> 2 * i + 1).toArray(), both);
    }
  }

  @Test
  @DisplayName("6.8: what it gives up for its time limit fails with ElementTimeoutException")
  void timedOut() {
    UnaryOperator<Kernel> place =
        original ->
            new StandIn(original) {
              @Override
              public int objects(
                  Strip strip,
                  @Nullable Object[] inputs,
                  @Nullable Object[] results,
                  int from,
                  int to) {
                int i = from;
                for (; i < to && strip.proceed(i); i++) {
                  if (Integer.valueOf(7).equals(inputs[i])) {
                    strip.fail(i, new TimedOut());
                    return i;
                  }
                  results[i] = inputs[i];
                }
                return i;
              }
            };
    try (Pool pool = new RemotePool(place)) {
      List<Outcome<Integer, Integer>> outcomes =
          doubled(pool)
              .with(o -> o.elementTimeout(Duration.ofSeconds(30)))
              .outcomes()
              .map(INPUTS.subList(0, 10));
      Outcome.Failure<?, ?> failure = assertInstanceOf(Outcome.Failure.class, outcomes.get(7));
      assertEquals(7, assertInstanceOf(ElementTimeoutException.class, failure.cause()).index());
      assertEquals(9, outcomes.stream().filter(each -> each instanceof Outcome.Success).count());
    }
  }

  @Test
  @DisplayName("what the stand-in throws ends the call, whatever the policy")
  void ends() {
    IllegalArgumentException gone = new IllegalArgumentException("Nobody is there");
    UnaryOperator<Kernel> place =
        original ->
            new StandIn(original) {
              @Override
              public int objects(
                  Strip strip,
                  @Nullable Object[] inputs,
                  @Nullable Object[] results,
                  int from,
                  int to) {
                throw gone;
              }
            };
    try (Pool pool = new RemotePool(place)) {
      Fn<Integer, Integer, RuntimeException> function =
          doubled(pool).with(o -> o.onFailure(OnFailure.CONTINUE));
      assertSame(gone, assertThrows(IllegalArgumentException.class, () -> function.map(INPUTS)));
      try (Results<Integer> results = function.imap(INPUTS)) {
        Iterator<Integer> iterator = results.iterator();
        assertSame(gone, assertThrows(IllegalArgumentException.class, iterator::next));
        assertSame(gone, assertThrows(IllegalArgumentException.class, iterator::next));
      }
    }
  }

  @Test
  @DisplayName("a kernel that cannot be placed is an error of the call, which takes no input")
  void notPlaced() throws InterruptedException {
    IllegalArgumentException not = new IllegalArgumentException("That can't be sent");
    Pool pool =
        new RemotePool(
            original -> {
              throw not;
            });
    AtomicBoolean asked = new AtomicBoolean();
    Iterable<Integer> inputs =
        () -> {
          asked.set(true);
          return INPUTS.iterator();
        };
    Fn<Integer, Integer, RuntimeException> function = doubled(pool);
    assertSame(not, assertThrows(IllegalArgumentException.class, () -> function.map(inputs)));
    assertSame(not, assertThrows(IllegalArgumentException.class, () -> function.imap(inputs)));
    assertFalse(asked.get());
    pool.shutdown();
    assertTrue(pool.awaitTermination(Duration.ofSeconds(10)), "a call is left open");
  }

  @Test
  @DisplayName("6.6: a stand-in sees that the call is over, also where its interrupt is taken away")
  void over() {
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch saw = new CountDownLatch(1);
    UnaryOperator<Kernel> place =
        original ->
            new StandIn(original) {
              @Override
              public int objects(
                  Strip strip,
                  @Nullable Object[] inputs,
                  @Nullable Object[] results,
                  int from,
                  int to) {
                strip.proceed(from);
                runs.countDown();
                while (!strip.isOver()) {
                  Thread.interrupted();
                  Thread.onSpinWait();
                }
                saw.countDown();
                return from;
              }
            };
    try (Pool pool = new RemotePool(place)) {
      Results<Integer> results = doubled(pool).imap(INPUTS);
      Waiting.on(runs);
      results.close();
      Waiting.on(saw);
    }
  }

  @Test
  @DisplayName("a chunk goes as a whole, and is given up behind an element that takes long")
  void whole() {
    List<Integer> lengths = new CopyOnWriteArrayList<>();
    CountDownLatch others = new CountDownLatch(9);
    UnaryOperator<Kernel> place =
        original ->
            new StandIn(original) {
              @Override
              public int objects(
                  Strip strip,
                  @Nullable Object[] inputs,
                  @Nullable Object[] results,
                  int from,
                  int to) {
                lengths.add(to - from);
                return super.objects(strip, inputs, results, from, to);
              }
            };
    try (Pool pool = new RemotePool(place)) {
      Fn<Integer, Integer, RuntimeException> function =
          Fn.<Integer, Integer>of(
                  i -> {
                    if (i == 0) {
                      Waiting.on(others);
                    } else {
                      others.countDown();
                    }
                    return i;
                  })
              .on(pool)
              .with(o -> o.chunkSize(10));
      assertEquals(INPUTS.subList(0, 10), function.map(INPUTS.subList(0, 10)));
    }
    assertEquals(10, lengths.get(0));
    assertTrue(lengths.size() > 1, lengths::toString);
  }
}
