package dev.parallelizable.runtime.call;

import org.jspecify.annotations.Nullable;

/**
 * Makes values of what became of elements. Methods may be called by any thread, with locks held.
 */
public interface OutcomeRules {
  /**
   * {@return the value that stands for a result}
   *
   * @param index the element's position
   * @param input the element
   * @param value its result
   */
  Object success(long index, @Nullable Object input, @Nullable Object value);

  /**
   * {@return the value that stands for a failure}
   *
   * @param index the element's position
   * @param input the element
   * @param cause what it threw
   */
  Object failure(long index, @Nullable Object input, Throwable cause);
}
