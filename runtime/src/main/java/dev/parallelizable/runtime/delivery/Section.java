package dev.parallelizable.runtime.delivery;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of elements that were claimed together: an array, and how far it can be handed over
 * in order. Guarded by the lock of its call, but for the array's elements, each of which is written
 * by whoever runs the element before it is put, and read by whoever claims it from a {@link Batch}.
 */
public final class Section {
  private final @Nullable Object[] results;

  /** All elements before this one have been put. */
  private int frontier;

  /** All elements before this one have been taken for handing over. */
  private int taken;

  /** What was put beyond the frontier: begins and ends. Most sections never need it. */
  private @Nullable TreeMap<Integer, Integer> beyond;

  /**
   * Makes a section of which nothing has been put.
   *
   * @param results where the results go
   */
  public Section(@Nullable Object[] results) {
    this.results = results;
  }

  @Nullable Object[] results() {
    return results;
  }

  void put(int from, int to) {
    if (from != frontier) {
      if (beyond == null) {
        beyond = new TreeMap<>();
      }
      beyond.put(from, to);
      return;
    }
    frontier = to;
    if (beyond != null) {
      for (Integer next = beyond.remove(to); next != null; next = beyond.remove(next)) {
        frontier = next;
      }
    }
  }

  boolean ready() {
    return taken < frontier;
  }

  /** Takes what can be handed over in order. */
  Batch take() {
    Batch batch = new Batch(results, taken, frontier);
    taken = frontier;
    return batch;
  }

  /** Whether everything has been taken. */
  boolean isDone() {
    return taken == results.length;
  }
}
