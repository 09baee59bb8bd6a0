/**
 * Measures the engine over Hazelcast beside a job that is written by hand over the same members,
 * and writes {@code docs/benchmarks/cluster.md}.
 *
 * <p>{@code ClusterBenchmark} says what is measured; a {@code Setup} is a cluster of processes of
 * its own and a client, {@code Ours} and {@code HandWritten} are the ways to use it.
 */
@NullMarked
package dev.parallelizable.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
