package dev.parallelizable.benchmarks.ways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** The plain loop over a list, and a list in parts. */
final class Lists {
  private Lists() {}

  /** {@return the results, by the plain loop} */
  static List<Double> loop(Function<Double, Double> function, List<Double> inputs) {
    List<Double> results = new ArrayList<>(inputs.size());
    for (Double input : inputs) {
      results.add(function.apply(input));
    }
    return results;
  }

  /** {@return the results, by ForkJoin by hand} */
  static List<Double> forkJoin(ListJob job) {
    Double[] results = new Double[job.inputs().size()];
    ForkJoinPool.commonPool()
        .invoke(
            new Halves(
                0,
                results.length,
                job.chunk(),
                (from, to) -> {
                  for (int i = from; i < to; i++) {
                    results[i] = job.function().apply(job.inputs().get(i));
                  }
                }));
    return Collections.unmodifiableList(Arrays.asList(results));
  }
}
