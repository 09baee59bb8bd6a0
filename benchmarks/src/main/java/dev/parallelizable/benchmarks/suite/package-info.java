/** Which way is measured on which workload, and the run itself, fork by fork. */
@NullMarked
package dev.parallelizable.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
