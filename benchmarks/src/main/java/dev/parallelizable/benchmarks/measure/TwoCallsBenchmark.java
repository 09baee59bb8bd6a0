package dev.parallelizable.benchmarks.measure;

import dev.parallelizable.benchmarks.ways.ListJob;
import dev.parallelizable.benchmarks.ways.Saturation;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** A short call, alone or while another thread makes one long call after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TwoCallsBenchmark {
  /** How many elements of 10 µs the short one has. */
  public static final int SHORT = 1_000;

  private static final int LONG = 100_000;

  /** Who computes both. */
  @Param("SHARED_POOL")
  public Saturation way = Saturation.SHARED_POOL;

  /** Whether there is the long one. */
  @Param("true")
  public boolean beside;

  private final ListJob job = job(SHORT);
  private volatile boolean stopped;
  private Thread other = Thread.ofPlatform().unstarted(() -> {});

  private static ListJob job(int length) {
    return ListJob.of(
        Workload.MICROS_10.body(),
        Inputs.list(Layout.EVEN, length),
        Workload.MICROS_10.chunk(),
        Setting.NONE);
  }

  /** Starts the long calls. */
  @Setup
  public void setUp(Blackhole hole) {
    if (beside) {
      ListJob longer = job(LONG);
      other =
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    while (!stopped) {
                      hole.consume(way.run(longer));
                    }
                  });
    }
  }

  /** Ends them. */
  @TearDown
  public void tearDown() throws InterruptedException {
    stopped = true;
    other.join();
  }

  /** The short one. */
  @Benchmark
  public List<Double> call() {
    return way.run(job);
  }
}
