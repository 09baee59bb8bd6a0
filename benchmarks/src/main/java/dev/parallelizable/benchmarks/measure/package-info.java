/**
 * JMH benchmarks. Each takes the way and the workload as parameters, so that a fork runs one way
 * alone; which pairs make sense is said by the plan in {@code suite}.
 */
@NullMarked
package dev.parallelizable.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
