package dev.parallelizable.benchmarks.report;

/** The names of those workloads that are more than what an element costs. */
public final class Names {
  /** Elements that wait. */
  public static final String BOUNDED = "1,000 at a time";

  /** Elements that wait. */
  public static final String UNBOUNDED = "all at a time";

  /** A call with nothing beside it. */
  public static final String ALONE = "alone";

  /** A short call. */
  public static final String BESIDE = "beside a long one";

  /** A long call. */
  public static final String TICKING = "beside a ticking thread";

  /** An element in memory. */
  public static final String WAITING = "a waiting element";

  /** An element in memory. */
  public static final String FINISHED = "a finished, unread element";

  private Names() {}
}
