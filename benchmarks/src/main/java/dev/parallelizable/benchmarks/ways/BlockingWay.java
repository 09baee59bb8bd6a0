package dev.parallelizable.benchmarks.ways;

import static java.util.stream.Collectors.toList;

import com.pivovarit.collectors.ParallelCollectors;
import dev.parallelizable.benchmarks.work.Waiting;
import dev.parallelizable.runtime.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Ten thousand elements that wait, all on virtual threads. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
public enum BlockingWay {
  /** Ours. */
  MAP("Parallelizable", BlockingWay::map),
  /** Ours, lazily and in order, with a buffer that all fit in. */
  IMAP("Parallelizable imap", BlockingWay::imap),
  /** A virtual thread for each element, held back by a semaphore. */
  THREAD_PER_TASK("virtual thread per task", BlockingWay::threadPerTask),
  /** The JDK's gatherer. */
  MAP_CONCURRENT(
      "mapConcurrent",
      job ->
          job.inputs().stream()
              .gather(Gatherers.mapConcurrent(job.bound(), Waiting::slept))
              .toList()),
  /** parallel-collectors. */
  COLLECTORS("parallel-collectors", BlockingWay::collectors),
  /** Reactor. */
  REACTOR("Reactor, flatMapSequential", BlockingWay::reactor),
  /** Pekko. */
  PEKKO("Pekko, mapAsync", BlockingWay::pekko);

  private static final Scheduler VIRTUAL = Schedulers.fromExecutorService(Threads.virtual());

  private final String title;
  private final Function<BlockingJob, List<Double>> run;

  BlockingWay(String title, Function<BlockingJob, List<Double>> run) {
    this.title = title;
    this.run = run;
  }

  /** {@return its name in the report} */
  public String title() {
    return title;
  }

  /**
   * Waits with all elements.
   *
   * @param job what to do
   * @return the elements
   */
  public List<Double> run(BlockingJob job) {
    return run.apply(job);
  }

  private static List<Double> map(BlockingJob job) {
    try {
      return Waiting.view().on(job.pool()).map(job.inputs());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Double> imap(BlockingJob job) {
    List<Double> all = new ArrayList<>(job.inputs().size());
    try (Results<Double> results =
        Waiting.view()
            .on(job.pool())
            .with(options -> options.buffer(job.inputs().size()))
            .imap(job.inputs())) {
      results.forEach(all::add);
    }
    return all;
  }

  private static List<Double> threadPerTask(BlockingJob job) {
    Semaphore places = new Semaphore(job.bound());
    List<Future<Double>> futures = new ArrayList<>(job.inputs().size());
    for (Double input : job.inputs()) {
      futures.add(
          Threads.virtual()
              .submit(
                  () -> {
                    places.acquire();
                    try {
                      return Waiting.slept(input);
                    } finally {
                      places.release();
                    }
                  }));
    }
    return futures.stream().map(Joining::result).toList();
  }

  private static List<Double> collectors(BlockingJob job) {
    var collector =
        job.unbounded()
            ? ParallelCollectors.parallel(Waiting::slept, toList(), Threads.virtual())
            : ParallelCollectors.parallel(Waiting::slept, toList(), Threads.virtual(), job.bound());
    return job.inputs().stream().collect(collector).join();
  }

  private static List<Double> reactor(BlockingJob job) {
    return Joining.present(
        Flux.fromIterable(job.inputs())
            .flatMapSequential(
                input -> Mono.fromCallable(() -> Waiting.slept(input)).subscribeOn(VIRTUAL),
                job.bound(),
                1)
            .collectList()
            .block());
  }

  private static List<Double> pekko(BlockingJob job) {
    return Source.from(job.inputs())
        .mapAsync(
            job.bound(),
            input -> CompletableFuture.supplyAsync(() -> Waiting.slept(input), Threads.virtual()))
        .runWith(Sink.seq(), Threads.pekko())
        .toCompletableFuture()
        .join();
  }
}
