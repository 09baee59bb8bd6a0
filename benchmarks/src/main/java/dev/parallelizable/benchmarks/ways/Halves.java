package dev.parallelizable.benchmarks.ways;

import java.util.concurrent.RecursiveAction;

/**
 * A range of indices, split in halves down to a threshold: ForkJoin as its documentation has it.
 */
final class Halves extends RecursiveAction {
  private static final long serialVersionUID = 1;

  /** What is done for a part of the range. */
  @FunctionalInterface
  interface Part {
    /** Does it, from one index to below another. */
    void run(int from, int to);
  }

  private final int from;
  private final int to;
  private final int threshold;
  private final transient Part part;

  Halves(int from, int to, int threshold, Part part) {
    this.from = from;
    this.to = to;
    this.threshold = threshold;
    this.part = part;
  }

  @Override
  protected void compute() {
    if (to - from <= threshold) {
      part.run(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    invokeAll(new Halves(from, middle, threshold, part), new Halves(middle, to, threshold, part));
  }
}
