package dev.parallelizable.benchmarks;

import com.pivovarit.collectors.ParallelCollectors;
import dev.parallelizable.runtime.ParallelFunction;
import dev.parallelizable.runtime.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import org.openjdk.jmh.annotations.TearDown;

/** Whole lists of boxed values in and out, and the same lazily. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
public class ListBenchmark {
  /** What an element does. */
  @SuppressWarnings("ImmutableEnumChecker") // Views and method references are.
  public enum Body {
    /** One million of 80 ns. */
    NANOS_80(1_000_000, Bodies::nanos80, ParallelBodies.nanos80()),
    /** Twenty thousand of 10 µs. */
    MICROS_10(20_000, Bodies::micros10, ParallelBodies.micros10()),
    /** Three hundred thousand, most of 80 ns and every hundredth of 8 µs. */
    SKEWED(300_000, Bodies::skewed, ParallelBodies.skewed());

    final int length;
    final Function<Long, Long> function;
    final ParallelFunction<Long, Long, RuntimeException> parallel;

    Body(
        int length,
        Function<Long, Long> function,
        ParallelFunction<Long, Long, RuntimeException> parallel) {
      this.length = length;
      this.function = function;
      this.parallel = parallel;
    }
  }

  /** What an element does. */
  @Param public Body body = Body.NANOS_80;

  private List<Long> inputs = List.of();
  private ExecutorService threads = Executors.newCachedThreadPool();

  /** Makes the inputs. */
  @Setup
  public void setUp() {
    inputs = LongStream.range(0, body.length).boxed().collect(Collectors.toList());
  }

  /** Ends the threads of a peer. */
  @TearDown
  public void tearDown() {
    threads.shutdownNow();
  }

  /** The plain loop. */
  @Benchmark
  public List<Long> loop() {
    List<Long> results = new ArrayList<>(inputs.size());
    for (Long input : inputs) {
      results.add(body.function.apply(input));
    }
    return results;
  }

  /** The generated view, nothing set. */
  @Benchmark
  public List<Long> map() {
    return body.parallel.map(inputs);
  }

  /** The generated view, lazily and in order. */
  @Benchmark
  public long imap() {
    return sum(body.parallel.imap(inputs));
  }

  /** The generated view, lazily as results come. */
  @Benchmark
  public long imapUnordered() {
    return sum(body.parallel.imapUnordered(inputs));
  }

  private static long sum(Results<Long> all) {
    long sum = 0;
    try (Results<Long> results = all) {
      for (Long result : results) {
        sum += result;
      }
    }
    return sum;
  }

  /** A parallel stream. */
  @Benchmark
  public List<Long> parallelStream() {
    return inputs.parallelStream().map(body.function).toList();
  }

  /** parallel-collectors, in batches. */
  @Benchmark
  public List<Long> parallelCollectors() {
    int cores = Runtime.getRuntime().availableProcessors();
    return inputs.stream()
        .collect(
            ParallelCollectors.Batching.parallel(
                body.function, Collectors.toList(), threads, cores))
        .join();
  }
}
