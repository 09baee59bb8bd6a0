package dev.parallelizable.benchmarks.report;

import java.util.Locale;

/** A table of the report. */
public enum Group {
  /** Unboxed, into an array that is used again. */
  ARRAY("Arrays of doubles, results into an array that is used again"),
  /** Unboxed, into a new array. */
  FRESH("Arrays of doubles, results into a new array"),
  /** Boxed. */
  LIST("Lists"),
  /** Lazily. */
  LAZY("Lazily, one by one"),
  /** Calls of few elements. */
  SMALL("Calls of few elements of 80 ns"),
  /** Waiting elements. */
  BLOCKING("10,000 elements that wait 10 ms"),
  /** A short call beside a long one. */
  TWO_CALLS("A short call beside a long one"),
  /** Another virtual thread beside a call. */
  TICKER("A virtual thread that wakes every millisecond, beside a call"),
  /** Bytes. */
  MEMORY("Memory"),
  /** Nothing set beside something set. */
  TUNING("Nothing set, beside the best that can be set by hand"),
  /** Another language. */
  PYTHON("Python");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /** {@return what a workload of it is, in a word} */
  public String noun() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return whether its figures are compared with the plain loop, in charts too} */
  public boolean charted() {
    return this == ARRAY || this == LIST || this == LAZY;
  }

  /** {@return the table's title} */
  public String title() {
    return title;
  }
}
