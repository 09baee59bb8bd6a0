package dev.parallelizable.benchmarks.ways;

import com.pivovarit.collectors.ParallelCollectors;
import dev.parallelizable.benchmarks.work.Inputs;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.benchmarks.work.Waiting.Gate;
import dev.parallelizable.runtime.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Who holds elements in memory: while they wait, or once they are finished and nobody reads them.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
public enum MemoryWay {
  /** Ours, waiting. */
  WAITING_MAP("Parallelizable", true, (gate, inputs) -> List.of(mapAsync(gate, inputs))),
  /** A virtual thread for each element, waiting. */
  WAITING_THREAD_PER_TASK(
      "virtual thread per task", true, (gate, inputs) -> perTask(gate::passed, inputs)),
  /** parallel-collectors, waiting. */
  WAITING_COLLECTORS(
      "parallel-collectors",
      true,
      (gate, inputs) ->
          list(inputs).stream()
              .collect(
                  ParallelCollectors.parallel(
                      gate::passed, Collectors.toList(), Threads.virtual()))),
  /** Ours, finished, in order. */
  FINISHED_IMAP(
      "Parallelizable imap",
      false,
      (gate, inputs) ->
          gate.counting().with(options -> options.buffer(inputs.length())).imap(inputs.lazily())),
  /** Ours, finished. */
  FINISHED_IMAP_UNORDERED(
      "Parallelizable imapUnordered",
      false,
      (gate, inputs) ->
          gate.counting()
              .with(options -> options.buffer(inputs.length()))
              .imapUnordered(inputs.lazily())),
  /** A future for each element, finished. */
  FINISHED_FUTURES(
      "a `CompletableFuture` each",
      false,
      (gate, inputs) -> {
        List<CompletableFuture<Double>> futures = new ArrayList<>(inputs.length());
        for (Double input : inputs.lazily()) {
          futures.add(CompletableFuture.supplyAsync(() -> gate.counted(input), Threads.platform()));
        }
        return futures;
      }),
  /** parallel-collectors, finished. */
  FINISHED_COLLECTORS(
      "parallel-collectors, unordered",
      false,
      (gate, inputs) ->
          StreamSupport.stream(inputs.lazily().spliterator(), false)
              .collect(
                  ParallelCollectors.parallelToStream(
                      gate::counted, Threads.platform(), Threads.CORES)));

  /** How many elements. */
  public record Many(int length) {
    Iterable<Double> lazily() {
      return Inputs.lazily(Layout.EVEN, length);
    }
  }

  @FunctionalInterface
  private interface Start {
    Object start(Gate gate, Many inputs);
  }

  private final String title;
  private final boolean waiting;
  private final Start start;

  MemoryWay(String title, boolean waiting, Start start) {
    this.title = title;
    this.waiting = waiting;
    this.start = start;
  }

  /** {@return its name in the report} */
  public String title() {
    return title;
  }

  /** {@return whether its elements wait for the gate} */
  public boolean waiting() {
    return waiting;
  }

  /**
   * Starts the elements.
   *
   * @param gate what they wait for, or are counted by
   * @param inputs how many
   * @return what has to be kept reachable
   */
  public Object start(Gate gate, Many inputs) {
    return start.start(gate, inputs);
  }

  private static CompletableFuture<List<Double>> mapAsync(Gate gate, Many inputs) {
    return gate.passing().on(Pool.ofVirtualThreads(Integer.MAX_VALUE)).mapAsync(list(inputs));
  }

  private static List<Double> list(Many inputs) {
    return Inputs.list(Layout.EVEN, inputs.length());
  }

  private static List<Future<Double>> perTask(UnaryOperator<Double> method, Many inputs) {
    List<Future<Double>> futures = new ArrayList<>(inputs.length());
    for (Double input : list(inputs)) {
      futures.add(Threads.virtual().submit(() -> method.apply(input)));
    }
    return futures;
  }
}
