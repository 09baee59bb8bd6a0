package dev.parallelizable.benchmarks.cluster;

import java.util.function.Supplier;

/**
 * A way to compute a workload.
 *
 * @param name for people
 * @param signed whether messages are signed
 * @param job does it once, and gives the results
 */
record Way(String name, boolean signed, Supplier<Object> job) {
  /** A way that signs nothing. */
  Way(String name, Supplier<Object> job) {
    this(name, false, job);
  }
}
