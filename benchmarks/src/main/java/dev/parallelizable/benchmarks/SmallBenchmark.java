package dev.parallelizable.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Calls of a few elements of 80 ns, which must not wait for a thread to wake up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
public class SmallBenchmark {
  /** How many elements. */
  @Param({"1", "8", "64"})
  public int length;

  private List<Long> inputs = List.of();

  /** Makes the inputs. */
  @Setup
  public void setUp() {
    inputs = LongStream.range(0, length).boxed().collect(Collectors.toList());
  }

  /** The plain loop. */
  @Benchmark
  public List<Long> loop() {
    List<Long> results = new ArrayList<>(inputs.size());
    for (Long input : inputs) {
      results.add(Bodies.nanos80(input));
    }
    return results;
  }

  /** The generated view. */
  @Benchmark
  public List<Long> map() {
    return ParallelBodies.nanos80().map(inputs);
  }

  /** The generated view, through a future. */
  @Benchmark
  public List<Long> mapAsyncJoin() {
    return ParallelBodies.nanos80().mapAsync(inputs).join();
  }

  /** A parallel stream. */
  @Benchmark
  public List<Long> parallelStream() {
    return inputs.parallelStream().map(Bodies::nanos80).toList();
  }
}
