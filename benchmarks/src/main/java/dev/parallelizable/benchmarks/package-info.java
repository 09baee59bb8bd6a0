/**
 * Measures Parallelizable beside its peers, and writes the report in {@code docs/benchmarks}.
 *
 * <p>{@code work} says what is computed and on which data, {@code ways} how, {@code measure} how it
 * is timed, {@code suite} which way runs on which workload and runs them, {@code report} what is
 * made of the figures.
 */
@NullMarked
package dev.parallelizable.benchmarks;

import org.jspecify.annotations.NullMarked;
