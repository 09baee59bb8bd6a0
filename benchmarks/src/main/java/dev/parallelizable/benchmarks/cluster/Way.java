package dev.parallelizable.benchmarks.cluster;

import java.util.function.Supplier;

/**
 * A way to compute a workload.
 *
 * @param name for people
 * @param job does it once, and gives the results
 */
record Way(String name, Supplier<Object> job) {}
