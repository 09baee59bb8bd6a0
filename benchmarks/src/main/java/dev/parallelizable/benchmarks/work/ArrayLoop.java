package dev.parallelizable.benchmarks.work;

/** The plain loop over one method, from one index to below another. */
@FunctionalInterface
public interface ArrayLoop {
  /**
   * Computes some results.
   *
   * @param inputs the arguments
   * @param results where results go, each at its argument's index
   * @param from the first index
   * @param to the index after the last
   */
  void run(double[] inputs, double[] results, int from, int to);
}
