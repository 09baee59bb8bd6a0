package dev.parallelizable.benchmarks.work;

/** Where the elements are that cost a hundred times as much: one in a hundred. */
public enum Layout {
  /** There are none. */
  EVEN,
  /** At the beginning. */
  HEAVY_FIRST,
  /** At the end. */
  HEAVY_LAST,
  /** Anywhere, always the same. */
  HEAVY_ANYWHERE
}
