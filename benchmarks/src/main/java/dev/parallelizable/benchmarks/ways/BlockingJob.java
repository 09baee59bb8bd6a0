package dev.parallelizable.benchmarks.ways;

import dev.parallelizable.runtime.Pool;
import java.util.List;

/**
 * Elements that wait for ten milliseconds.
 *
 * @param pool ours, which admits that many
 * @param inputs the arguments
 * @param bound how many may wait at the same time
 */
public record BlockingJob(Pool pool, List<Double> inputs, int bound) {
  /** {@return whether all may wait at the same time} */
  boolean unbounded() {
    return bound >= inputs.size();
  }
}
