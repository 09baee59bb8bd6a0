package dev.parallelizable.benchmarks.ways;

import java.util.List;
import java.util.function.Function;

/** From a list to the list of results, in the same order. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
public enum ListWay {
  /** The plain loop. */
  LOOP("loop", Grain.CHUNK, job -> Lists.loop(job.function(), job.inputs())),
  /** Ours. */
  MAP("Parallelizable", Grain.CHUNK, job -> job.view().map(job.inputs())),
  /** Ours, through a future. */
  MAP_ASYNC(
      "Parallelizable mapAsync", Grain.CHUNK, job -> job.view().mapAsync(job.inputs()).join()),
  /** The JDK's. */
  PARALLEL_STREAM(
      "parallel stream",
      Grain.CHUNK,
      job -> job.inputs().parallelStream().map(job.function()).toList()),
  /** By hand: a loop over the list, split in halves down to a chunk. */
  FORK_JOIN("ForkJoin by hand", Grain.CHUNK, Lists::forkJoin),
  /** parallel-collectors, in batches. */
  COLLECTORS_BATCHING("parallel-collectors, batching", Grain.CHUNK, ListPeers::collectorsBatching),
  /** Reactor, in buffers. */
  REACTOR_BUFFERED("Reactor, buffered", Grain.CHUNK, ListPeers::reactorBuffered),
  /** Pekko, in groups. */
  PEKKO_GROUPED("Pekko, grouped", Grain.CHUNK, ListPeers::pekkoGrouped),
  /** parallel-collectors. */
  COLLECTORS("parallel-collectors", Grain.ELEMENT, ListPeers::collectors),
  /** The JDK's gatherer. */
  MAP_CONCURRENT("mapConcurrent", Grain.ELEMENT, ListPeers::mapConcurrent),
  /** A virtual thread for each element. */
  THREAD_PER_TASK("virtual thread per task", Grain.ELEMENT, ListPeers::threadPerTask),
  /** Reactor's rails. */
  REACTOR_PARALLEL("Reactor, parallel", Grain.ELEMENT, ListPeers::reactorParallel),
  /** Reactor. */
  REACTOR("Reactor, flatMapSequential", Grain.ELEMENT, ListPeers::reactorSequential),
  /** Pekko. */
  PEKKO("Pekko, mapAsync", Grain.ELEMENT, ListPeers::pekko);

  private final String title;
  private final Grain grain;
  private final Function<ListJob, List<Double>> run;

  ListWay(String title, Grain grain, Function<ListJob, List<Double>> run) {
    this.title = title;
    this.grain = grain;
    this.run = run;
  }

  /** {@return its name in the report} */
  public String title() {
    return title;
  }

  /** {@return in what portions it hands out work} */
  public Grain grain() {
    return grain;
  }

  /**
   * Computes.
   *
   * @param job what to compute
   * @return the results
   */
  public List<Double> run(ListJob job) {
    return run.apply(job);
  }
}
