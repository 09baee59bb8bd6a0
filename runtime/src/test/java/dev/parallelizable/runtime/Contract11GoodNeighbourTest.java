package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("6.11 Good neighbour:")
@Timeout(60)
class Contract11GoodNeighbourTest {
  private static final int TICKS = 20;

  /** Computes until the neighbour has ticked often, or for so long that it was frozen. */
  private static void compute(AtomicInteger ticks, long deadline) {
    long end = System.nanoTime() + 1_000_000;
    while (System.nanoTime() < end && ticks.get() < TICKS && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest(name = "read by virtual threads: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("other virtual threads go on while sources without end compute on all carriers")
  void sources(boolean virtual) {
    AtomicInteger ticks = new AtomicInteger();
    long deadline = System.nanoTime() + 20_000_000_000L;
    Iterable<Integer> endless =
        () ->
            Stream.generate(
                    () -> {
                      long end = System.nanoTime() + 2_000;
                      while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                      }
                      return 1;
                    })
                .iterator();
    try (Pool pool = Pool.ofVirtualThreads(16)) {
      Fn<Integer, Integer, RuntimeException> cheap = Fn.<Integer, Integer>of(x -> x + 1).on(pool);
      cheap.map(IntStream.range(0, 40_000).boxed().toList());
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
        Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
        readers.add(builder.start(() -> read(cheap.imap(endless), ticks, deadline)));
      }
      Thread neighbour =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (ticks.incrementAndGet() < TICKS) {
                      LockSupport.parkNanos(1_000_000);
                    }
                  });
      assertDoesNotThrow(() -> neighbour.join());
      assertTrue(System.nanoTime() < deadline, "it was frozen until the end");
      for (Thread reader : readers) {
        assertDoesNotThrow(() -> reader.join());
      }
    }
  }

  /** Reads until the neighbour has ticked often, or for so long that it was frozen. */
  private static void read(Results<Integer> results, AtomicInteger ticks, long deadline) {
    try (results) {
      Iterator<Integer> iterator = results.iterator();
      while (ticks.get() < TICKS && System.nanoTime() < deadline) {
        assertEquals(2, iterator.next());
      }
    }
  }

  @ParameterizedTest(name = "maxConcurrency {0}, chunkSize {1}")
  @CsvSource({"2, 0", "8, 0", "256, 0", "256, 1", "8, 30000"})
  @DisplayName("other virtual threads go on while a call computes on all carriers")
  void ticks(int concurrency, int chunkSize) {
    AtomicInteger ticks = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    Thread neighbour =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!over.get()) {
                    LockSupport.parkNanos(1_000_000);
                    ticks.incrementAndGet();
                  }
                });
    long deadline = System.nanoTime() + 20_000_000_000L;
    Fn<Integer, Integer, RuntimeException> busy =
        Fn.of(
            x -> {
              compute(ticks, deadline);
              return x;
            });
    try (Pool pool = Pool.ofVirtualThreads(concurrency)) {
      // So many elements that their end is far away, unless the ticks come.
      List<Integer> inputs = IntStream.range(0, 100_000).boxed().toList();
      CompletableFuture<Boolean> ticked =
          busy.on(pool)
              .with(o -> chunkSize == 0 ? o : o.chunkSize(chunkSize))
              .mapAsync(inputs)
              .thenApply(list -> ticks.get() >= TICKS);
      assertEquals(true, ticked.join());
      assertEquals(true, System.nanoTime() < deadline, "it was frozen until the end");
    } finally {
      over.set(true);
      LockSupport.unpark(neighbour);
    }
  }
}
