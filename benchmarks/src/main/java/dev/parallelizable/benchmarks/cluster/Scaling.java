package dev.parallelizable.benchmarks.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A workload that computes, and travels hardly at all. */
final class Scaling {
  private static final int ELEMENTS = 2_000;

  /** Elements of a task of the job by hand: about 20 ms. */
  private static final int EACH = 20;

  private static final int WINDOW = 2;

  private Scaling() {}

  static Workload of(Setup setup, int members) {
    double[] inputs = IntStream.range(0, ELEMENTS).asDoubleStream().toArray();
    return new Workload(
        members == 1 ? "1 member" : members + " members",
        Unit.RUN,
        ELEMENTS,
        loop(inputs),
        List.of(
            new Way("plain loop", () -> loop(inputs)),
            new Way("by hand, 20 elements a task", () -> byHand(setup, inputs)),
            new Way(
                "ours",
                true,
                () -> ParallelElements.computed().on(setup.pool()).mapToArray(inputs))));
  }

  private static double[] loop(double[] inputs) {
    double[] results = new double[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      results[i] = Elements.computed(inputs[i]);
    }
    return results;
  }

  private static double[] byHand(Setup setup, double[] inputs) {
    double[] results = new double[inputs.length];
    setup
        .byHand(WINDOW)
        .<Wire.Column>run(
            inputs.length / EACH,
            i -> new Wire.Compute(Arrays.copyOfRange(inputs, i * EACH, (i + 1) * EACH)),
            (i, result) -> System.arraycopy(result.content(), 0, results, i * EACH, EACH));
    return results;
  }
}
