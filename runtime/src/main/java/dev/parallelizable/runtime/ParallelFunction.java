package dev.parallelizable.runtime;

import dev.parallelizable.runtime.call.OutcomeRules;
import dev.parallelizable.runtime.delivery.Ordered;
import dev.parallelizable.runtime.delivery.Unordered;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.EngineProvider;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
   * Made when it is first asked for; perhaps by several threads, each of which uses its own. All
   * its fields are final, so that whoever sees it sees it whole.
   */
  private @Nullable Calls calls;

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
    return list(Calls.await(calls().list(Shape.OBJECTS, inputs)));
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
    return list(Calls.await(calls().list(inputs)));
  }

  /**
   * Calls the method for all inputs.
   *
   * @param inputs the inputs; read before this returns, later changes are not seen
   * @return the future of the results in input order; completing it in any way from outside, or
   *     cancelling it, ends the call
   */
  public CompletableFuture<List<R>> mapAsync(Iterable<? extends A> inputs) {
    return Calls.future(calls().list(Shape.OBJECTS, inputs), ParallelFunction::list);
  }

  /**
   * Calls the method for all elements of a stream.
   *
   * @param inputs the inputs; read and closed before this returns
   * @return the future of the results in input order; completing it in any way from outside, or
   *     cancelling it, ends the call
   */
  public CompletableFuture<List<R>> mapAsync(Stream<? extends A> inputs) {
    return Calls.future(calls().list(inputs), ParallelFunction::list);
  }

  /**
   * Calls the method lazily: results come in input order, as soon as they are next.
   *
   * @param inputs the inputs, finite or not; taken by one thread at a time, which is not the
   *     caller's, and never further ahead of the results than {@link Options#buffer}
   * @return the results, to be closed
   */
  public Results<R> imap(Iterable<? extends A> inputs) {
    return calls().stream(inputs, new Ordered());
  }

  /**
   * Calls the method lazily for the elements of a stream: results come in input order.
   *
   * @param inputs the inputs, finite or not; closed when the call ends. What the stream itself
   *     buffers, as {@code flatMap} may, is beyond the bound of {@link Options#buffer}.
   * @return the results, to be closed
   */
  public Results<R> imap(Stream<? extends A> inputs) {
    return calls().stream(inputs, new Ordered());
  }

  /**
   * Calls the method lazily: results come in the order of completion.
   *
   * @param inputs the inputs, finite or not; taken by one thread at a time, which is not the
   *     caller's, and never further ahead of the results than {@link Options#buffer}
   * @return the results, to be closed
   */
  public Results<R> imapUnordered(Iterable<? extends A> inputs) {
    return calls().stream(inputs, new Unordered());
  }

  /**
   * Calls the method lazily for the elements of a stream: results come in the order of completion.
   *
   * @param inputs the inputs, finite or not; closed when the call ends. What the stream itself
   *     buffers, as {@code flatMap} may, is beyond the bound of {@link Options#buffer}.
   * @return the results, to be closed
   */
  public Results<R> imapUnordered(Stream<? extends A> inputs) {
    return calls().stream(inputs, new Unordered());
  }

  /**
   * Calls the method for one input.
   *
   * @param input the input; may be null
   * @return the future of the result; completing it in any way from outside ends the call
   */
  public CompletableFuture<R> applyAsync(A input) {
    return Calls.future(calls().one(input), ParallelFunction::first);
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
    return list(Calls.await(calls().columns(Shape.UNBOXED_INPUTS, null, columns)));
  }

  /**
   * {@link #mapAsync} over primitive arrays.
   *
   * @param columns one array for each element parameter
   * @return the future of the results
   */
  protected final CompletableFuture<List<R>> mapColumnsAsync(Object... columns) {
    return Calls.future(
        calls().columns(Shape.UNBOXED_INPUTS, null, columns), ParallelFunction::list);
  }

  /**
   * {@link #imap} over primitive arrays.
   *
   * @param columns one array for each element parameter
   * @return the results
   */
  protected final Results<R> imapColumns(Object... columns) {
    return calls().streamOfColumns(new Ordered(), columns);
  }

  /**
   * {@link #imapUnordered} over primitive arrays.
   *
   * @param columns one array for each element parameter
   * @return the results
   */
  protected final Results<R> imapUnorderedColumns(Object... columns) {
    return calls().streamOfColumns(new Unordered(), columns);
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
    return (T) Calls.await(calls().list(Shape.UNBOXED_RESULTS, inputs));
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
    return Calls.future(calls().list(Shape.UNBOXED_RESULTS, inputs), results -> (T) results);
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
    return (T) Calls.await(calls().columns(Shape.UNBOXED, null, columns));
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
    return Calls.future(calls().columns(Shape.UNBOXED, null, columns), results -> (T) results);
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
    Calls.await(calls().columns(Shape.UNBOXED, results, columns));
  }

  // What a call is made of.

  /** How outcomes are made, or null where failures are thrown. */
  @Nullable OutcomeRules outcomeRules() {
    return null;
  }

  private Calls calls() {
    Calls made = calls;
    if (made == null) {
      made = new Calls(kernel, engine, options, outcomeRules());
      calls = made;
    }
    return made;
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
