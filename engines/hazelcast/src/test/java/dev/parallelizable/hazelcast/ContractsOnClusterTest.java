package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.hazelcast.Oddities.Way;
import dev.parallelizable.runtime.ElementException;
import dev.parallelizable.runtime.ElementTimeoutException;
import dev.parallelizable.runtime.OnFailure;
import dev.parallelizable.runtime.Outcome;
import dev.parallelizable.runtime.Progress;
import dev.parallelizable.runtime.Results;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts of any pool, as far as a call can try them, where elements run on members. */
@DisplayName("On members as on this machine:")
@Timeout(60)
class ContractsOnClusterTest {
  private static final int CARRIERS = Runtime.getRuntime().availableProcessors();
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final List<Integer> INPUTS = IntStream.range(0, 300).boxed().toList();

  private final ClusterSettings settings = ClusterSettings.defaults().allow(Way.class);
  private Turnstile turnstile;
  private ScriptedLink link;
  private HazelcastPool pool;

  @BeforeEach
  void start() {
    turnstile = new Turnstile();
    link = new ScriptedLink(settings, 3, ScriptedLink.Script.QUIET);
    pool = new HazelcastPool(link, settings);
  }

  @AfterEach
  void end() {
    turnstile.close();
    pool.close();
  }

  private ParallelOddities.Held held() {
    return ParallelOddities.held(turnstile.name()).on(pool).with(o -> o.chunkSize(1));
  }

  private ParallelElements.Square square(int chunkSize) {
    ParallelElements.Square square = ParallelElements.square().on(pool);
    return chunkSize == 0 ? square : square.with(o -> o.chunkSize(chunkSize));
  }

  private void untilRunning(int elements) {
    Await.until("elements run", () -> turnstile.running.size() >= elements);
  }

  private static List<Way> ways(int count, Way other, int... at) {
    List<Way> ways = new ArrayList<>(Collections.nCopies(count, Way.NOT));
    for (int i : at) {
      ways.set(i, other);
    }
    return ways;
  }

  @ParameterizedTest(name = "chunks of {0}")
  @ValueSource(ints = {0, 1, 7, 1_000})
  @DisplayName("6.1 values, order and number are those of the loop, nulls and no input included")
  void sameAsTheLoop(int chunkSize) {
    List<Integer> squares = INPUTS.stream().map(Elements::square).toList();
    ParallelElements.Square square = square(chunkSize);
    assertEquals(squares, square.map(INPUTS));
    assertEquals(squares, square.mapAsync(INPUTS.stream()).join());
    try (Results<Integer> results = square.imap(INPUTS.stream())) {
      assertEquals(squares, results.stream().toList());
    }
    try (Results<Integer> results = square.imapUnordered(INPUTS)) {
      assertEquals(squares, results.stream().sorted().toList());
    }
    assertEquals(49, square.applyAsync(7).join());
    ParallelOddities.NullForOdd nulls = ParallelOddities.nullForOdd().on(pool);
    List<@Nullable Integer> some = Arrays.asList(1, 2, null, 4);
    assertEquals(Arrays.asList(null, 2, null, 4), nulls.map(some));
    try (Results<@Nullable Integer> results = nulls.imap(some)) {
      List<@Nullable Integer> actual = new ArrayList<>();
      results.forEach(actual::add);
      assertEquals(Arrays.asList(null, 2, null, 4), actual);
    }
    assertEquals(List.of(), square.map(List.of()));
    assertEquals(0, square.mapToArray(new int[0]).length);
    try (Results<Integer> results = square.imap(List.of())) {
      assertFalse(results.iterator().hasNext());
    }
  }

  @ParameterizedTest(name = "chunks of {0}")
  @ValueSource(ints = {1, 10, 1_000})
  @DisplayName("6.2 a failing element takes no neighbour with it, and an input that throws neither")
  void neighbours(int chunkSize) {
    ParallelOddities.Fails fails =
        ParallelOddities.fails().on(pool).with(o -> o.chunkSize(chunkSize));
    List<Outcome<Way, String>> outcomes =
        fails.outcomes().map(ways(100, Way.ERROR, 0, 1, 9, 10, 50, 99));
    for (int i = 0; i < 100; i++) {
      boolean failed = List.of(0, 1, 9, 10, 50, 99).contains(i);
      assertEquals(i, outcomes.get(i).index());
      assertEquals(failed, outcomes.get(i) instanceof Outcome.Failure);
    }
    IllegalArgumentException broken = new IllegalArgumentException("the input is broken");
    Stream<Integer> inputs =
        Stream.iterate(0, a -> a + 1)
            .map(
                a -> {
                  if (a == 25) {
                    throw broken;
                  }
                  return a;
                });
    try (Results<Integer> results = square(chunkSize).imap(inputs)) {
      Iterator<Integer> iterator = results.iterator();
      for (int i = 0; i < 25; i++) {
        assertEquals(i * i, iterator.next());
      }
      assertEquals(broken, assertThrows(IllegalArgumentException.class, iterator::next));
    }
  }

  @ParameterizedTest(name = "buffer {0}")
  @ValueSource(ints = {1, 2, 10, 100})
  @DisplayName("6.3 an infinite input is never taken further ahead than the buffer")
  void bound(int buffer) {
    for (boolean ordered : new boolean[] {true, false}) {
      AtomicInteger pulls = new AtomicInteger();
      AtomicInteger taken = new AtomicInteger();
      AtomicInteger widest = new AtomicInteger();
      Stream<Integer> inputs =
          Stream.generate(
              () -> {
                int now = taken.incrementAndGet();
                widest.accumulateAndGet(now - pulls.get(), Math::max);
                return now;
              });
      ParallelElements.Square square = square(0).with(o -> o.buffer(buffer));
      try (Results<Integer> results =
          ordered ? square.imap(inputs) : square.imapUnordered(inputs)) {
        Iterator<Integer> iterator = results.iterator();
        for (int i = 0; i < 200; i++) {
          pulls.incrementAndGet();
          iterator.next();
        }
        assertTrue(widest.get() <= buffer, () -> widest + " with " + buffer);
      }
    }
  }

  @Test
  @DisplayName("6.4 what is ready is handed over while another element of its chunk runs")
  void ready() throws Exception {
    List<Integer> inputs = IntStream.rangeClosed(1, 10).boxed().toList();
    ParallelOddities.Some some =
        ParallelOddities.some(turnstile.name(), 10).on(pool).with(o -> o.chunkSize(10));
    try (Results<Integer> results = some.imap(inputs)) {
      for (int i = 1; i < 10; i++) {
        assertEquals(i, results.next(LONG));
      }
      assertThrows(TimeoutException.class, () -> results.next(Duration.ofMillis(20)));
      turnstile.open();
      assertThrows(UnsupportedOperationException.class, () -> results.next(LONG));
    }
  }

  @Test
  @DisplayName("6.5 STOP: the first failure ends the call while an earlier element runs")
  void stop() {
    ParallelOddities.Some some =
        ParallelOddities.some(turnstile.name(), 2).on(pool).with(o -> o.chunkSize(1));
    turnstile.hold(0);
    CompletableFuture<List<Integer>> future = some.mapAsync(List.of(0, 2));
    untilRunning(2);
    turnstile.open();
    CompletionException failure = assertThrows(CompletionException.class, future::join);
    Throwable cause = assertInstanceOf(UnsupportedOperationException.class, failure.getCause());
    assertEquals("element 2", cause.getMessage());
    Await.until("the earlier one is interrupted", () -> turnstile.running.isEmpty());
    assertEquals(1, turnstile.interrupted.get());
  }

  @ParameterizedTest(name = "chunks of {0}")
  @ValueSource(ints = {1, 10})
  @DisplayName("6.5 CONTINUE: all runs, the lowest index comes first, iteration goes on")
  void goOn(int chunkSize) {
    ParallelOddities.Some some =
        ParallelOddities.some(turnstile.name(), 10)
            .on(pool)
            .with(o -> o.chunkSize(chunkSize).onFailure(OnFailure.CONTINUE));
    turnstile.open();
    List<Integer> inputs = IntStream.rangeClosed(1, 40).boxed().toList();
    UnsupportedOperationException failure =
        assertThrows(UnsupportedOperationException.class, () -> some.map(inputs));
    assertEquals("element 10", failure.getMessage());
    assertEquals(
        3,
        Arrays.stream(failure.getSuppressed())
            .filter(UnsupportedOperationException.class::isInstance)
            .count());
    try (Results<Integer> results = some.imap(inputs)) {
      Iterator<Integer> iterator = results.iterator();
      for (int i = 1; i <= 40; i++) {
        assertTrue(iterator.hasNext());
        if (i % 10 == 0) {
          assertThrows(UnsupportedOperationException.class, iterator::next);
        } else {
          assertEquals(i, iterator.next());
        }
      }
      assertFalse(iterator.hasNext());
    }
  }

  @Test
  @DisplayName("6.5 failures are typed, and what could be taken for a signal is wrapped")
  void kinds() {
    ParallelOddities.Fails fails = ParallelOddities.fails().on(pool);
    ElementException signal =
        assertThrows(ElementException.class, () -> fails.map(ways(5, Way.SIGNAL, 3)));
    assertEquals(3, signal.index());
    assertInstanceOf(NoSuchElementException.class, signal.getCause());
    assertThrows(
        Elements.OddException.class, () -> ParallelElements.even().on(pool).map(List.of(2, 3)));
    try (Results<Integer> results = ParallelElements.even().on(pool).imap(List.of(3))) {
      ElementException checked =
          assertThrows(ElementException.class, () -> results.iterator().next());
      assertInstanceOf(Elements.OddException.class, checked.getCause());
      assertEquals(0, checked.index());
    }
    ElementException undone =
        assertThrows(
            ElementException.class,
            () -> square(1).with(o -> o.decorate(run -> () -> {})).map(List.of(1)));
    assertInstanceOf(IllegalStateException.class, undone.getCause());
    AtomicInteger decorated = new AtomicInteger();
    assertEquals(
        List.of(1, 4),
        square(1)
            .with(
                o ->
                    o.decorate(
                        run ->
                            () -> {
                              decorated.incrementAndGet();
                              run.run();
                            }))
            .map(List.of(1, 2)));
    assertTrue(decorated.get() >= 1);
  }

  @Test
  @DisplayName("6.6 close() interrupts what runs, waits for it, and later pulls say so")
  void closed() {
    Results<Integer> results = held().imap(INPUTS);
    untilRunning(3);
    results.close();
    assertTrue(turnstile.running.isEmpty(), turnstile.running::toString);
    int seen = turnstile.seen.size();
    assertThrows(IllegalStateException.class, () -> results.iterator().next());
    results.close();
    assertEquals(seen, turnstile.seen.size());
  }

  @Test
  @DisplayName("6.6 a future that is cancelled, or times out, ends what runs")
  void cancelled() {
    CompletableFuture<List<Integer>> cancelled = held().mapAsync(INPUTS);
    untilRunning(3);
    cancelled.cancel(false);
    Await.until("nothing runs", () -> turnstile.running.isEmpty());
    CompletableFuture<List<Integer>> late =
        held().mapAsync(INPUTS).orTimeout(300, TimeUnit.MILLISECONDS);
    assertThrows(CompletionException.class, late::join);
    Await.until("nothing runs", () -> turnstile.running.isEmpty());
  }

  @Test
  @DisplayName("6.6 after shutdown() accepted calls run to their end, and no other is accepted")
  void shutdown() throws InterruptedException {
    CompletableFuture<List<Integer>> future = held().mapAsync(INPUTS);
    untilRunning(3);
    pool.shutdown();
    AtomicBoolean asked = new AtomicBoolean();
    Iterable<Integer> inputs =
        () -> {
          asked.set(true);
          return List.of(1).iterator();
        };
    assertThrows(RejectedExecutionException.class, () -> square(0).map(inputs));
    assertThrows(RejectedExecutionException.class, () -> square(0).imap(inputs));
    assertFalse(asked.get());
    assertFalse(pool.awaitTermination(Duration.ofMillis(20)));
    turnstile.open();
    assertEquals(INPUTS, future.join());
    assertTrue(pool.awaitTermination(LONG));
    assertTrue(pool.isTerminated());
  }

  @Test
  @DisplayName("6.6 shutdownNow() cancels open calls, and waiting readers wake")
  void shutdownNow() throws InterruptedException {
    CompletableFuture<List<Integer>> future = held().mapAsync(INPUTS);
    Results<Integer> results = held().imap(INPUTS);
    AtomicReference<@Nullable Throwable> woken = new AtomicReference<>();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    woken.set(
                        assertThrows(
                            CancellationException.class, () -> results.iterator().next())));
    untilRunning(3);
    pool.shutdownNow();
    assertThrows(CancellationException.class, future::join);
    assertTrue(reader.join(LONG));
    assertInstanceOf(CancellationException.class, woken.get());
    results.close();
    assertTrue(pool.awaitTermination(LONG));
    assertTrue(turnstile.running.isEmpty(), turnstile.running::toString);
  }

  @Test
  @DisplayName("6.6 Pool.close() waits for futures, and cuts open results off")
  void poolClose() throws InterruptedException {
    CompletableFuture<List<Integer>> future = held().mapAsync(List.of(1, 2, 3));
    untilRunning(3);
    Results<Integer> results = square(0).imap(Stream.iterate(1, a -> a + 1));
    assertEquals(1, results.iterator().next());
    Thread closer = Thread.ofPlatform().start(pool::close);
    Await.until("it is shut down", () -> pool.isShutdown());
    assertFalse(future.isDone());
    turnstile.open();
    assertTrue(closer.join(LONG));
    assertEquals(List.of(1, 2, 3), future.join());
    assertThrows(
        CancellationException.class, () -> results.iterator().forEachRemaining(result -> {}));
    results.close();
  }

  @Test
  @DisplayName(
      "6.7 an interrupted pull tells so and loses nothing; an interrupted map is cancelled")
  void interrupts() throws Exception {
    try (Results<Integer> results = held().imap(List.of(1, 2))) {
      untilRunning(2);
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, () -> results.next(LONG));
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, () -> results.iterator().next());
      assertTrue(Thread.interrupted());
      turnstile.open();
      assertEquals(1, results.next(LONG));
      assertEquals(2, results.next(LONG));
    }
    try (Turnstile other = new Turnstile()) {
      Thread.currentThread().interrupt();
      assertThrows(
          CancellationException.class,
          () -> ParallelOddities.held(other.name()).on(pool).map(List.of(1)));
      assertTrue(Thread.interrupted());
      Await.until("nothing runs", () -> other.running.isEmpty());
    }
  }

  @ParameterizedTest(name = "chunks of {0}")
  @ValueSource(ints = {1, 5})
  @DisplayName("6.8 elementTimeout fails that element alone, also where it does not listen")
  void timeouts(int chunkSize) {
    ParallelOddities.Stubborn stubborn =
        ParallelOddities.stubborn(turnstile.name())
            .on(pool)
            .with(o -> o.chunkSize(chunkSize).elementTimeout(Duration.ofMillis(60)));
    List<Outcome<Integer, Integer>> deaf = stubborn.outcomes().map(List.of(1, 2, 3));
    for (int i = 0; i < 3; i++) {
      Outcome.Failure<?, ?> failure = assertInstanceOf(Outcome.Failure.class, deaf.get(i));
      assertEquals(i, assertInstanceOf(ElementTimeoutException.class, failure.cause()).index());
    }
    ParallelOddities.Some some =
        ParallelOddities.some(turnstile.name(), 10)
            .on(pool)
            .with(o -> o.chunkSize(chunkSize).elementTimeout(Duration.ofMillis(400)));
    List<Outcome<Integer, Integer>> one =
        some.outcomes().map(IntStream.rangeClosed(8, 12).boxed().toList());
    for (int i = 0; i < 5; i++) {
      if (i == 2) {
        Outcome.Failure<?, ?> failure = assertInstanceOf(Outcome.Failure.class, one.get(i));
        assertInstanceOf(ElementTimeoutException.class, failure.cause());
      } else {
        assertEquals(new Outcome.Success<>(i, 8 + i, 8 + i), one.get(i));
      }
    }
    turnstile.open();
  }

  @Test
  @DisplayName("6.9 an input is asked once for its iterator, and a stream is closed at the end")
  void input() {
    AtomicInteger asked = new AtomicInteger();
    Iterable<Integer> inputs =
        () -> {
          asked.incrementAndGet();
          return INPUTS.iterator();
        };
    try (Results<Integer> results = square(0).imap(inputs)) {
      assertEquals(300, results.stream().count());
    }
    assertEquals(1, asked.get());
    CountDownLatch closed = new CountDownLatch(2);
    square(0).map(INPUTS.stream().onClose(closed::countDown));
    try (Results<Integer> results = square(0).imap(INPUTS.stream().onClose(closed::countDown))) {
      assertEquals(0, results.iterator().next());
    }
    Await.until("both are closed", () -> closed.getCount() == 0);
  }

  @Test
  @DisplayName("6.10 an element makes calls of its own, and maxConcurrency caps what runs")
  void nestedAndCapped() {
    assertEquals(
        IntStream.range(0, 50).map(a -> (a + 1) * (a + 1)).boxed().toList(),
        ParallelOddities.nested().on(pool).map(IntStream.range(0, 50).boxed().toList()));
    pool.maxConcurrency(2);
    assertEquals(2, pool.maxConcurrency());
    CompletableFuture<List<Integer>> two = held().mapAsync(INPUTS.subList(0, 30));
    untilRunning(2);
    turnstile.open();
    assertEquals(INPUTS.subList(0, 30), two.join());
    assertEquals(2, turnstile.most.get());
    pool.maxConcurrency(100);
    try (Turnstile one = new Turnstile()) {
      CompletableFuture<List<Integer>> single =
          ParallelOddities.held(one.name())
              .on(pool)
              .with(o -> o.chunkSize(1).maxConcurrency(1))
              .mapAsync(INPUTS.subList(0, 30));
      Await.until("one runs", () -> one.running.size() == 1);
      one.open();
      assertEquals(INPUTS.subList(0, 30), single.join());
      assertEquals(1, one.most.get());
    }
  }

  @Test
  @DisplayName("6.10 unread results with a full buffer hold up no other call")
  void unread() {
    try (Results<Integer> unread =
        square(0).with(o -> o.buffer(5)).imap(Stream.iterate(1, a -> a + 1))) {
      assertEquals(300, square(0).map(INPUTS).size());
      assertEquals(1, unread.iterator().next());
    }
  }

  @ParameterizedTest(name = "chunks of {0}")
  @ValueSource(ints = {1, 50_000})
  @DisplayName("6.11 other virtual threads go on while members compute on all carriers")
  void goodNeighbour(int chunkSize) {
    Thread neighbour =
        Thread.ofVirtual()
            .start(
                () -> {
                  int ticks = 0;
                  while (ticks < 20) {
                    LockSupport.parkNanos(1_000_000);
                    ticks += turnstile.through.size() < 500 ? 0 : 1; // All compute by then.
                  }
                  turnstile.open();
                });
    // So many elements that the end is far away, unless the neighbour opens the gate.
    int far = Math.max(20_000, chunkSize);
    List<Integer> inputs = IntStream.range(0, far + CARRIERS * chunkSize).boxed().toList();
    ParallelOddities.Computing computing =
        ParallelOddities.computing(turnstile.name()).on(pool).with(o -> o.chunkSize(chunkSize));
    assertEquals(inputs, computing.map(inputs));
    assertDoesNotThrow(() -> neighbour.join());
    assertTrue(turnstile.through.size() < far, "it was frozen until then");
  }

  @Test
  @DisplayName("6.12 bad arguments are refused at the call, and the pool's own, too")
  void badArguments() {
    assertThrows(IllegalArgumentException.class, () -> pool.maxConcurrency(0));
    assertThrows(IllegalArgumentException.class, () -> square(-1).map(List.of(1)));
    assertThrows(IllegalArgumentException.class, () -> square(0).mapInto(new int[2], new int[1]));
  }

  @Test
  @DisplayName("6.13 progress counts elements, failed ones included, and tells of the end")
  void progress() {
    List<Progress> told = new CopyOnWriteArrayList<>();
    turnstile.open();
    ParallelOddities.some(turnstile.name(), 10)
        .on(pool)
        .with(
            o ->
                o.progress(
                        progress -> {
                          told.add(progress);
                          throw new IllegalStateException("ignored");
                        })
                    .name("mine"))
        .outcomes()
        .map(IntStream.rangeClosed(1, 200).boxed().toList());
    Progress last = told.getLast();
    assertEquals("mine", last.name());
    assertEquals(200, last.done());
    assertEquals(20, last.failed());
    assertEquals(OptionalLong.of(200), last.total());
  }
}
