package dev.parallelizable.benchmarks.measure;

import dev.parallelizable.benchmarks.ways.ListJob;
import dev.parallelizable.benchmarks.ways.ListWay;
import dev.parallelizable.benchmarks.work.Inputs;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.benchmarks.work.Setting;
import dev.parallelizable.benchmarks.work.Workload;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a list to a list. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ListBenchmark {
  /** What is computed. */
  @Param("NANOS_80")
  public Workload workload = Workload.NANOS_80;

  /** How many elements, or 0 for as many as the workload says. */
  @Param("0")
  public int length;

  /** Who computes it. */
  @Param("MAP")
  public ListWay way = ListWay.MAP;

  /** Whether other functions ran before. */
  @Param("false")
  public boolean polluted;

  /** What is set on our side, or 0. */
  @Param("0")
  public int chunkSize;

  /** What is set on our side, or 0. */
  @Param("0")
  public int concurrency;

  private ListJob job = ListJob.of(workload.body(), List.of(), 1, Setting.NONE);

  /** Makes the data. */
  @Setup
  public void setUp() {
    if (polluted) {
      List<Double> few = Inputs.list(Layout.EVEN, Pollution.ELEMENTS);
      Pollution.of(body -> way.run(ListJob.of(body, few, few.size() / 16, Setting.NONE)));
    }
    job =
        ListJob.of(
            workload.body(),
            Inputs.list(workload.layout(), length == 0 ? workload.length() : length),
            workload.chunk(),
            new Setting(chunkSize, concurrency));
  }

  /** One call. */
  @Benchmark
  public List<Double> call() {
    return way.run(job);
  }
}
