package dev.parallelizable.runtime.call;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Elements that were taken from a source and not claimed yet, in the arrays that they were taken
 * into: an array that makes a good chunk becomes one without being copied. Guarded by the call's
 * lock.
 */
final class Backlog {
  private static final Object[] NONE = {};

  private final ArrayDeque<@Nullable Object[]> batches = new ArrayDeque<>();
  private int size;

  /** How many elements of the first batch have been claimed. */
  private int claimed;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds elements; the array belongs to the backlog from now on. */
  void add(@Nullable Object[] batch) {
    if (batch.length > 0) {
      batches.add(batch);
      size += batch.length;
    }
  }

  /**
   * Removes the first elements.
   *
   * @param most how many at most
   * @return about so many, in an array that belongs to the caller; none, where there are none
   */
  @Nullable Object[] claim(int most) {
    @Nullable Object[] first = batches.peek();
    if (first == null) {
      return NONE;
    }
    boolean enough = first.length == size || first.length > most / 2;
    if (claimed == 0 && first.length <= most && enough) {
      batches.remove();
      size -= first.length;
      return first;
    }
    return gather(Math.min(most, size));
  }

  private @Nullable Object[] gather(int elements) {
    @Nullable Object[] gathered = new @Nullable Object[elements];
    int count = 0;
    while (count < elements) {
      @Nullable Object[] first = batches.element();
      int to = Math.min(first.length, claimed + elements - count);
      System.arraycopy(first, claimed, gathered, count, to - claimed);
      Arrays.fill(first, claimed, to, null); // What has been consumed must not be kept reachable.
      count += to - claimed;
      claimed = to;
      if (claimed == first.length) {
        batches.remove();
        claimed = 0;
      }
    }
    size -= elements;
    return gathered;
  }

  void clear() {
    batches.clear();
    size = 0;
    claimed = 0;
  }
}
