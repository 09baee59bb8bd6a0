package dev.parallelizable.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What became of one element: its result, or its failure.
 *
 * @param <A> the element type
 * @param <R> the result type
 * @see ParallelFunction#outcomes()
 */
public sealed interface Outcome<A extends @Nullable Object, R extends @Nullable Object> {
  /** {@return the position of the input, from 0} */
  long index();

  /** {@return the input} */
  A input();

  /**
   * A result.
   *
   * @param index the position of the input, from 0
   * @param input the input
   * @param value what the method returned
   * @param <A> the element type
   * @param <R> the result type
   */
  record Success<A extends @Nullable Object, R extends @Nullable Object>(
      long index, A input, R value) implements Outcome<A, R> {}

  /**
   * A failure.
   *
   * @param index the position of the input, from 0
   * @param input the input
   * @param cause what the method threw, as it threw it; or an {@link ElementTimeoutException}
   * @param <A> the element type
   * @param <R> the result type
   */
  record Failure<A extends @Nullable Object, R extends @Nullable Object>(
      long index, A input, Throwable cause) implements Outcome<A, R> {}
}
