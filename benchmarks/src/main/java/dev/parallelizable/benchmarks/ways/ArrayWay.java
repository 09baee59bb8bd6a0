package dev.parallelizable.benchmarks.ways;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** From an array of doubles to another. */
public enum ArrayWay {
  /** The plain loop. */
  LOOP("loop") {
    @Override
    public void fill(ArrayJob job, double[] results) {
      job.body().loop().run(job.inputs(), results, 0, results.length);
    }
  },
  /** Ours. */
  MAP("Parallelizable") {
    @Override
    public void fill(ArrayJob job, double[] results) {
      job.view().mapInto().accept(job.inputs(), results);
    }

    @Override
    public double[] fresh(ArrayJob job) {
      return job.view().mapToArray().apply(job.inputs());
    }
  },
  /** The JDK's, for exactly this. */
  PARALLEL_SET_ALL("parallelSetAll") {
    @Override
    public void fill(ArrayJob job, double[] results) {
      Arrays.parallelSetAll(results, job.body().at().apply(job.inputs()));
    }
  },
  /** The JDK's. */
  PARALLEL_STREAM("parallel stream") {
    @Override
    public void fill(ArrayJob job, double[] results) {
      IntStream.range(0, results.length)
          .parallel()
          .forEach(job.body().into().apply(job.inputs(), results));
    }

    @Override
    public double[] fresh(ArrayJob job) {
      return Arrays.stream(job.inputs()).parallel().map(job.body().operator()).toArray();
    }
  },
  /** By hand: the loop below, split in halves down to a chunk. */
  FORK_JOIN("ForkJoin by hand") {
    @Override
    public void fill(ArrayJob job, double[] results) {
      ForkJoinPool.commonPool()
          .invoke(
              new Halves(
                  0,
                  results.length,
                  job.chunk(),
                  (from, to) -> job.body().loop().run(job.inputs(), results, from, to)));
    }
  };

  private final String title;

  ArrayWay(String title) {
    this.title = title;
  }

  /** {@return its name in the report} */
  public String title() {
    return title;
  }

  /**
   * Computes into an array that is used again.
   *
   * @param job what to compute
   * @param results as long as the arguments
   */
  public abstract void fill(ArrayJob job, double[] results);

  /**
   * Computes into a new array.
   *
   * @param job what to compute
   * @return the results
   */
  public double[] fresh(ArrayJob job) {
    double[] results = new double[job.inputs().length];
    fill(job, results);
    return results;
  }
}
