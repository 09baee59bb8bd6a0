package dev.parallelizable.benchmarks.measure;

import dev.parallelizable.benchmarks.ways.ListJob;
import dev.parallelizable.benchmarks.ways.Saturation;
import dev.parallelizable.benchmarks.work.Inputs;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.benchmarks.work.Setting;
import dev.parallelizable.benchmarks.work.Workload;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A long call, and a virtual thread that wants to wake every millisecond meanwhile. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TickerBenchmark {
  /** How many elements of 10 µs: half a second on two cores. */
  public static final int ELEMENTS = 100_000;

  /** Who computes. */
  @Param("SHARED_POOL")
  public Saturation way = Saturation.SHARED_POOL;

  /** Whether there is such a thread. */
  @Param("true")
  public boolean ticking;

  private ListJob job =
      ListJob.of(Workload.MICROS_10.body(), List.of(), Workload.MICROS_10.chunk(), Setting.NONE);
  private final Ticker ticker = new Ticker();

  /** What is told of an iteration beside its time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Delay {
    /** The longest time by which the other thread woke too late. */
    public double worstDelayNanos;

    /** Begins anew. */
    @Setup(Level.Iteration)
    public void reset() {
      worstDelayNanos = 0;
    }
  }

  /** Makes the data, and starts the other thread. */
  @Setup
  public void setUp() {
    job =
        ListJob.of(
            Workload.MICROS_10.body(),
            Inputs.list(Layout.EVEN, ELEMENTS),
            Workload.MICROS_10.chunk(),
            Setting.NONE);
    if (ticking) {
      ticker.start();
    }
  }

  /** Ends the other thread. */
  @TearDown
  public void tearDown() {
    ticker.stop();
  }

  /** One call. */
  @Benchmark
  public List<Double> call(Delay delay) {
    ticker.worst();
    List<Double> results = way.run(job);
    delay.worstDelayNanos = Math.max(delay.worstDelayNanos, (double) ticker.worst());
    return results;
  }
}
