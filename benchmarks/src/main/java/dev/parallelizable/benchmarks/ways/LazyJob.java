package dev.parallelizable.benchmarks.ways;

import dev.parallelizable.runtime.ParallelFunction;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * A method, arguments that are made as they are asked for, and who takes the results.
 *
 * @param function the method
 * @param view ours
 * @param source the arguments
 * @param consumer called with one result after the other, by one thread at a time
 * @param chunk how many elements a peer's chunk has, where it can be set
 */
public record LazyJob(
    Function<Double, Double> function,
    ParallelFunction<Double, Double, RuntimeException> view,
    Iterable<Double> source,
    DoubleConsumer consumer,
    int chunk) {}
