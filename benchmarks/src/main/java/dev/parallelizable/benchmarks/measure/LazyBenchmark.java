package dev.parallelizable.benchmarks.measure;

import dev.parallelizable.benchmarks.ways.LazyJob;
import dev.parallelizable.benchmarks.ways.LazyWay;
import dev.parallelizable.benchmarks.work.Inputs;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.benchmarks.work.Pace;
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
import org.openjdk.jmh.infra.Blackhole;

/** From a lazy source to a consumer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LazyBenchmark {
  /** What is computed. */
  @Param("NANOS_80")
  public Workload workload = Workload.NANOS_80;

  /** How many elements, or 0 for as many as the workload says. */
  @Param("0")
  public int length;

  /** Who computes it. */
  @Param("IMAP")
  public LazyWay way = LazyWay.IMAP;

  /** How fast the source is. */
  @Param("AT_ONCE")
  public Pace source = Pace.AT_ONCE;

  /** How fast the consumer is. */
  @Param("AT_ONCE")
  public Pace consumer = Pace.AT_ONCE;

  /** What is set by hand on our side: how many elements travel together, or 0. */
  @Param("0")
  public int chunkSize;

  /** What is set by hand on our side: how many chunks run at a time, or 0. */
  @Param("0")
  public int concurrency;

  /** Whether other functions ran before. */
  @Param("false")
  public boolean polluted;

  private Iterable<Double> inputs = List.of();

  /** Makes the data. */
  @Setup
  public void setUp(Blackhole hole) {
    if (polluted) {
      Iterable<Double> few = Inputs.lazily(Layout.EVEN, Pollution.ELEMENTS);
      Pollution.of(
          body ->
              way.run(
                  new LazyJob(
                      body.function(),
                      body.view(),
                      few,
                      result -> hole.consume(result),
                      Pollution.ELEMENTS / 16)));
    }
    inputs =
        source.slowing(
            Inputs.lazily(workload.layout(), length == 0 ? workload.length() : length),
            workload.body());
  }

  /** One call, to the last result. */
  @Benchmark
  public void call(Blackhole hole) {
    way.run(
        new LazyJob(
            workload.body().function(),
            workload.body().view().with(new Setting(chunkSize, concurrency)::on),
            inputs,
            result -> hole.consume(consumer.spend(result, workload.body())),
            workload.chunk()));
  }
}
