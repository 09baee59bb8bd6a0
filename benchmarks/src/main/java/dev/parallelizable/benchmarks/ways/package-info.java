/**
 * The ways to compute: the plain loop, ours, and each peer in the configuration that is best for
 * the workload. All ways of a kind take the same job and give the same results; a test says so.
 */
@NullMarked
package dev.parallelizable.benchmarks.ways;

import org.jspecify.annotations.NullMarked;
