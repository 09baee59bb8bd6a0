package dev.parallelizable.benchmarks.ways;

import static java.util.stream.Collectors.toList;

import com.pivovarit.collectors.ParallelCollectors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Gatherers;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Libraries, from a list to a list. */
final class ListPeers {
  private ListPeers() {}

  /** parallel-collectors, one batch for each core. */
  static List<Double> collectorsBatching(ListJob job) {
    return job.inputs().stream()
        .collect(
            ParallelCollectors.Batching.parallel(
                job.function(), toList(), Threads.platform(), Threads.CORES))
        .join();
  }

  /** parallel-collectors, element by element. */
  static List<Double> collectors(ListJob job) {
    return job.inputs().stream()
        .collect(
            ParallelCollectors.parallel(
                job.function(), toList(), Threads.platform(), Threads.CORES))
        .join();
  }

  /** The JDK's gatherer. */
  static List<Double> mapConcurrent(ListJob job) {
    return job.inputs().stream()
        .gather(Gatherers.mapConcurrent(Threads.CORES, job.function()))
        .toList();
  }

  /** A virtual thread for each element. */
  static List<Double> threadPerTask(ListJob job) {
    List<Future<Double>> futures = new ArrayList<>(job.inputs().size());
    for (Double input : job.inputs()) {
      futures.add(Threads.virtual().submit(() -> job.function().apply(input)));
    }
    List<Double> results = new ArrayList<>(futures.size());
    for (Future<Double> future : futures) {
      results.add(Joining.result(future));
    }
    return results;
  }

  /** Reactor's rails. They lose the order, so the results are put back in it. */
  static List<Double> reactorParallel(ListJob job) {
    Double[] results = new Double[job.inputs().size()];
    Flux.range(0, results.length)
        .parallel(Threads.CORES)
        .runOn(Schedulers.parallel())
        .doOnNext(i -> results[i] = job.function().apply(job.inputs().get(i)))
        .sequential()
        .blockLast();
    return List.of(results);
  }

  /** Reactor, element by element. */
  static List<Double> reactorSequential(ListJob job) {
    return Joining.present(
        Flux.fromIterable(job.inputs())
            .flatMapSequential(
                input ->
                    Mono.fromCallable(() -> job.function().apply(input))
                        .subscribeOn(Schedulers.parallel()),
                4 * Threads.CORES)
            .collectList()
            .block());
  }

  /** Reactor, in buffers. */
  static List<Double> reactorBuffered(ListJob job) {
    return Joining.present(
        Flux.fromIterable(job.inputs())
            .buffer(job.chunk())
            .flatMapSequential(
                buffer ->
                    Mono.fromCallable(() -> Lists.loop(job.function(), buffer))
                        .subscribeOn(Schedulers.parallel()),
                4 * Threads.CORES)
            .collect(() -> new ArrayList<Double>(job.inputs().size()), List::addAll)
            .block());
  }

  /** Pekko Streams, element by element. */
  static List<Double> pekko(ListJob job) {
    return Source.from(job.inputs())
        .mapAsync(
            4 * Threads.CORES,
            input ->
                CompletableFuture.supplyAsync(
                    () -> job.function().apply(input), Threads.platform()))
        .runWith(Sink.seq(), Threads.pekko())
        .toCompletableFuture()
        .join();
  }

  /** Pekko Streams, in groups. */
  static List<Double> pekkoGrouped(ListJob job) {
    return Source.from(job.inputs())
        .grouped(job.chunk())
        .mapAsync(
            4 * Threads.CORES,
            group ->
                CompletableFuture.supplyAsync(
                    () -> Lists.loop(job.function(), group), Threads.platform()))
        .runWith(
            Sink.fold(
                (List<Double>) new ArrayList<Double>(job.inputs().size()),
                (all, group) -> {
                  all.addAll(group);
                  return all;
                }),
            Threads.pekko())
        .toCompletableFuture()
        .join();
  }
}
