package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.5 Failures:")
@Timeout(30)
@SuppressWarnings("NullAway") // A cause that is missing fails the test.
class Contract05FailuresTest {
  private static final List<Integer> INPUTS = IntStream.range(0, 40).boxed().toList();

  private static final class Boom extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Boom(Object what) {
      super("boom " + what);
    }
  }

  /** A method that throws the given thing at one element. */
  private static <X extends Exception> Fn<Integer, Integer, X> throwingAt(
      int element, Class<X> declared, Throwable failure) {
    return Fn.throwing(
        declared,
        i -> {
          if (i == element) {
            throw Contract05FailuresTest.<RuntimeException>sneaky(failure);
          }
          return i;
        });
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T sneaky(Throwable failure) throws T {
    throw (T) failure;
  }

  private static List<Long> notes(Throwable failure) {
    return Arrays.stream(failure.getSuppressed())
        .filter(s -> s instanceof ElementException && s.getCause() == null)
        .map(s -> ((ElementException) s).index())
        .toList();
  }

  // STOP.

  /** The first element never ends by itself, the second fails. */
  private static Fn<Integer, Integer, InterruptedException> stuckFirst(CountDownLatch interrupted) {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch running = new CountDownLatch(1);
    return Fn.throwing(
        InterruptedException.class,
        i -> {
          if (i == 0) {
            running.countDown();
            try {
              never.await();
            } catch (InterruptedException e) {
              interrupted.countDown();
              throw e;
            }
          }
          Waiting.on(running);
          throw new Boom(i);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazyConcurrent")
  @DisplayName("STOP ends a lazy call at once, while an earlier element is still running")
  void stopLazy(Setup setup) {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (Pool pool = setup.pool();
        Results<Integer> results = setup.imap(setup.fit(stuckFirst(interrupted), pool), INPUTS)) {
      Boom failure = assertThrows(Boom.class, () -> results.next(Waiting.LIMIT));
      Waiting.on(interrupted);
      assertTrue(results.iterator().hasNext());
      assertSame(failure, assertThrows(Boom.class, () -> results.iterator().next()));
      Throwable elsewhere =
          CompletableFuture.supplyAsync(() -> results.iterator().next())
              .handle((value, thrown) -> thrown)
              .join();
      assertSame(failure, elsewhere.getCause());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#concurrent")
  @DisplayName("STOP ends map and its future at once, while an earlier element is still running")
  void stopLists(Setup setup) {
    try (Pool pool = setup.pool()) {
      CountDownLatch interrupted = new CountDownLatch(1);
      var function = setup.fit(stuckFirst(interrupted), pool);
      assertThrows(Boom.class, () -> function.map(INPUTS));
      Waiting.on(interrupted);
      CountDownLatch again = new CountDownLatch(1);
      var future = setup.fit(stuckFirst(again), pool).mapAsync(INPUTS);
      assertInstanceOf(Boom.class, assertThrows(ExecutionException.class, future::get).getCause());
      Waiting.on(again);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("after STOP, elements that have not started never start")
  @SuppressWarnings("try") // The pool is closed early on purpose.
  void stopStartsNothing(Setup setup) {
    int afterwards;
    List<Integer> many = IntStream.range(0, 100_000).boxed().toList();
    AtomicInteger ran = new AtomicInteger();
    CountDownLatch failing = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> function =
        Fn.of(
            i -> {
              if (i == 0) {
                failing.countDown();
                throw new Boom(i);
              }
              if (ran.incrementAndGet() > 1_000) { // The others must not be through before.
                Waiting.on(failing);
                LockSupport.parkNanos(20_000);
              }
              return i;
            });
    try (Pool pool = setup.pool()) {
      assertThrows(Boom.class, () -> setup.fit(function, pool).map(many));
      pool.close(); // What ran has ended.
      afterwards = ran.get();
      assertTrue(ran.get() < many.size());
    }
    assertEquals(afterwards, ran.get());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("STOP drops the results that nobody has taken")
  void stopDrops(Setup setup) {
    CountDownLatch failed = new CountDownLatch(1);
    Fn<Integer, Integer, RuntimeException> function =
        Fn.of(
            i -> {
              if (i == 10) {
                throw new Boom(i);
              }
              return i;
            });
    try (Pool pool = setup.pool();
        Results<Integer> results =
            setup.imap(
                setup
                    .fit(function, pool)
                    .with(
                        o ->
                            o.progress(
                                p -> {
                                  if (p.failed() > 0) {
                                    failed.countDown();
                                  }
                                })),
                INPUTS)) {
      Waiting.until("the failure has ended the call", () -> ended(results));
      assertThrows(Boom.class, () -> results.iterator().next());
    }
  }

  /** A call that has failed has nothing to give but its failure. */
  private static boolean ended(Results<?> results) {
    try {
      results.next(Duration.ZERO);
      return false;
    } catch (Boom e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  // CONTINUE.

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("CONTINUE runs everything and reports the lowest index, the others suppressed")
  void goOn(Setup setup) {
    AtomicInteger ran = new AtomicInteger();
    Fn<Integer, Integer, RuntimeException> function =
        Fn.of(
            i -> {
              ran.incrementAndGet();
              if (i % 10 == 3) {
                throw new Boom(i);
              }
              return i;
            });
    try (Pool pool = setup.pool()) {
      var going = setup.fit(function, pool).with(o -> o.onFailure(OnFailure.CONTINUE));
      Boom failure = assertThrows(Boom.class, () -> going.map(INPUTS));
      assertEquals("boom 3", failure.getMessage());
      assertEquals(List.of(3L), notes(failure));
      assertEquals(
          List.of("boom 13", "boom 23", "boom 33"),
          Arrays.stream(failure.getSuppressed())
              .filter(s -> s instanceof Boom)
              .map(Throwable::getMessage)
              .toList());
      Throwable ofFuture =
          assertThrows(CompletionException.class, () -> going.mapAsync(INPUTS).join()).getCause();
      assertEquals("boom 3", ofFuture.getMessage());
      assertEquals(80, ran.get());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("CONTINUE suppresses the hundred failures that come next, and no more")
  void firstHundred(Setup setup) {
    Fn<Integer, Integer, RuntimeException> function =
        Fn.of(
            i -> {
              throw new Boom(i);
            });
    try (Pool pool = setup.pool()) {
      var going = setup.fit(function, pool).with(o -> o.onFailure(OnFailure.CONTINUE));
      List<Integer> many = IntStream.range(0, 500).boxed().toList();
      Boom failure = assertThrows(Boom.class, () -> going.map(many));
      assertEquals("boom 0", failure.getMessage());
      assertEquals(
          IntStream.rangeClosed(1, 100).mapToObj(i -> "boom " + i).toList(),
          Arrays.stream(failure.getSuppressed())
              .filter(s -> s instanceof Boom)
              .map(Throwable::getMessage)
              .toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("one exception for all elements gets one note and is not suppressed on itself")
  void oneInstance(Setup setup) {
    Boom always = new Boom("always");
    Fn<Integer, Integer, RuntimeException> function =
        Fn.of(
            i -> {
              throw always;
            });
    try (Pool pool = setup.pool()) {
      var going = setup.fit(function, pool).with(o -> o.onFailure(OnFailure.CONTINUE));
      assertSame(always, assertThrows(Boom.class, () -> going.map(INPUTS)));
      try (Results<Integer> results = setup.imap(going, INPUTS)) {
        for (int i = 0; i < INPUTS.size(); i++) {
          assertSame(always, assertThrows(Boom.class, () -> results.iterator().next()));
        }
        assertFalse(results.iterator().hasNext());
      }
      assertEquals(1, always.getSuppressed().length);
      assertEquals(1, notes(always).size());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("outcomes never fail, under either policy, and tell the exception itself")
  void outcomes(Setup setup) {
    IOException torn = new IOException("torn");
    NoSuchElementException none = new NoSuchElementException("none");
    AssertionError wrong = new AssertionError("wrong");
    List<Throwable> failures = List.of(torn, none, wrong);
    Fn<Integer, Integer, RuntimeException> function =
        Fn.of(
            i -> {
              throw Contract05FailuresTest.<RuntimeException>sneaky(failures.get(i));
            });
    try (Pool pool = setup.pool()) {
      for (OnFailure policy : OnFailure.values()) {
        var outcomes = setup.fit(function, pool).with(o -> o.onFailure(policy)).outcomes();
        List<Outcome<Integer, Integer>> expected =
            List.of(
                new Outcome.Failure<>(0, 0, torn),
                new Outcome.Failure<>(1, 1, none),
                new Outcome.Failure<>(2, 2, wrong));
        assertEquals(expected, outcomes.map(List.of(0, 1, 2)));
        try (Results<Outcome<Integer, Integer>> lazy = outcomes.imap(List.of(0, 1, 2))) {
          assertEquals(expected, lazy.stream().toList());
        }
      }
    }
  }

  // What failures look like.

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("a declared checked exception: typed from map, the cause in futures, else wrapped")
  void declared(Setup setup) {
    IOException torn = new IOException("torn");
    try (Pool pool = setup.pool()) {
      var function = setup.fit(throwingAt(5, IOException.class, torn), pool);
      assertSame(torn, assertThrows(IOException.class, () -> function.map(INPUTS)));
      assertEquals(List.of(5L), notes(torn));
      assertSame(
          torn,
          assertThrows(ExecutionException.class, () -> function.mapAsync(INPUTS).get()).getCause());
      assertSame(
          torn,
          assertThrows(CompletionException.class, () -> function.applyAsync(5).join()).getCause());
      try (Results<Integer> results = function.imap(INPUTS.subList(5, 10))) {
        ElementException wrapped =
            assertThrows(ElementException.class, () -> results.iterator().next());
        assertSame(torn, wrapped.getCause());
        assertEquals(0, wrapped.index());
      }
    }
  }

  private static final class Late extends TimeoutException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Closed extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }

  private static Stream<Throwable> mistakable() {
    return Stream.of(
        new NoSuchElementException(),
        new IllegalStateException(),
        new CancellationException(),
        new CompletionException("", new IOException()),
        new TimeoutException(),
        new Late(),
        new Closed(),
        new IOException("undeclared"),
        new InterruptedException("undeclared"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakable")
  @DisplayName("a waiter's own signal, or an undeclared exception, comes wrapped, everywhere")
  void wrapped(Throwable failure) {
    try (Pool pool = Pool.ofVirtualThreads(4)) {
      Fn<Integer, Integer, RuntimeException> function =
          throwingAt(7, RuntimeException.class, failure).on(pool);
      checkWrapped(failure, assertThrows(RuntimeException.class, () -> function.map(INPUTS)));
      checkWrapped(
          failure,
          assertThrows(ExecutionException.class, () -> function.mapAsync(INPUTS).get()).getCause());
      CompletableFuture<List<Integer>> joined = function.mapAsync(INPUTS);
      checkWrapped(failure, assertThrows(CompletionException.class, joined::join).getCause());
      assertFalse(joined.isCancelled());
      assertSame(failure, joined.exceptionNow().getCause());
      for (boolean ordered : new boolean[] {true, false}) {
        Setup setup = new Setup(true, 4, 1, ordered);
        try (Results<Integer> results = setup.imap(function, INPUTS)) {
          checkWrapped(
              failure,
              assertThrows(ElementException.class, () -> results.stream().forEach(i -> {})));
        }
        try (Results<Integer> results =
            setup.imap(function.with(o -> o.onFailure(OnFailure.CONTINUE)), INPUTS.subList(7, 8))) {
          ElementException thrown =
              assertThrows(ElementException.class, () -> results.next(Waiting.LIMIT));
          assertSame(failure, thrown.getCause());
          assertFalse(results.iterator().hasNext());
        }
      }
    }
  }

  private static void checkWrapped(Throwable failure, Throwable thrown) {
    ElementException wrapped = assertInstanceOf(ElementException.class, thrown);
    assertSame(failure, wrapped.getCause());
    assertEquals(7, wrapped.index());
  }

  @Test
  @DisplayName("a declared TimeoutException is wrapped all the same")
  void declaredTimeout() {
    Fn<Integer, Integer, TimeoutException> function =
        throwingAt(7, TimeoutException.class, new TimeoutException());
    assertEquals(7, assertThrows(ElementException.class, () -> function.map(INPUTS)).index());
  }

  private static final class Unsuppressing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsuppressing() {
      super("does not suppress", null, false, false);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("an exception that allows no suppression is thrown as it is")
  void noSuppression(Setup setup) {
    Unsuppressing plain = new Unsuppressing();
    try (Pool pool = setup.pool()) {
      var function = setup.fit(throwingAt(7, RuntimeException.class, plain), pool);
      assertSame(plain, assertThrows(Unsuppressing.class, () -> function.map(INPUTS)));
      var going = function.with(o -> o.onFailure(OnFailure.CONTINUE));
      assertSame(plain, assertThrows(Unsuppressing.class, () -> going.map(INPUTS)));
      try (Results<Integer> results = setup.imap(function, INPUTS)) {
        assertSame(
            plain, assertThrows(Unsuppressing.class, () -> results.stream().forEach(i -> {})));
      }
    }
  }

  /** An exception whose text cannot be had. */
  private static final class Speechless extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("no message");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("an exception whose text throws is a failure like any other")
  void speechless(Setup setup) {
    Speechless failure = new Speechless();
    try (Pool pool = setup.pool()) {
      for (OnFailure policy : OnFailure.values()) {
        var function =
            setup
                .fit(throwingAt(0, RuntimeException.class, failure), pool)
                .with(o -> o.onFailure(policy));
        assertSame(
            failure, assertThrows(ElementException.class, () -> function.map(INPUTS)).getCause());
        try (Results<Integer> results = setup.imap(function, INPUTS.subList(0, 1))) {
          assertSame(
              failure,
              assertThrows(ElementException.class, () -> results.iterator().next()).getCause());
        }
      }
    }
  }

  // Errors.

  private static int overflow(int depth) {
    return depth < 0 ? 0 : overflow(depth + 1) + 1;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("errors are failures like any other, and the workers live on")
  void errors(Setup setup) {
    Fn<Integer, Integer, RuntimeException> function =
        Fn.of(
            i ->
                switch (i % 4) {
                  case 0 -> throw new AssertionError("wrong " + i);
                  case 1 -> overflow(0);
                  case 2 -> throw new NoClassDefFoundError("Gone");
                  default -> i;
                });
    try (Pool pool = setup.pool()) {
      var fitted = setup.fit(function, pool);
      for (int round = 0; round < 3; round++) {
        assertThrows(AssertionError.class, () -> fitted.map(List.of(0)));
        assertThrows(StackOverflowError.class, () -> fitted.map(List.of(1)));
        assertInstanceOf(
            NoClassDefFoundError.class,
            assertThrows(ExecutionException.class, () -> fitted.applyAsync(2).get()).getCause());
        assertEquals(List.of(3), fitted.map(List.of(3)));
      }
      Set<String> kinds = new HashSet<>();
      try (Results<Integer> results =
          setup.imap(fitted.with(o -> o.onFailure(OnFailure.CONTINUE)), INPUTS)) {
        for (int i = 0; i < INPUTS.size(); i++) {
          try {
            kinds.add("value " + results.iterator().next() % 4);
          } catch (Error e) {
            kinds.add(e.getClass().getSimpleName());
          }
        }
      }
      assertEquals(
          Set.of("value 3", "AssertionError", "StackOverflowError", "NoClassDefFoundError"), kinds);
    }
  }

  // Decorators.

  /** The causes of the failures of all elements. */
  private static List<Throwable> causes(List<? extends Outcome<?, ?>> outcomes) {
    return outcomes.stream()
        .<Throwable>map(o -> assertInstanceOf(Outcome.Failure.class, o).cause())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a decorator that does not run its chunk fails its elements, and the call ends")
  void lazyDecorator(Setup setup) {
    try (Pool pool = setup.pool()) {
      var function =
          setup.fit(Fn.<Integer, Integer>of(i -> i), pool).with(o -> o.decorate(c -> () -> {}));
      List<Throwable> causes = causes(function.outcomes().map(INPUTS));
      assertEquals(INPUTS.size(), causes.size());
      causes.forEach(cause -> assertInstanceOf(IllegalStateException.class, cause));
      assertThrows(RuntimeException.class, () -> function.map(INPUTS));
      try (Results<Integer> results = setup.imap(function, INPUTS)) {
        assertThrows(RuntimeException.class, () -> results.iterator().next());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a decorator that throws has not run its chunk; its exception is the cause")
  void throwingDecorator(Setup setup) {
    Boom boom = new Boom("decorator");
    try (Pool pool = setup.pool()) {
      var fitted = setup.fit(Fn.<Integer, Integer>of(i -> i), pool);
      var early =
          fitted.with(
              o ->
                  o.decorate(
                      c -> {
                        throw boom;
                      }));
      var late =
          fitted.with(
              o ->
                  o.decorate(
                      c ->
                          () -> {
                            throw boom;
                          }));
      for (var function : List.of(early, late)) {
        for (Throwable cause : causes(function.outcomes().map(INPUTS))) {
          assertSame(boom, assertInstanceOf(IllegalStateException.class, cause).getCause());
        }
        try (Results<Integer> results = setup.imap(function, INPUTS)) {
          assertThrows(ElementException.class, () -> results.iterator().next());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("a decorator that throws after its chunk, or runs it twice, changes no result")
  void clumsyDecorators(Setup setup) {
    AtomicInteger ran = new AtomicInteger();
    Fn<Integer, Integer, RuntimeException> counting =
        Fn.of(
            i -> {
              ran.incrementAndGet();
              return i;
            });
    try (Pool pool = setup.pool()) {
      var fitted = setup.fit(counting, pool);
      assertEquals(
          INPUTS,
          fitted
              .with(
                  o ->
                      o.decorate(
                          c ->
                              () -> {
                                c.run();
                                c.run();
                              }))
              .map(INPUTS));
      assertEquals(INPUTS.size(), ran.get());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a decorator that has another thread run its chunk, waiting or not, loses nothing")
  void threadingDecorators(Setup setup) {
    try (Pool pool = setup.pool()) {
      CountDownLatch entered = new CountDownLatch(1);
      var nested = Fn.<Integer, Integer>of(i -> i + 1).on(pool);
      var fitted =
          setup.fit(
              Fn.<Integer, Integer>of(
                  i -> {
                    entered.countDown();
                    return nested.map(List.of(i)).get(0) - 1;
                  }),
              pool);
      var waiting =
          fitted.with(
              o ->
                  o.decorate(
                      c ->
                          () -> {
                            Thread thread = Thread.ofVirtual().start(c);
                            Waiting.until("the chunk has run", () -> !thread.isAlive());
                          }));
      assertEquals(INPUTS, waiting.map(INPUTS));
      var hasty =
          fitted.with(
              o ->
                  o.decorate(
                      c ->
                          () -> {
                            CountDownLatch started = new CountDownLatch(1);
                            Thread.ofVirtual()
                                .start(
                                    () -> {
                                      started.countDown();
                                      c.run();
                                    });
                            Waiting.on(started);
                          }));
      // Whether the chunk begins before the decorator returns is open; that the call ends is not.
      assertEquals(INPUTS.size(), hasty.outcomes().map(INPUTS).size());
      try (Results<Outcome<Integer, Integer>> results = setup.imap(hasty.outcomes(), INPUTS)) {
        assertEquals(INPUTS.size(), results.stream().toList().size());
      }
    }
  }

  // Positions.

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#all")
  @DisplayName("an unwrapped exception carries the position as a note")
  void positions(Setup setup) {
    try (Pool pool = setup.pool()) {
      Fn<Integer, Integer, RuntimeException> function =
          Fn.of(
              i -> {
                throw new Boom(i);
              });
      var going = setup.fit(function, pool).with(o -> o.onFailure(OnFailure.CONTINUE));
      try (Results<Integer> results = going.imap(INPUTS)) {
        for (int i = 0; i < INPUTS.size(); i++) {
          Boom failure = assertThrows(Boom.class, () -> results.iterator().next());
          assertEquals(List.of((long) i), notes(failure));
        }
      }
      List<Long> positions = going.outcomes().map(INPUTS).stream().map(Outcome::index).toList();
      assertEquals(LongStream.range(0, INPUTS.size()).boxed().toList(), positions);
    }
  }

  @Test
  @DisplayName("a failed call leaves the pool as it was")
  void poolLivesOn() {
    try (Pool pool = Pool.ofVirtualThreads(2)) {
      Fn<@Nullable Integer, Integer, RuntimeException> function =
          Fn.<@Nullable Integer, Integer>of(
                  i -> {
                    if (i == null) {
                      throw new Boom("null");
                    }
                    return i;
                  })
              .on(pool);
      for (int round = 0; round < 200; round++) {
        assertThrows(Boom.class, () -> function.map(Arrays.asList(1, null, 3)));
        assertEquals(List.of(1, 2), function.map(List.of(1, 2)));
      }
    }
  }
}
