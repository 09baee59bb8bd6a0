package dev.parallelizable.benchmarks.report;

/** Whose way it is, by its name. */
public final class Ways {
  /** The plain loop. */
  public static final String LOOP = "loop";

  /** What all names of ours begin with. */
  public static final String OURS = "Parallelizable";

  /** The name of the C program on all cores. */
  public static final String C = "C with OpenMP";

  /** The same, each core taking a chunk after the other. */
  public static final String C_DYNAMIC = "C with OpenMP, dynamic";

  /** The name of the C program on one core. */
  public static final String C_ONE = "C, one thread";

  /** The JDK's. */
  public static final String PARALLEL_STREAM = "parallel stream";

  /** Ours, lazily and in order. */
  public static final String IMAP = "Parallelizable imap";

  /** Ours, lazily. */
  public static final String IMAP_UNORDERED = "Parallelizable imapUnordered";

  /** Ours, through a future. */
  public static final String MAP_ASYNC = "Parallelizable mapAsync";

  /** Ours, beside others. */
  public static final String SHARED_POOL = "Parallelizable, `Pool.shared()`";

  /** What cares for nobody. */
  public static final String THREAD_PER_CORE = "a virtual thread for each core";

  /** Ours, as it is. */
  public static final String NOTHING_SET = "nothing set";

  private Ways() {}

  static boolean ours(String way) {
    return way.startsWith(OURS) || way.equals(NOTHING_SET);
  }

  /** {@return whether it is C on all cores: the limit of the machine} */
  static boolean c(String way) {
    return way.equals(C) || way.equals(C_DYNAMIC);
  }

  /** {@return whether it is what ours competes with: neither a loop nor the machine's limit} */
  static boolean peer(String way) {
    return !ours(way) && !way.equals(LOOP) && !c(way) && !way.equals(C_ONE);
  }
}
