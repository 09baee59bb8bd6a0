package dev.parallelizable.benchmarks.measure;

import dev.parallelizable.benchmarks.ways.BlockingJob;
import dev.parallelizable.benchmarks.ways.BlockingWay;
import dev.parallelizable.benchmarks.work.Inputs;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.runtime.Pool;
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

/** Ten thousand elements that wait for 10 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BlockingBenchmark {
  /** How many elements. */
  public static final int ELEMENTS = 10_000;

  /** Who waits. */
  @Param("MAP")
  public BlockingWay way = BlockingWay.MAP;

  /** How many may wait at the same time, or 0 for all. */
  @Param("1000")
  public int bound;

  private BlockingJob job = new BlockingJob(Pool.shared(), List.of(), 1);

  /** Makes the pool. */
  @Setup
  public void setUp() {
    job =
        new BlockingJob(
            Pool.ofVirtualThreads(bound == 0 ? Integer.MAX_VALUE : bound),
            Inputs.list(Layout.EVEN, ELEMENTS),
            bound == 0 ? ELEMENTS : bound);
  }

  /** One call. */
  @Benchmark
  public List<Double> call() {
    return way.run(job);
  }
}
