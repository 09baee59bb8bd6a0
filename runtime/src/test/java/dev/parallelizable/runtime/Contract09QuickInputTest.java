package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that were quick for thousands of elements are taken by workers, not by a feeder. */
@DisplayName("6.9 Quick input:")
@Timeout(60)
class Contract09QuickInputTest {
  private static final int LENGTH = 30_000;
  private static final int SHORT = 1_500;
  private static final Fn<Integer, Integer, RuntimeException> SAME = Fn.of(i -> i);

  /** What happens before an element is taken. */
  @FunctionalInterface
  private interface Before {
    void take(int i) throws InterruptedException;
  }

  /** Checks how it is used, and counts. */
  private static final class Watched implements Iterator<Integer> {
    private final int length;
    private final Before before;
    private final AtomicBoolean inUse = new AtomicBoolean();
    final AtomicInteger iterators = new AtomicInteger();
    final AtomicInteger taken = new AtomicInteger();
    final AtomicInteger pulls = new AtomicInteger();
    final AtomicInteger widest = new AtomicInteger();
    final List<String> faults = new ArrayList<>();
    volatile boolean closed;

    Watched(int length, Before before) {
      this.length = length;
      this.before = before;
    }

    /** For a whole input, which is asked for its iterator once. */
    Iterator<Integer> begin() {
      iterators.incrementAndGet();
      return this;
    }

    @Override
    public boolean hasNext() {
      use();
      boolean more = taken.get() < length;
      inUse.set(false);
      return more;
    }

    @Override
    public Integer next() {
      use();
      try {
        int i = taken.get();
        if (i == length) {
          throw new NoSuchElementException();
        }
        before.take(i);
        taken.incrementAndGet();
        widest.accumulateAndGet(i + 1 - pulls.get(), Math::max);
        return i;
      } catch (InterruptedException e) {
        throw new IllegalArgumentException("interrupted", e);
      } finally {
        inUse.set(false);
      }
    }

    private void use() {
      if (!inUse.compareAndSet(false, true)) {
        faults.add("used by two threads");
      }
      if (closed) {
        faults.add("used after the end");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("is taken by one thread at a time, in order, and no further than the buffer")
  void whole(Setup setup) {
    for (int buffer : new int[] {1, 10, 1024}) {
      Watched inputs = new Watched(SHORT, i -> {});
      List<Integer> seen = new ArrayList<>();
      try (Pool pool = setup.pool();
          Results<Integer> results =
              setup.imap(setup.fit(SAME, pool).with(o -> o.buffer(buffer)), inputs::begin)) {
        for (int i = 0; i < SHORT; i++) {
          inputs.pulls.incrementAndGet();
          seen.add(results.iterator().next());
        }
        assertFalse(results.iterator().hasNext());
      }
      if (!setup.ordered()) {
        seen.sort(null);
      }
      assertEquals(IntStream.range(0, SHORT).boxed().toList(), seen);
      assertEquals(1, inputs.iterators.get());
      assertEquals(List.of(), inputs.faults);
      assertTrue(inputs.widest.get() <= buffer, () -> inputs.widest + " with " + buffer);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("that blocks after all holds back no result, and no other call of its pool")
  void blocksLater(boolean virtual) {
    int quick = LENGTH - 5;
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    Watched inputs =
        new Watched(
            LENGTH,
            i -> {
              if (i == quick) {
                blocked.countDown();
                free.await();
              }
            });
    try (Pool pool = virtual ? Pool.ofVirtualThreads(1) : Pool.ofPlatformThreads(1);
        Results<Integer> results = SAME.on(pool).imap(inputs::begin)) {
      for (int i = 0; i < quick; i++) {
        assertEquals(i, results.iterator().next());
      }
      Waiting.on(blocked);
      assertEquals(List.of(1, 2, 3), SAME.on(pool).map(List.of(1, 2, 3)));
      free.countDown();
      for (int i = quick; i < LENGTH; i++) {
        assertEquals(i, results.iterator().next());
      }
      assertFalse(results.iterator().hasNext());
    }
    assertEquals(List.of(), inputs.faults);
  }

  @Test
  @DisplayName("that throws delivers every element before it first")
  void throwsLater() {
    RuntimeException failure = new IllegalArgumentException("no more");
    Watched inputs =
        new Watched(
            LENGTH,
            i -> {
              if (i == LENGTH - 5) {
                throw failure;
              }
            });
    try (Pool pool = Pool.ofVirtualThreads(4);
        Results<Integer> results = SAME.on(pool).imap(inputs::begin)) {
      for (int i = 0; i < LENGTH - 5; i++) {
        assertEquals(i, results.iterator().next());
      }
      assertSame(failure, assertThrows(RuntimeException.class, () -> results.iterator().next()));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("that blocks is interrupted by the end of the call, and not used any more")
  void closed(boolean virtual) {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Watched inputs =
        new Watched(
            LENGTH,
            i -> {
              if (i == LENGTH / 2) {
                blocked.countDown();
                try {
                  never.await();
                } catch (InterruptedException e) {
                  interrupted.set(true);
                  throw e;
                }
              }
            });
    try (Pool pool = virtual ? Pool.ofVirtualThreads(2) : Pool.ofPlatformThreads(2)) {
      Results<Integer> results = SAME.on(pool).imap(inputs::begin);
      for (int i = 0; i < LENGTH / 2; i++) {
        assertEquals(i, results.iterator().next());
      }
      Waiting.on(blocked);
      results.close();
      inputs.closed = true;
      assertTrue(interrupted.get());
      assertThrows(IllegalStateException.class, () -> results.iterator().next());
      assertEquals(List.of(1), SAME.on(pool).map(List.of(1)));
    }
    assertEquals(List.of(), inputs.faults);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, LENGTH})
  @DisplayName("of a stream is closed once, wherever reading stops")
  void stream(int read) {
    AtomicInteger closings = new AtomicInteger();
    Stream<Integer> inputs = IntStream.range(0, LENGTH).boxed().onClose(closings::incrementAndGet);
    try (Pool pool = Pool.ofVirtualThreads(4);
        Results<Integer> results = SAME.on(pool).imap(inputs)) {
      for (int i = 0; i < read; i++) {
        assertEquals(i, results.iterator().next());
      }
    }
    assertEquals(1, closings.get());
  }

  @Test
  @DisplayName("of a collection that is changed meanwhile fails there, and hangs nobody")
  void changed() {
    List<Integer> inputs = new ArrayList<>(IntStream.range(0, LENGTH).boxed().toList());
    try (Pool pool = Pool.ofVirtualThreads(4);
        Results<Integer> results = SAME.on(pool).with(o -> o.buffer(10)).imap(inputs)) {
      assertEquals(0, results.iterator().next());
      inputs.add(1);
      assertThrows(
          RuntimeException.class,
          () -> {
            for (int i = 0; i < LENGTH; i++) {
              assertEquals(i + 1, results.iterator().next());
            }
          });
    }
  }
}
