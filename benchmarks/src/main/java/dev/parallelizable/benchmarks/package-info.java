/**
 * JMH benchmarks: each workload beside the plain loop and the peers, in the same run, so that the
 * ratios hold where the times do not. {@link dev.parallelizable.benchmarks.Report} prints them.
 */
@NullMarked
package dev.parallelizable.benchmarks;

import org.jspecify.annotations.NullMarked;
