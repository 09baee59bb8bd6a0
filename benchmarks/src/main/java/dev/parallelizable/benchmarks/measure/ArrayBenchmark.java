package dev.parallelizable.benchmarks.measure;

import dev.parallelizable.benchmarks.ways.ArrayJob;
import dev.parallelizable.benchmarks.ways.ArrayWay;
import dev.parallelizable.benchmarks.work.Inputs;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.benchmarks.work.Setting;
import dev.parallelizable.benchmarks.work.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From an array of doubles to one that is used again, or to a new one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ArrayBenchmark {
  /** What is computed. */
  @Param("NANOS_1")
  public Workload workload = Workload.NANOS_1;

  /** Who computes it. */
  @Param("MAP")
  public ArrayWay way = ArrayWay.MAP;

  /** Whether other functions ran before. */
  @Param("false")
  public boolean polluted;

  /** What is set on our side, or 0. */
  @Param("0")
  public int chunkSize;

  /** What is set on our side, or 0. */
  @Param("0")
  public int concurrency;

  private double[] results = {};
  private ArrayJob job = ArrayJob.of(workload.body(), results, 1, Setting.NONE);

  /** Makes the data. */
  @Setup
  public void setUp() {
    if (polluted) {
      double[] few = Inputs.array(Layout.EVEN, Pollution.ELEMENTS);
      double[] out = new double[few.length];
      Pollution.of(
          body -> {
            ArrayJob other = ArrayJob.of(body, few, few.length / 16, Setting.NONE);
            way.fill(other, out);
            way.fresh(other);
          });
    }
    results = new double[workload.length()];
    job =
        ArrayJob.of(
            workload.body(),
            Inputs.array(workload.layout(), workload.length()),
            workload.chunk(),
            new Setting(chunkSize, concurrency));
  }

  /** Into the array that is there. */
  @Benchmark
  public double[] reused() {
    way.fill(job, results);
    return results;
  }

  /** Into a new one. */
  @Benchmark
  public double[] fresh() {
    return way.fresh(job);
  }
}
