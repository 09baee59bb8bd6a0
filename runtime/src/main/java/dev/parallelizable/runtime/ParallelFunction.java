package dev.parallelizable.runtime;

import dev.parallelizable.runtime.call.CallFuture;
import dev.parallelizable.runtime.call.ListCall;
import dev.parallelizable.runtime.call.OutcomeRules;
import dev.parallelizable.runtime.call.ProgressSink;
import dev.parallelizable.runtime.call.Settings;
import dev.parallelizable.runtime.call.StreamCall;
import dev.parallelizable.runtime.delivery.Delivery;
import dev.parallelizable.runtime.delivery.Ordered;
import dev.parallelizable.runtime.delivery.Unordered;
import dev.parallelizable.runtime.source.Drain;
import dev.parallelizable.runtime.source.Source;
import dev.parallelizable.runtime.source.Sources;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.EngineProvider;
import dev.parallelizable.runtime.spi.Inputs;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Zip;
import java.lang.reflect.Array;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method that can be called for many inputs at once: what generated views inherit.
 *
 * <p>Every call gives what the plain loop over the inputs gives, in the same order (but for {@link
 * #imapUnordered}). The calls differ in when results come and how much is kept in memory:
 *
 * <ul>
 *   <li>{@code map} waits for the whole list; {@code mapAsync} returns its future.
 *   <li>{@code imap} hands results over one by one in input order, {@code imapUnordered} in the
 *       order of completion. Both take inputs only as results are pulled, within a buffer.
 * </ul>
 *
 * <p>When an element fails, the call ends at once, unless {@link OnFailure#CONTINUE} is set; {@link
 * #outcomes()} makes values of failures. {@code map} throws the method's own exceptions; futures
 * carry them as causes; iterators throw unchecked ones as they are. A checked one that the method
 * does not declare, or that could be mistaken for a signal of the waiting code's own, comes in an
 * {@link ElementException}; where an exception comes as it is, a suppressed {@code
 * ElementException} tells the position of the input.
 *
 * <p>All calls throw {@link NullPointerException} for a null input (a null element is an element),
 * {@link IllegalArgumentException} for a {@link java.nio.file.Path} given as the whole input, and
 * {@link java.util.concurrent.RejectedExecutionException} once the pool is shut down; in these
 * cases no input is taken. Views are immutable and safe for use by many threads.
 *
 * @param <A> the element type
 * @param <R> the result type
 * @param <X> the checked exception that the method declares, or {@link RuntimeException}
 */
public abstract class ParallelFunction<
    A extends @Nullable Object, R extends @Nullable Object, X extends Exception> {
  private final Kernel kernel;
  private final Pool pool;
  private final Options options;
  private final Engine engine;

  /**
   * For generated views: on the shared pool, with nothing set.
   *
   * @param kernel the loop over the method
   */
  protected ParallelFunction(Kernel kernel) {
    this(kernel, Pool.shared(), Options.DEFAULT);
  }

  /**
   * For generated views.
   *
   * @param kernel the loop over the method
   * @param pool where calls run
   * @param options what is set for calls
   * @throws IllegalArgumentException if calls cannot run on the pool
   */
  protected ParallelFunction(Kernel kernel, Pool pool, Options options) {
    this.kernel = Objects.requireNonNull(kernel, "kernel");
    this.pool = Objects.requireNonNull(pool, "pool");
    this.options = Objects.requireNonNull(options, "options");
    if (!(pool instanceof EngineProvider provider)) {
      throw new IllegalArgumentException(
          "pool has no engine: " + pool + ". Make pools with the methods of Pool.");
    }
    this.engine = provider.engine();
  }

  /**
   * The same method on another pool.
   *
   * @param pool where calls run
   * @return a view on that pool
   */
  public abstract ParallelFunction<A, R, X> on(Pool pool);

  /**
   * The same method with other options.
   *
   * @param change is given the present options and returns changed ones
   * @return a view with those
   */
  public abstract ParallelFunction<A, R, X> with(UnaryOperator<Options> change);

  /**
   * Calls the method for all inputs and waits for the results.
   *
   * @param inputs the inputs; read whole before the first result is there
   * @return the results in input order, unmodifiable
   * @throws X if an element throws it
   * @throws CancellationException if the thread is interrupted while it waits (the interrupt status
   *     is set and the call is cancelled), or the pool ends the call
   */
  public List<R> map(Iterable<? extends A> inputs) throws X {
    return list(await(listCall(inputs, Shape.OBJECTS)));
  }

  /**
   * Calls the method for all elements of a stream and waits for the results.
   *
   * @param inputs the inputs; read whole before the first result is there, and closed
   * @return the results in input order, unmodifiable
   * @throws X if an element throws it
   * @throws CancellationException if the thread is interrupted while it waits (the interrupt status
   *     is set and the call is cancelled), or the pool ends the call
   */
  public List<R> map(Stream<? extends A> inputs) throws X {
    return list(await(listCall(inputs)));
  }

  /**
   * Calls the method for all inputs.
   *
   * @param inputs the inputs; read before this returns, later changes are not seen
   * @return the future of the results in input order; completing it in any way from outside, or
   *     cancelling it, ends the call
   */
  public CompletableFuture<List<R>> mapAsync(Iterable<? extends A> inputs) {
    return future(listCall(inputs, Shape.OBJECTS), ParallelFunction::list);
  }

  /**
   * Calls the method for all elements of a stream.
   *
   * @param inputs the inputs; read and closed before this returns
   * @return the future of the results in input order; completing it in any way from outside, or
   *     cancelling it, ends the call
   */
  public CompletableFuture<List<R>> mapAsync(Stream<? extends A> inputs) {
    return future(listCall(inputs), ParallelFunction::list);
  }

  /**
   * Calls the method lazily: results come in input order, as soon as they are next.
   *
   * @param inputs the inputs, finite or not; taken by one thread at a time, which is not the
   *     caller's, and never further ahead of the results than {@link Options#buffer}
   * @return the results, to be closed
   */
  public Results<R> imap(Iterable<? extends A> inputs) {
    return results(inputs, new Ordered());
  }

  /**
   * Calls the method lazily for the elements of a stream: results come in input order.
   *
   * @param inputs the inputs, finite or not; closed when the call ends. What the stream itself
   *     buffers, as {@code flatMap} may, is beyond the bound of {@link Options#buffer}.
   * @return the results, to be closed
   */
  public Results<R> imap(Stream<? extends A> inputs) {
    return results(inputs, new Ordered());
  }

  /**
   * Calls the method lazily: results come in the order of completion.
   *
   * @param inputs the inputs, finite or not; taken by one thread at a time, which is not the
   *     caller's, and never further ahead of the results than {@link Options#buffer}
   * @return the results, to be closed
   */
  public Results<R> imapUnordered(Iterable<? extends A> inputs) {
    return results(inputs, new Unordered());
  }

  /**
   * Calls the method lazily for the elements of a stream: results come in the order of completion.
   *
   * @param inputs the inputs, finite or not; closed when the call ends. What the stream itself
   *     buffers, as {@code flatMap} may, is beyond the bound of {@link Options#buffer}.
   * @return the results, to be closed
   */
  public Results<R> imapUnordered(Stream<? extends A> inputs) {
    return results(inputs, new Unordered());
  }

  /**
   * Calls the method for one input.
   *
   * @param input the input; may be null
   * @return the future of the result; completing it in any way from outside ends the call
   */
  public CompletableFuture<R> applyAsync(A input) {
    ListCall call = listCall(Shape.OBJECTS, () -> new @Nullable Object[] {input}, null);
    return future(call, ParallelFunction::first);
  }

  /**
   * The same method with failures as values: calls never fail because of an element, and yield one
   * {@link Outcome} for each, whatever {@link Options#onFailure} says.
   *
   * @return a view on the same pool with the same options
   */
  public ParallelFunction<A, Outcome<A, R>, RuntimeException> outcomes() {
    return new Outcomes<>(this, pool, options);
  }

  // For generated views.

  /** {@return the loop over the method} */
  protected final Kernel kernel() {
    return kernel;
  }

  /** {@return where calls run} */
  protected final Pool pool() {
    return pool;
  }

  /** {@return what is set for calls} */
  protected final Options options() {
    return options;
  }

  /**
   * {@return the options after a change}
   *
   * @param change is given the present options
   */
  protected final Options options(UnaryOperator<Options> change) {
    Objects.requireNonNull(change, "change");
    return Objects.requireNonNull(change.apply(options), "change returned null");
  }

  /**
   * {@link #map} over primitive arrays.
   *
   * @param columns one array for each element parameter
   * @return the results
   * @throws X if an element throws it
   */
  protected final List<R> mapColumns(Object... columns) throws X {
    return list(await(columnCall(Shape.UNBOXED_INPUTS, null, columns)));
  }

  /**
   * {@link #mapAsync} over primitive arrays.
   *
   * @param columns one array for each element parameter
   * @return the future of the results
   */
  protected final CompletableFuture<List<R>> mapColumnsAsync(Object... columns) {
    return future(columnCall(Shape.UNBOXED_INPUTS, null, columns), ParallelFunction::list);
  }

  /**
   * {@link #imap} over primitive arrays.
   *
   * @param columns one array for each element parameter
   * @return the results
   */
  protected final Results<R> imapColumns(Object... columns) {
    return columnResults(new Ordered(), columns);
  }

  /**
   * {@link #imapUnordered} over primitive arrays.
   *
   * @param columns one array for each element parameter
   * @return the results
   */
  protected final Results<R> imapUnorderedColumns(Object... columns) {
    return columnResults(new Unordered(), columns);
  }

  /**
   * {@link #map} with unboxed results.
   *
   * @param inputs the inputs
   * @param <T> the type of a primitive array for results
   * @return the results
   * @throws X if an element throws it
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  protected final <T> T mapToUnboxed(Iterable<? extends A> inputs) throws X {
    return (T) await(listCall(inputs, Shape.UNBOXED_RESULTS));
  }

  /**
   * {@link #mapAsync} with unboxed results.
   *
   * @param inputs the inputs
   * @param <T> the type of a primitive array for results
   * @return the future of the results
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  protected final <T> CompletableFuture<T> mapToUnboxedAsync(Iterable<? extends A> inputs) {
    return future(listCall(inputs, Shape.UNBOXED_RESULTS), results -> (T) results);
  }

  /**
   * {@link #map} from primitive arrays into one.
   *
   * @param columns one array for each element parameter
   * @param <T> the type of a primitive array for results
   * @return the results
   * @throws X if an element throws it
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  protected final <T> T mapColumnsToUnboxed(Object... columns) throws X {
    return (T) await(columnCall(Shape.UNBOXED, null, columns));
  }

  /**
   * {@link #mapAsync} from primitive arrays into one.
   *
   * @param columns one array for each element parameter
   * @param <T> the type of a primitive array for results
   * @return the future of the results
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  protected final <T> CompletableFuture<T> mapColumnsToUnboxedAsync(Object... columns) {
    return future(columnCall(Shape.UNBOXED, null, columns), results -> (T) results);
  }

  /**
   * {@link #map} from primitive arrays into a given one.
   *
   * @param results where the results go; at least as long as the inputs
   * @param columns one array for each element parameter
   * @throws X if an element throws it; what has been stored until then is left as it is
   */
  protected final void mapColumnsInto(Object results, Object... columns) throws X {
    Objects.requireNonNull(results, "results");
    await(columnCall(Shape.UNBOXED, results, columns));
  }

  // What a call is made of.

  /** How outcomes are made, or null where failures are thrown. */
  @Nullable OutcomeRules outcomeRules() {
    return null;
  }

  private ListCall listCall(Iterable<? extends A> inputs, Shape shape) {
    Inputs.check(inputs, "inputs");
    return listCall(shape, () -> Drain.of(inputs), null);
  }

  private ListCall listCall(Stream<? extends A> inputs) {
    Objects.requireNonNull(inputs, "inputs");
    return listCall(Shape.OBJECTS, () -> Drain.of(inputs), null);
  }

  private ListCall columnCall(Shape shape, @Nullable Object results, Object... columns) {
    int length = Drain.lengthOf(kernel.parameters(), columns);
    if (results != null && Array.getLength(results) < length) {
      throw new IllegalArgumentException(
          "results is too short: it has "
              + Array.getLength(results)
              + " elements, the input has "
              + length);
    }
    return listCall(shape, () -> columns, results);
  }

  /** The engine admits the call before its input is read. */
  private ListCall listCall(
      Shape shape, Supplier<@Nullable Object[]> inputs, @Nullable Object results) {
    Engine.Registration registration = engine.register();
    ListCall call = null;
    try {
      call = ListCall.of(kernel, shape, settings(), engine, registration, inputs.get(), results);
      return call;
    } finally {
      if (call == null) {
        registration.close();
      }
    }
  }

  private Results<R> results(Iterable<? extends A> inputs, Delivery delivery) {
    Inputs.check(inputs, "inputs");
    return results(() -> Sources.of(inputs), () -> total(inputs), delivery);
  }

  private Results<R> results(Stream<? extends A> inputs, Delivery delivery) {
    Objects.requireNonNull(inputs, "inputs");
    return results(() -> Sources.of(inputs), OptionalLong::empty, delivery);
  }

  private Results<R> results(
      Supplier<Source> source, Supplier<OptionalLong> total, Delivery delivery) {
    return opened(
        registration ->
            StreamCall.over(
                kernel, settings(), engine, registration, source.get(), total.get(), delivery));
  }

  private Results<R> columnResults(Delivery delivery, Object... columns) {
    int length = Drain.lengthOf(kernel.parameters(), columns);
    return opened(
        registration ->
            StreamCall.over(
                kernel,
                settings(),
                engine,
                registration,
                columns,
                OptionalLong.of(length),
                delivery));
  }

  private Results<R> opened(Function<Engine.Registration, StreamCall> begin) {
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

  private Settings settings() {
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
        limit == null ? 0 : Durations.nanos(limit),
        options.decorator(),
        new Failures(kernel, name, limit == null ? Duration.ZERO : limit),
        outcomeRules(),
        sink);
  }

  private OptionalLong total(Iterable<? extends A> inputs) {
    if (options.progress() == null) {
      return OptionalLong.empty();
    }
    return switch (inputs) {
      case Collection<?> collection -> OptionalLong.of(collection.size());
      case Zip<?> zip -> zip.size();
      default -> OptionalLong.empty();
    };
  }

  private static <T extends @Nullable Object> CompletableFuture<T> future(
      ListCall call, Function<Object, T> finisher) {
    CallFuture<T> future = CallFuture.of(call, finisher);
    call.start();
    return future;
  }

  /** Runs a call and returns its array of results, or throws what it failed with. */
  private static Object await(ListCall call) {
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
      throw ParallelFunction.<RuntimeException>unchecked(failure);
    }
    return call.results();
  }

  /** Throws anything: what comes here is unchecked or was declared as {@code X}. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> List<T> list(Object results) {
    return Collections.unmodifiableList(Arrays.asList((T[]) results));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends @Nullable Object> T first(Object results) {
    return ((T[]) results)[0];
  }
}
