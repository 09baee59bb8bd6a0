package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Load:")
@Timeout(60)
class LoadTest {
  private static final List<Integer> INPUTS = IntStream.range(0, 40).boxed().toList();

  /** What ends a call. */
  enum Ending {
    CANCEL,
    TIME_OUT,
    COMPLETE,
    CLOSE,
    SHUT_DOWN,
    INTERRUPT,
    FAIL
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("wherever a call is ended, nothing of it runs on and its pool terminates")
  void everyPoint(Ending ending) throws Exception {
    Random random = new Random(7);
    for (int point = 0; point <= INPUTS.size(); point++) {
      Pool pool =
          point % 2 == 0
              ? Pool.ofVirtualThreads(1 + random.nextInt(4))
              : Pool.ofPlatformThreads(1 + random.nextInt(4));
      int chunkSize = 1 + random.nextInt(10);
      AtomicInteger running = new AtomicInteger();
      AtomicBoolean fails = new AtomicBoolean();
      CountDownLatch reached = new CountDownLatch(point);
      Fn<Integer, Integer, RuntimeException> view =
          Fn.<Integer, Integer>of(
                  x -> {
                    running.incrementAndGet();
                    try {
                      reached.countDown();
                      if (fails.get()) {
                        throw new IllegalArgumentException("failed on purpose");
                      }
                      Thread.onSpinWait();
                      return x;
                    } finally {
                      running.decrementAndGet();
                    }
                  })
              .on(pool)
              .with(o -> o.chunkSize(chunkSize));
      end(ending, view, pool, reached, fails);
      pool.shutdown();
      assertTrue(pool.awaitTermination(Duration.ofSeconds(20)), ending + " at " + point);
      assertEquals(0, running.get(), ending + " at " + point);
    }
  }

  private static void end(
      Ending ending,
      Fn<Integer, Integer, RuntimeException> view,
      Pool pool,
      CountDownLatch reached,
      AtomicBoolean fails)
      throws Exception {
    switch (ending) {
      case CANCEL, TIME_OUT, COMPLETE, SHUT_DOWN, FAIL -> {
        CompletableFuture<List<Integer>> future = view.mapAsync(INPUTS);
        Waiting.on(reached);
        switch (ending) {
          case CANCEL -> future.cancel(true);
          case TIME_OUT -> assertSame(future, future.orTimeout(1, TimeUnit.NANOSECONDS));
          case COMPLETE -> future.complete(List.of());
          case SHUT_DOWN -> pool.shutdownNow();
          default -> fails.set(true);
        }
        CompletableFuture<String> ended =
            future.handle((list, e) -> e == null ? "gave " + list.size() : e.toString());
        assertTrue(ended.get(20, TimeUnit.SECONDS).length() > 0);
      }
      case CLOSE -> {
        Results<Integer> results = view.with(o -> o.buffer(5)).imap(INPUTS);
        int pulls = INPUTS.size() - (int) reached.getCount();
        assertEquals(pulls, results.stream().limit(pulls).count());
        results.close();
        assertThrows(IllegalStateException.class, results.iterator()::next);
      }
      case INTERRUPT -> {
        FutureTask<Object> task =
            new FutureTask<>(
                () -> {
                  try {
                    return view.map(INPUTS);
                  } catch (CancellationException e) {
                    assertTrue(Thread.interrupted());
                    return e;
                  }
                });
        Thread caller = Thread.ofPlatform().daemon().start(task);
        Waiting.on(reached);
        caller.interrupt();
        Object outcome = task.get(20, TimeUnit.SECONDS);
        assertTrue(outcome instanceof CancellationException || INPUTS.equals(outcome));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Contract10NestingTest.Threads.class)
  @DisplayName("many threads share a pool: whole, lazy, abandoned and failing calls")
  void shared(Contract10NestingTest.Threads threads) throws Exception {
    Fn<Integer, Integer, RuntimeException> twice = Fn.of(x -> 2 * x);
    Fn<Integer, Integer, RuntimeException> fails =
        Fn.of(
            x -> {
              if (x == 20) {
                throw new IllegalArgumentException("failed on purpose");
              }
              return x;
            });
    List<Integer> doubled = INPUTS.stream().map(x -> 2 * x).toList();
    try (Pool pool = threads.pool(3)) {
      List<FutureTask<Boolean>> clients = new ArrayList<>();
      for (int c = 0; c < 16; c++) {
        int client = c;
        FutureTask<Boolean> task =
            new FutureTask<>(
                () -> {
                  for (int i = 0; i < 100; i++) {
                    int size = 1 + (client + i) % 7;
                    Fn<Integer, Integer, RuntimeException> view =
                        twice.on(pool).with(o -> o.chunkSize(size).buffer(size));
                    switch ((client + i) % 5) {
                      case 0 -> assertEquals(doubled, view.map(INPUTS));
                      case 1 -> assertEquals(doubled, view.mapAsync(INPUTS).get());
                      case 2 -> {
                        try (Results<Integer> results = view.imap(INPUTS)) {
                          assertEquals(doubled, results.stream().toList());
                        }
                      }
                      case 3 -> {
                        try (Results<Integer> results = view.imapUnordered(INPUTS)) {
                          assertEquals(3, results.stream().limit(3).count());
                        }
                        view.mapAsync(INPUTS).cancel(true);
                      }
                      default ->
                          assertThrows(
                              IllegalArgumentException.class, () -> fails.on(pool).map(INPUTS));
                    }
                  }
                  return true;
                });
        Thread.ofPlatform().daemon().start(task);
        clients.add(task);
      }
      for (FutureTask<Boolean> client : clients) {
        assertTrue(client.get(50, TimeUnit.SECONDS));
      }
    }
  }
}
