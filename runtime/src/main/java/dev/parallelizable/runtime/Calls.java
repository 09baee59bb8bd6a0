package dev.parallelizable.runtime;

import dev.parallelizable.runtime.call.CallFuture;
import dev.parallelizable.runtime.call.ListCall;
import dev.parallelizable.runtime.call.OutcomeRules;
import dev.parallelizable.runtime.call.ProgressSink;
import dev.parallelizable.runtime.call.Settings;
import dev.parallelizable.runtime.call.StreamCall;
import dev.parallelizable.runtime.delivery.Delivery;
import dev.parallelizable.runtime.source.Drain;
import dev.parallelizable.runtime.source.Source;
import dev.parallelizable.runtime.source.Sources;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Inputs;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Placement;
import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Zip;
import java.lang.reflect.Array;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of a view: checks arguments, has the engine admit the call before any input is
 * read, and turns options into settings. Immutable and safe for use by many threads.
 */
final class Calls {
  private final Kernel kernel;
  private final Engine engine;
  private final Options options;
  private final @Nullable OutcomeRules outcomes;
  private final Settings settings;

  Calls(Kernel kernel, Engine engine, Options options, @Nullable OutcomeRules outcomes) {
    this.kernel = kernel;
    this.engine = engine;
    this.options = options;
    this.outcomes = outcomes;
    this.settings = settings(kernel, engine, options, outcomes);
  }

  /** A call for the list of results of an iterable. */
  ListCall list(Shape shape, Iterable<?> inputs) {
    Inputs.check(inputs, "inputs");
    return list(shape, () -> Drain.of(inputs), null, Drain.givesAway(inputs));
  }

  /** A call for the list of results of a stream. */
  ListCall list(Stream<?> inputs) {
    Objects.requireNonNull(inputs, "inputs");
    return list(Shape.OBJECTS, () -> Drain.of(inputs), null, Drain.givesAway(inputs));
  }

  /** A call for one element. */
  ListCall one(@Nullable Object input) {
    return list(Shape.OBJECTS, () -> new @Nullable Object[] {input}, null, true);
  }

  /** A call over primitive arrays. */
  ListCall columns(Shape shape, @Nullable Object results, Object... columns) {
    int length = Drain.lengthOf(kernel.parameters(), columns);
    if (results != null && Array.getLength(results) < length) {
      throw new IllegalArgumentException(
          "results is too short: it has "
              + Array.getLength(results)
              + " elements, the input has "
              + length);
    }
    // On other machines an element may run twice: its result must not be there when it is sent
    // again.
    boolean apart = engine.isRemote() && isAmong(results, columns);
    return list(shape, () -> apart ? shape.slice(columns, 0, length) : columns, results, false);
  }

  @SuppressWarnings("ReferenceEquality") // Only the very same array is meant.
  private static boolean isAmong(@Nullable Object array, Object[] columns) {
    for (Object column : columns) {
      if (column == array) {
        return true;
      }
    }
    return false;
  }

  /**
   * The engine admits the call before its input is read.
   *
   * @param own whether nobody else knows the array of inputs, so that each result may take the
   *     place of its input: it spares an array, and the collections that it would bring about
   */
  private ListCall list(
      Shape shape, Supplier<@Nullable Object[]> inputs, @Nullable Object results, boolean own) {
    Engine.Registration registration = engine.register();
    ListCall call = null;
    try {
      Kernel placed = placed(registration, shape, false);
      @Nullable Object[] taken = inputs.get();
      Object target = own && endsWithResult(shape) ? taken : results;
      call = ListCall.of(placed, shape, settings, engine, registration, taken, target);
      return call;
    } finally {
      if (call == null) {
        registration.close();
      }
    }
  }

  /** Whether an input is not wanted any more once its result is there. */
  private boolean endsWithResult(Shape shape) {
    return shape == Shape.OBJECTS && outcomes == null && !engine.isRemote();
  }

  /** A call for the results of an iterable, one by one. */
  <R extends @Nullable Object> Results<R> stream(Iterable<?> inputs, Delivery delivery) {
    Inputs.check(inputs, "inputs");
    return stream(() -> Sources.of(inputs), () -> total(inputs), delivery);
  }

  /** A call for the results of a stream, one by one. */
  <R extends @Nullable Object> Results<R> stream(Stream<?> inputs, Delivery delivery) {
    Objects.requireNonNull(inputs, "inputs");
    return stream(() -> Sources.of(inputs), OptionalLong::empty, delivery);
  }

  private <R extends @Nullable Object> Results<R> stream(
      Supplier<Source> source, Supplier<OptionalLong> total, Delivery delivery) {
    return opened(
        registration ->
            StreamCall.over(
                placed(registration, Shape.OBJECTS, true),
                settings,
                engine,
                registration,
                source.get(),
                total.get(),
                delivery));
  }

  /** A call over primitive arrays for results one by one. */
  <R extends @Nullable Object> Results<R> streamOfColumns(Delivery delivery, Object... columns) {
    int length = Drain.lengthOf(kernel.parameters(), columns);
    return opened(
        registration ->
            StreamCall.over(
                placed(registration, Shape.UNBOXED_INPUTS, true),
                settings,
                engine,
                registration,
                columns,
                OptionalLong.of(length),
                delivery));
  }

  private <R extends @Nullable Object> Results<R> opened(
      Function<Engine.Registration, StreamCall> begin) {
    Engine.Registration registration = engine.register();
    StreamCall call = null;
    try {
      call = begin.apply(registration);
      return new OpenResults<>(call);
    } finally {
      if (call == null) {
        registration.close();
      }
    }
  }

  /** The loop as the engine wants it; the rest of the call need not know where that is. */
  private Kernel placed(Engine.Registration registration, Shape shape, boolean lazy) {
    return registration.place(
        kernel, new Placement(settings.name(), shape, lazy, timeoutNanos(options)));
  }

  private static long timeoutNanos(Options options) {
    Duration limit = options.elementTimeout();
    return limit == null ? 0 : Durations.nanos(limit);
  }

  private static Settings settings(
      Kernel kernel, Engine engine, Options options, @Nullable OutcomeRules outcomes) {
    String name = options.nameOr(kernel.label());
    Duration limit = options.elementTimeout();
    ProgressListener listener = options.progress();
    ProgressSink sink =
        listener == null
            ? null
            : (done, failed, total, elapsed) ->
                listener.onProgress(new Progress(name, done, failed, total, elapsed));
    return new Settings(
        name,
        options.chunkSize(),
        options.maxConcurrency(),
        options.buffer(),
        options.onFailure() == OnFailure.CONTINUE,
        engine.isRemote() ? 0 : timeoutNanos(options),
        options.decorator(),
        new Failures(kernel, name, limit == null ? Duration.ZERO : limit),
        outcomes,
        sink);
  }

  private OptionalLong total(Iterable<?> inputs) {
    if (options.progress() == null) {
      return OptionalLong.empty();
    }
    return switch (inputs) {
      case Collection<?> collection -> OptionalLong.of(collection.size());
      case Zip<?> zip -> zip.size();
      default -> OptionalLong.empty();
    };
  }

  /** Starts a call and returns its future. */
  static <T extends @Nullable Object> CompletableFuture<T> future(
      ListCall call, Function<Object, T> finisher) {
    CallFuture<T> future = CallFuture.of(call, finisher);
    call.start();
    return future;
  }

  /** Runs a call and returns its array of results, or throws what it failed with. */
  static Object await(ListCall call) {
    try {
      call.startAndAwait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled =
          new CancellationException("Interrupted while waiting; the call is cancelled");
      cancelled.initCause(e);
      call.end(cancelled);
      call.awaitProgress();
      throw cancelled;
    }
    Throwable failure = call.failure();
    if (failure != null) {
      throw Calls.<RuntimeException>unchecked(failure);
    }
    return call.results();
  }

  /** Throws anything: what comes here is unchecked, or declared by the method. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }
}
