/**
 * What is measured: the methods ({@link dev.parallelizable.benchmarks.work.Costs}), each in all the
 * forms that a way may need ({@link dev.parallelizable.benchmarks.work.Body}), and how many of them
 * on which data ({@link dev.parallelizable.benchmarks.work.Workload}).
 */
@NullMarked
package dev.parallelizable.benchmarks.work;

import org.jspecify.annotations.NullMarked;
