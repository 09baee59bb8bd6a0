package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Memory:")
@Timeout(60)
class MemoryTest {
  private static final int MANY = 10_000_000;

  /** Run in a small JVM of its own: pulls a lot, and keeps nothing. */
  static final class Small {
    private Small() {}

    public static void main(String[] args) {
      boolean ordered = Boolean.parseBoolean(args[0]);
      Fn<Integer, Long, RuntimeException> view = Fn.of(x -> x + 1L);
      Iterable<Integer> inputs = () -> IntStream.range(0, MANY).iterator();
      long sum = 0;
      try (Results<Long> results = ordered ? view.imap(inputs) : view.imapUnordered(inputs)) {
        for (long result : results) {
          sum += result;
        }
      }
      System.out.println(sum);
    }
  }

  @ParameterizedTest(name = "ordered: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("ten million elements need no more memory than the buffer")
  void manyElements(boolean ordered) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                String.join(
                    System.getProperty("path.separator"), where(Fn.class), where(Pool.class)),
                Small.class.getName(),
                Boolean.toString(ordered))
            .redirectErrorStream(true)
            .start();
    try (InputStream stream = process.getInputStream()) {
      String output = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(Long.toString((long) MANY * (MANY + 1) / 2), output);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The folder that a class was loaded from, also where its module was patched with it. */
  private static String where(Class<?> type) {
    URL url = Objects.requireNonNull(type.getResource(type.getSimpleName() + ".class"));
    Path path = Path.of(URI.create(url.toString()));
    for (int i = 0; i < type.getName().split("\\.", -1).length; i++) {
      path = Objects.requireNonNull(path.getParent());
    }
    return path.toString();
  }

  @ParameterizedTest(name = "ordered: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("inputs and results that have been handed over are not kept reachable")
  void consumed(boolean ordered) {
    List<WeakReference<Object>> references = Collections.synchronizedList(new ArrayList<>());
    Fn<Object, Object, RuntimeException> view = Fn.of(x -> new Object());
    try (Pool pool = Pool.ofPlatformThreads(2);
        Results<Object> results =
            ordered
                ? view.on(pool).imap(fresh(references))
                : view.on(pool).imapUnordered(fresh(references))) {
      List<WeakReference<Object>> taken = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        taken.add(new WeakReference<>(results.iterator().next()));
      }
      Waiting.until("results are collected", () -> areCleared(taken));
      Waiting.until("inputs are collected", () -> areCleared(new ArrayList<>(references)));
      assertFalse(results.iterator().hasNext());
    }
  }

  private static Stream<Object> fresh(List<WeakReference<Object>> references) {
    return Stream.generate(Object::new)
        .limit(1000)
        .peek(x -> references.add(new WeakReference<>(x)));
  }

  private static boolean areCleared(List<WeakReference<Object>> references) {
    System.gc();
    return references.stream().allMatch(reference -> reference.refersTo(null));
  }

  @Test
  @DisplayName("results that nobody has closed are ended when they become unreachable")
  void unreachable() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> held =
        Fn.of(
            x -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return x;
            });
    forgetting(held, started);
    Waiting.until(
        "ended",
        () -> {
          System.gc();
          return interrupted.getCount() == 0;
        });
  }

  private static void forgetting(
      Fn<Integer, Integer, RuntimeException> held, CountDownLatch started)
      throws InterruptedException {
    Iterator<Integer> results = held.imap(Stream.iterate(0, x -> x + 1)).iterator();
    try {
      started.await(); // What has not started is not interrupted, so until then it stays reachable.
    } finally {
      Reference.reachabilityFence(results);
    }
  }

  @Test
  @DisplayName("a hundred thousand elements wait at the same time on virtual threads")
  void waiting() {
    int size = 100_000;
    CountDownLatch together = new CountDownLatch(size);
    Fn<Integer, Integer, InterruptedException> meets =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              together.countDown();
              together.await();
              return x;
            });
    try (Pool pool = Pool.ofVirtualThreads(size)) {
      CompletableFuture<List<Integer>> all =
          meets.on(pool).mapAsync(IntStream.range(0, size).boxed().toList());
      assertEquals(size, all.join().size());
    }
  }

  @Test
  @DisplayName("a cancelled call keeps neither inputs nor results")
  void cancelled() {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    Fn<Object, Object, InterruptedException> held =
        Fn.throwing(
            InterruptedException.class,
            x -> {
              runs.incrementAndGet();
              begun.countDown();
              new CountDownLatch(1).await();
              return x;
            });
    try (Pool pool = Pool.ofVirtualThreads(1)) {
      List<Object> inputs = new ArrayList<>(List.of(new Object(), new Object()));
      WeakReference<Object> second = new WeakReference<>(inputs.get(1));
      CompletableFuture<List<Object>> future = held.on(pool).mapAsync(inputs);
      inputs.clear();
      Waiting.on(begun);
      assertTrue(future.cancel(true));
      Waiting.until("collected", () -> areCleared(List.of(second)));
      assertNull(second.get());
      assertEquals(1, runs.get());
      assertTrue(future.isCancelled());
    }
  }
}
