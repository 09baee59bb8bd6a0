package dev.parallelizable.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for a call, see {@link ParallelFunction#with}. Nothing has to be: all of it tunes
 * itself.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class Options {
  /** Nothing set. */
  static final Options DEFAULT =
      new Options(0, Integer.MAX_VALUE, 1024, OnFailure.STOP, null, null, null, null);

  private final int chunkSize;
  private final int maxConcurrency;
  private final int buffer;
  private final OnFailure onFailure;
  private final @Nullable Duration elementTimeout;
  private final @Nullable ProgressListener progress;
  private final @Nullable UnaryOperator<Runnable> decorator;
  private final @Nullable String name;

  private Options(
      int chunkSize,
      int maxConcurrency,
      int buffer,
      OnFailure onFailure,
      @Nullable Duration elementTimeout,
      @Nullable ProgressListener progress,
      @Nullable UnaryOperator<Runnable> decorator,
      @Nullable String name) {
    this.chunkSize = chunkSize;
    this.maxConcurrency = maxConcurrency;
    this.buffer = buffer;
    this.onFailure = onFailure;
    this.elementTimeout = elementTimeout;
    this.progress = progress;
    this.decorator = decorator;
    this.name = name;
  }

  /**
   * How many elements travel together, at most. It never shows in results, order, errors or
   * delivery. By default it follows the measured time of an element, from 1 up.
   *
   * @param elements at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if {@code elements} is less than 1
   */
  public Options chunkSize(int elements) {
    return new Options(
        atLeastOne(elements, "chunkSize: elements"),
        maxConcurrency,
        buffer,
        onFailure,
        elementTimeout,
        progress,
        decorator,
        name);
  }

  /**
   * How many chunks of the call run at the same time, at most. By default as many as the pool
   * allows, which is also the limit.
   *
   * @param chunks at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if {@code chunks} is less than 1
   */
  public Options maxConcurrency(int chunks) {
    return new Options(
        chunkSize,
        atLeastOne(chunks, "maxConcurrency: chunks"),
        buffer,
        onFailure,
        elementTimeout,
        progress,
        decorator,
        name);
  }

  /**
   * For {@code imap} and {@code imapUnordered}: how many inputs may have been taken whose results
   * have not been handed over. Default 1024.
   *
   * @param elements at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if {@code elements} is less than 1
   */
  public Options buffer(int elements) {
    return new Options(
        chunkSize,
        maxConcurrency,
        atLeastOne(elements, "buffer: elements"),
        onFailure,
        elementTimeout,
        progress,
        decorator,
        name);
  }

  /**
   * What happens when an element fails. Default {@link OnFailure#STOP}.
   *
   * @param policy the policy
   * @return a changed copy
   */
  public Options onFailure(OnFailure policy) {
    return new Options(
        chunkSize,
        maxConcurrency,
        buffer,
        Objects.requireNonNull(policy, "policy"),
        elementTimeout,
        progress,
        decorator,
        name);
  }

  /**
   * How long one element may run. One that runs longer is interrupted and fails with {@link
   * ElementTimeoutException}, also where it ignores the interrupt. By default there is no limit.
   *
   * @param limit more than zero; its effect is exact to some milliseconds
   * @return a changed copy
   * @throws IllegalArgumentException if {@code limit} is zero or negative
   */
  public Options elementTimeout(Duration limit) {
    Objects.requireNonNull(limit, "limit");
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException(
          "elementTimeout: limit must be more than zero, but is " + limit);
    }
    return new Options(
        chunkSize, maxConcurrency, buffer, onFailure, limit, progress, decorator, name);
  }

  /**
   * Who is told of the call's progress. By default nobody.
   *
   * @param listener the listener
   * @return a changed copy
   */
  public Options progress(ProgressListener listener) {
    return new Options(
        chunkSize,
        maxConcurrency,
        buffer,
        onFailure,
        elementTimeout,
        Objects.requireNonNull(listener, "listener"),
        decorator,
        name);
  }

  /**
   * What is put around each chunk, on the thread that runs it: for example to carry a logging or
   * tracing context along. The decorator is called with the chunk and returns what is run in its
   * place, which must run the chunk once, on the same thread; elements of a chunk that was not run
   * fail with {@link IllegalStateException}.
   *
   * @param decorator the decorator; replaces one that was set before
   * @return a changed copy
   */
  public Options decorate(UnaryOperator<Runnable> decorator) {
    return new Options(
        chunkSize,
        maxConcurrency,
        buffer,
        onFailure,
        elementTimeout,
        progress,
        Objects.requireNonNull(decorator, "decorator"),
        name);
  }

  /**
   * What the call is called in thread names and messages. By default {@code Type.method}.
   *
   * @param name the name
   * @return a changed copy
   */
  public Options name(String name) {
    return new Options(
        chunkSize,
        maxConcurrency,
        buffer,
        onFailure,
        elementTimeout,
        progress,
        decorator,
        Objects.requireNonNull(name, "name"));
  }

  /** The chunk size, or 0 where it adapts. */
  int chunkSize() {
    return chunkSize;
  }

  int maxConcurrency() {
    return maxConcurrency;
  }

  int buffer() {
    return buffer;
  }

  OnFailure onFailure() {
    return onFailure;
  }

  @Nullable Duration elementTimeout() {
    return elementTimeout;
  }

  @Nullable ProgressListener progress() {
    return progress;
  }

  @Nullable UnaryOperator<Runnable> decorator() {
    return decorator;
  }

  /** The name that was set, or another where none was. */
  String nameOr(String other) {
    return name == null ? other : name;
  }

  private static int atLeastOne(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
    }
    return value;
  }
}
