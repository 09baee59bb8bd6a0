package dev.parallelizable.benchmarks.ways;

import java.util.function.Consumer;

/** From arguments that come one by one to results that go one by one. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
public enum LazyWay {
  /** The plain loop over the source's iterator. */
  LOOP("loop", Grain.CHUNK, LazyPeers::loop),
  /** Ours, in order. */
  IMAP(
      "Parallelizable imap",
      Grain.CHUNK,
      job -> LazyPeers.read(job.view().imap(job.source()), job)),
  /** Ours, as results come. */
  IMAP_UNORDERED(
      "Parallelizable imapUnordered",
      Grain.CHUNK,
      job -> LazyPeers.read(job.view().imapUnordered(job.source()), job)),
  /** The JDK's. */
  PARALLEL_STREAM("parallel stream, forEachOrdered", Grain.CHUNK, LazyPeers::parallelStream),
  /** Reactor, in buffers. */
  REACTOR_BUFFERED("Reactor, buffered", Grain.CHUNK, LazyPeers::reactorBuffered),
  /** Reactor, in buffers, as results come. */
  REACTOR_UNORDERED("Reactor, buffered, unordered", Grain.CHUNK, LazyPeers::reactorUnordered),
  /** Pekko, in groups. */
  PEKKO_GROUPED("Pekko, grouped", Grain.CHUNK, LazyPeers::pekkoGrouped),
  /** The JDK's gatherer. */
  MAP_CONCURRENT("mapConcurrent", Grain.ELEMENT, LazyPeers::mapConcurrent),
  /** parallel-collectors, in order. */
  COLLECTORS("parallel-collectors, ordered", Grain.ELEMENT, LazyPeers::collectorsOrdered),
  /** parallel-collectors, as results come. */
  COLLECTORS_UNORDERED("parallel-collectors, unordered", Grain.ELEMENT, LazyPeers::collectors),
  /** Reactor. */
  REACTOR("Reactor, flatMapSequential", Grain.ELEMENT, LazyPeers::reactor),
  /** Pekko. */
  PEKKO("Pekko, mapAsync", Grain.ELEMENT, LazyPeers::pekko);

  private final String title;
  private final Grain grain;
  private final Consumer<LazyJob> run;

  LazyWay(String title, Grain grain, Consumer<LazyJob> run) {
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

  /** {@return whether results may come in another order than the arguments} */
  public boolean unordered() {
    return this == IMAP_UNORDERED || this == REACTOR_UNORDERED || this == COLLECTORS_UNORDERED;
  }

  /**
   * Computes, and returns when the consumer has had everything.
   *
   * @param job what to compute
   */
  public void run(LazyJob job) {
    run.accept(job);
  }
}
