package dev.parallelizable.benchmarks;

import dev.parallelizable.runtime.Pool;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Ten thousand elements that sleep 10 ms, a thousand at a time: at best 100 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
public class BlockingBenchmark {
  private final Pool pool = Pool.ofVirtualThreads(1_000);
  private final List<Long> inputs =
      LongStream.range(0, 10_000).boxed().collect(Collectors.toList());

  /** The generated view. */
  @Benchmark
  public List<Long> map() throws InterruptedException {
    return ParallelBodies.sleeping().on(pool).map(inputs);
  }

  /** A virtual thread for each element, held back by a semaphore. */
  @Benchmark
  public long threadPerElement() throws InterruptedException, ExecutionException {
    Semaphore places = new Semaphore(1_000);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> futures =
          inputs.stream().map(input -> threads.submit(() -> sleeping(places, input))).toList();
      long sum = 0;
      for (Future<Long> future : futures) {
        sum += future.get();
      }
      return sum;
    }
  }

  private static long sleeping(Semaphore places, long input) throws InterruptedException {
    places.acquire();
    try {
      return Bodies.sleeping(input);
    } finally {
      places.release();
    }
  }
}
