package dev.parallelizable.benchmarks.ways;

import dev.parallelizable.runtime.Pool;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Calls that compute for long on all cores, beside which others want to get on. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
public enum Saturation {
  /** Ours, nothing set. */
  SHARED_POOL("Parallelizable, `Pool.shared()`", job -> job.view().map(job.inputs())),
  /** Ours, called by a virtual thread. */
  SHARED_POOL_FROM_VIRTUAL(
      "Parallelizable, `Pool.shared()`, called by a virtual thread",
      job -> Joining.result(Threads.virtual().submit(() -> job.view().map(job.inputs())))),
  /** Ours, on threads of the operating system. */
  PLATFORM_POOL(
      "Parallelizable, `Pool.ofPlatformThreads(cores)`",
      job -> job.view().on(Platform.POOL).map(job.inputs())),
  /** The JDK's. */
  PARALLEL_STREAM(
      "parallel stream", job -> job.inputs().parallelStream().map(job.function()).toList()),
  /** Reactor, in buffers. */
  REACTOR_BUFFERED("Reactor, buffered", ListPeers::reactorBuffered),
  /** What ends as early as can be and cares for nobody: a virtual thread for each core. */
  THREAD_PER_CORE("a virtual thread for each core", Saturation::threadPerCore);

  private final String title;
  private final Function<ListJob, List<Double>> run;

  Saturation(String title, Function<ListJob, List<Double>> run) {
    this.title = title;
    this.run = run;
  }

  /** {@return its name in the report} */
  public String title() {
    return title;
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

  private static List<Double> threadPerCore(ListJob job) {
    int size = job.inputs().size();
    List<Future<List<Double>>> parts =
        IntStream.range(0, Threads.CORES)
            .mapToObj(
                i -> job.inputs().subList(i * size / Threads.CORES, (i + 1) * size / Threads.CORES))
            .map(part -> Threads.virtual().submit(() -> Lists.loop(job.function(), part)))
            .toList();
    return parts.stream().map(Joining::result).flatMap(List::stream).toList();
  }

  private static final class Platform {
    static final Pool POOL = Pool.ofPlatformThreads(Threads.CORES);
  }
}
