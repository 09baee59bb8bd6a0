package dev.parallelizable.hazelcast.protocol;

import org.jspecify.annotations.Nullable;

/** What has become of some elements in a row. */
public sealed interface Outcome {
  /** {@return how many elements} */
  int count();

  /**
   * Results.
   *
   * @param values an {@code Object[]}, or a primitive array
   * @param count its length
   */
  record Values(Object values, int count) implements Outcome {
    /** {@return the results as objects} */
    public @Nullable Object[] objects() {
      return (@Nullable Object[]) values;
    }
  }

  /**
   * The failure of one element.
   *
   * @param failure what it threw
   */
  record Failure(Throwable failure) implements Outcome {
    @Override
    public int count() {
      return 1;
    }
  }
}
