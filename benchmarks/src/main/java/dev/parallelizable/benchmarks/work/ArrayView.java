package dev.parallelizable.benchmarks.work;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The unboxed calls of a generated view, which the views have no common type for.
 *
 * @param mapInto fills a given array
 * @param mapToArray makes a new one
 */
public record ArrayView(
    BiConsumer<double[], double[]> mapInto, UnaryOperator<double[]> mapToArray) {}
