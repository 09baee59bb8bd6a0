package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.runtime.spi.Zip;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6.12 Bad arguments:")
@Timeout(60)
class Contract12BadArgumentsTest {
  private static final Fn<Object, Object, RuntimeException> SAME = Fn.of(x -> x);
  private static final Fn<@Nullable Integer, @Nullable Integer, RuntimeException> NULLABLE =
      Fn.of(x -> x);
  private static final IntFn TWICE = IntFn.of(x -> 2 * x);

  private static Arguments bad(String what, String name, Executable call) {
    return Arguments.of(what, name, call);
  }

  private static Executable set(Change change) {
    return () -> SAME.with(change::apply);
  }

  private interface Change {
    Options apply(Options options);
  }

  /** What no caller should write. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return (T) null;
  }

  static Stream<Arguments> nulls() {
    Iterable<Object> noInputs = nothing();
    Stream<Object> noStream = nothing();
    int[] noArray = nothing();
    Duration noTime = nothing();
    return Stream.of(
        bad("map(iterable)", "inputs", () -> SAME.map(noInputs)),
        bad("map(stream)", "inputs", () -> SAME.map(noStream)),
        bad("mapAsync(iterable)", "inputs", () -> SAME.mapAsync(noInputs)),
        bad("mapAsync(stream)", "inputs", () -> SAME.mapAsync(noStream)),
        bad("imap(iterable)", "inputs", () -> SAME.imap(noInputs)),
        bad("imap(stream)", "inputs", () -> SAME.imap(noStream)),
        bad("imapUnordered(iterable)", "inputs", () -> SAME.imapUnordered(noInputs)),
        bad("imapUnordered(stream)", "inputs", () -> SAME.imapUnordered(noStream)),
        bad("outcomes().map", "inputs", () -> SAME.outcomes().map(noInputs)),
        bad("on", "pool", () -> SAME.on(nothing())),
        bad("outcomes().on", "pool", () -> SAME.outcomes().on(nothing())),
        bad("with", "change", () -> SAME.with(nothing())),
        bad("with, returning null", "change", () -> SAME.with(o -> nothing())),
        bad("map(array)", "inputs", () -> TWICE.map(noArray)),
        bad("mapAsync(array)", "inputs", () -> TWICE.mapAsync(noArray)),
        bad("imap(array)", "inputs", () -> TWICE.imap(noArray)),
        bad("imapUnordered(array)", "inputs", () -> TWICE.imapUnordered(noArray)),
        bad("mapToArray(array)", "inputs", () -> TWICE.mapToArray(noArray)),
        bad("mapToArrayAsync(array)", "inputs", () -> TWICE.mapToArrayAsync(noArray)),
        bad("mapInto, inputs", "inputs", () -> TWICE.mapInto(noArray, new int[1])),
        bad("mapInto, results", "results", () -> TWICE.mapInto(new int[1], noArray)),
        bad("onFailure", "policy", set(o -> o.onFailure(nothing()))),
        bad("elementTimeout", "limit", set(o -> o.elementTimeout(noTime))),
        bad("progress", "listener", set(o -> o.progress(nothing()))),
        bad("decorate", "decorator", set(o -> o.decorate(nothing()))),
        bad("name", "name", set(o -> o.name(nothing()))),
        bad("next", "timeout", () -> SAME.imap(List.of()).next(noTime)),
        bad("awaitTermination", "timeout", () -> Pool.shared().awaitTermination(noTime)));
  }

  static Stream<Arguments> values() {
    Path path = Path.of("some", "file");
    return Stream.of(
        bad("chunkSize(0)", "chunkSize", set(o -> o.chunkSize(0))),
        bad("chunkSize(-1)", "elements", set(o -> o.chunkSize(-1))),
        bad("maxConcurrency(0)", "maxConcurrency", set(o -> o.maxConcurrency(0))),
        bad("maxConcurrency(MIN)", "chunks", set(o -> o.maxConcurrency(Integer.MIN_VALUE))),
        bad("buffer(0)", "buffer", set(o -> o.buffer(0))),
        bad("buffer(-5)", "elements", set(o -> o.buffer(-5))),
        bad("elementTimeout(0)", "elementTimeout", set(o -> o.elementTimeout(Duration.ZERO))),
        bad("elementTimeout(-1 s)", "limit", set(o -> o.elementTimeout(Duration.ofSeconds(-1)))),
        bad("ofVirtualThreads(0)", "maxConcurrency", () -> Pool.ofVirtualThreads(0)),
        bad("ofPlatformThreads(0)", "threads", () -> Pool.ofPlatformThreads(0)),
        bad("pool.maxConcurrency(0)", "chunks", () -> Pool.shared().maxConcurrency(0)),
        bad("mapInto", "results", () -> TWICE.mapInto(new int[2], new int[1])),
        bad("map(path)", "inputs", () -> SAME.map(path)),
        bad("mapAsync(path)", "List.of", () -> SAME.mapAsync(path)),
        bad("imap(path)", "applyAsync", () -> SAME.imap(path)),
        bad("imapUnordered(path)", "inputs", () -> SAME.imapUnordered(path)),
        bad("outcomes().map(path)", "inputs", () -> SAME.outcomes().map(path)),
        bad("a path in zipped inputs", "right", () -> zip(List.of(), path)),
        bad("zipped sizes", "left", () -> zip(List.of(1), List.of(1, 2))));
  }

  private static Zip<List<@Nullable Object>> zip(Iterable<?> left, Iterable<?> right) {
    return Zip.of(List.of("left", "right"), Arrays::asList, left, right);
  }

  @ParameterizedTest(name = "{0} names {1}")
  @MethodSource("nulls")
  @DisplayName("null is refused by name")
  void nullArguments(String what, String name, Executable call) {
    NullPointerException e = assertThrows(NullPointerException.class, call);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(name), message);
  }

  @ParameterizedTest(name = "{0} names {1}")
  @MethodSource("values")
  @DisplayName("a bad value is refused by name")
  void badValues(String what, String name, Executable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(name), message);
  }

  @Test
  @DisplayName("inputs side by side that end apart fail when the shorter one ends")
  void zippedIterables() {
    Iterable<Object> one = () -> List.<Object>of(1).iterator();
    Fn<List<@Nullable Object>, List<@Nullable Object>, RuntimeException> row = Fn.of(x -> x);
    assertThrows(IllegalArgumentException.class, () -> row.map(zip(one, List.of(1, 2))));
    try (Results<List<@Nullable Object>> results = row.imap(zip(one, List.of(1, 2)))) {
      assertEquals(List.of(1, 1), results.iterator().next());
      assertThrows(IllegalArgumentException.class, results.iterator()::next);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.parallelizable.runtime.Setup#lazy")
  @DisplayName("a null element is an element")
  @SuppressWarnings("NullAway") // It does not see that type arguments may be nullable.
  void nullElements(Setup setup) {
    List<@Nullable Integer> inputs = Arrays.asList(null, 1, null);
    try (Pool pool = setup.pool()) {
      Fn<@Nullable Integer, @Nullable Integer, RuntimeException> view = setup.fit(NULLABLE, pool);
      assertEquals(inputs, view.map(inputs));
      assertEquals(null, view.applyAsync(null).join());
      try (Results<@Nullable Integer> results = setup.imap(view, inputs)) {
        assertEquals(3, results.stream().count());
      }
    }
  }

  @Test
  @DisplayName("null for a primitive parameter fails as that element")
  void nullForPrimitive() {
    List<@Nullable Integer> inputs = Arrays.asList(1, null, 3);
    @SuppressWarnings({"unchecked", "rawtypes", "NullAway"})
    List<Integer> unsound = (List) inputs;
    List<Outcome<Integer, Integer>> outcomes = TWICE.outcomes().map(unsound);
    Outcome.Failure<?, ?> failure = assertInstanceOf(Outcome.Failure.class, outcomes.get(1));
    assertInstanceOf(NullPointerException.class, failure.cause());
    assertEquals(6, ((Outcome.Success<Integer, Integer>) outcomes.get(2)).value());
    assertThrows(NullPointerException.class, () -> TWICE.mapToArray(unsound));
    assertInstanceOf(
        NullPointerException.class,
        assertThrows(CompletionException.class, TWICE.applyAsync(nothing())::join).getCause());
  }

  @Test
  @DisplayName("a call that is refused takes no input")
  void untouched() {
    AtomicBoolean touched = new AtomicBoolean();
    Iterable<Object> inputs =
        () -> {
          touched.set(true);
          return List.of().iterator();
        };
    Pool pool = Pool.ofVirtualThreads(1);
    pool.shutdown();
    Fn<Object, Object, RuntimeException> view = SAME.on(pool);
    assertThrows(RejectedExecutionException.class, () -> view.map(inputs));
    assertThrows(RejectedExecutionException.class, () -> view.mapAsync(inputs));
    assertThrows(RejectedExecutionException.class, () -> view.imap(inputs));
    assertThrows(RejectedExecutionException.class, () -> view.imapUnordered(inputs));
    assertThrows(RejectedExecutionException.class, () -> view.applyAsync(1));
    Stream<Object> stream = Stream.<Object>of(1).peek(x -> touched.set(true));
    assertThrows(RejectedExecutionException.class, () -> view.map(stream));
    assertFalse(touched.get());
    assertEquals(1, stream.count());
  }

  @Test
  @DisplayName("the largest values are as good as any")
  void hugeValues() throws InterruptedException {
    List<Integer> inputs = List.of(1, 2, 3);
    try (Pool pool = Pool.ofPlatformThreads(Integer.MAX_VALUE)) {
      pool.maxConcurrency(Integer.MAX_VALUE);
      IntFn huge =
          TWICE
              .on(pool)
              .with(
                  o ->
                      o.buffer(Integer.MAX_VALUE)
                          .chunkSize(Integer.MAX_VALUE)
                          .maxConcurrency(Integer.MAX_VALUE)
                          .elementTimeout(Duration.ofSeconds(Long.MAX_VALUE)));
      assertEquals(List.of(2, 4, 6), huge.map(inputs));
      try (Results<Integer> results = huge.imap(inputs)) {
        assertEquals(List.of(2, 4, 6), results.stream().toList());
      }
      try (Results<Integer> results = huge.imapUnordered(new int[] {1, 2, 3})) {
        assertEquals(12, results.stream().mapToInt(x -> x).sum());
      }
      assertFalse(pool.awaitTermination(Duration.ZERO));
      assertFalse(pool.awaitTermination(Duration.ofSeconds(-1)));
      assertFalse(pool.awaitTermination(Duration.ofSeconds(Long.MIN_VALUE)));
      pool.shutdown();
      assertTrue(pool.awaitTermination(Duration.ofSeconds(Long.MAX_VALUE)));
    }
  }

  @Test
  @DisplayName("options are immutable: a change makes a copy")
  void copies() {
    Fn<Object, Object, RuntimeException> changed = SAME.with(o -> o.name("another"));
    Object failure = new Object();
    Fn<Object, Object, RuntimeException> fails =
        Fn.of(
            x -> {
              throw new IllegalStateException(failure.toString());
            });
    ElementException named =
        assertThrows(
            ElementException.class,
            () -> fails.with(o -> o.name("another")).map(List.of((Object) 1)));
    assertTrue(String.valueOf(named.getMessage()).contains("another"));
    ElementException unnamed =
        assertThrows(ElementException.class, () -> fails.map(List.of((Object) 1)));
    assertTrue(String.valueOf(unnamed.getMessage()).contains("Fn.body"));
    assertEquals(List.of(1), changed.map(List.of((Object) 1)));
  }
}
