package dev.parallelizable.benchmarks.measure;

import dev.parallelizable.benchmarks.ways.MemoryWay;
import dev.parallelizable.benchmarks.work.Waiting.Gate;
import java.lang.ref.Reference;
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

/** The heap that an element takes while it waits, or its result while nobody reads it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MemoryBenchmark {
  /** How many elements wait. */
  public static final int WAITING = 20_000;

  /** How many are finished. */
  public static final int FINISHED = 200_000;

  /** Who holds them. */
  @Param("FINISHED_IMAP")
  public MemoryWay way = MemoryWay.FINISHED_IMAP;

  /** What is measured: not time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Bytes {
    /** For each element, with its result or its argument. */
    public double bytesPerElement;

    /** Begins anew. */
    @Setup(Level.Iteration)
    public void reset() {
      bytesPerElement = 0;
    }
  }

  /** All elements, held. */
  @Benchmark
  public Object held(Bytes bytes) throws Exception {
    int length = way.waiting() ? WAITING : FINISHED;
    Gate gate = new Gate();
    long before = Heap.used();
    Object held = way.start(gate, new MemoryWay.Many(length));
    try {
      while (gate.arrived() < length) {
        Thread.sleep(1);
      }
      bytes.bytesPerElement = (double) (Heap.used() - before) / length;
    } finally {
      Reference.reachabilityFence(held);
    }
    gate.open();
    if (held instanceof AutoCloseable closeable) {
      closeable.close();
    }
    return held;
  }
}
