package dev.parallelizable.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Ten million doubles from one array into another that is used again: about 1 ns each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
public class ArrayBenchmark {
  private final double[] inputs = new SplittableRandom(1).doubles(10_000_000).toArray();
  private final double[] results = new double[inputs.length];

  /** The plain loop. */
  @Benchmark
  public double[] loop() {
    for (int i = 0; i < inputs.length; i++) {
      results[i] = Bodies.scaled(inputs[i]);
    }
    return results;
  }

  /** The generated view. */
  @Benchmark
  public double[] mapInto() {
    ParallelBodies.scaled().mapInto(inputs, results);
    return results;
  }

  /** The JDK's. */
  @Benchmark
  public double[] parallelSetAll() {
    Arrays.parallelSetAll(results, i -> Bodies.scaled(inputs[i]));
    return results;
  }
}
