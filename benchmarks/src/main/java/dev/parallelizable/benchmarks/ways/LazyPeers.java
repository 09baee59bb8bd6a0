package dev.parallelizable.benchmarks.ways;

import com.pivovarit.collectors.ParallelCollectors;
import dev.parallelizable.runtime.Results;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pekko.stream.javadsl.Source;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** From arguments that come one by one to results that go one by one. */
final class LazyPeers {
  private LazyPeers() {}

  static void loop(LazyJob job) {
    for (Double input : job.source()) {
      job.consumer().accept(job.function().apply(input));
    }
  }

  /** Ours. */
  static void read(Results<Double> all, LazyJob job) {
    try (Results<Double> results = all) {
      for (Double result : results) {
        job.consumer().accept(result);
      }
    }
  }

  private static Stream<Double> stream(LazyJob job, boolean parallel) {
    return StreamSupport.stream(job.source().spliterator(), parallel);
  }

  /** The JDK's; its {@code iterator()} would compute everything on the caller. */
  static void parallelStream(LazyJob job) {
    stream(job, true).map(job.function()).forEachOrdered(job.consumer()::accept);
  }

  /** The JDK's gatherer. */
  static void mapConcurrent(LazyJob job) {
    stream(job, false)
        .gather(Gatherers.mapConcurrent(Threads.CORES, job.function()))
        .forEach(job.consumer()::accept);
  }

  /** parallel-collectors, in order. */
  static void collectorsOrdered(LazyJob job) {
    stream(job, false)
        .collect(
            ParallelCollectors.parallelToOrderedStream(
                job.function(), Threads.platform(), Threads.CORES))
        .forEach(job.consumer()::accept);
  }

  /** parallel-collectors, as results come. */
  static void collectors(LazyJob job) {
    stream(job, false)
        .collect(
            ParallelCollectors.parallelToStream(job.function(), Threads.platform(), Threads.CORES))
        .forEach(job.consumer()::accept);
  }

  /** Reactor, element by element, in order. */
  static void reactor(LazyJob job) {
    Flux.fromIterable(job.source())
        .flatMapSequential(
            input ->
                Mono.fromCallable(() -> job.function().apply(input))
                    .subscribeOn(Schedulers.parallel()),
            4 * Threads.CORES)
        .doOnNext(job.consumer()::accept)
        .blockLast();
  }

  /** Reactor, in buffers, in order. */
  static void reactorBuffered(LazyJob job) {
    Flux.fromIterable(job.source())
        .buffer(job.chunk())
        .flatMapSequential(buffer -> computed(buffer, job), 4 * Threads.CORES)
        .doOnNext(results -> results.forEach(job.consumer()::accept))
        .blockLast();
  }

  /** Reactor, in buffers, as results come. */
  static void reactorUnordered(LazyJob job) {
    Flux.fromIterable(job.source())
        .buffer(job.chunk())
        .flatMap(buffer -> computed(buffer, job), 4 * Threads.CORES)
        .doOnNext(results -> results.forEach(job.consumer()::accept))
        .blockLast();
  }

  private static Mono<List<Double>> computed(List<Double> buffer, LazyJob job) {
    return Mono.fromCallable(() -> Lists.loop(job.function(), buffer))
        .subscribeOn(Schedulers.parallel());
  }

  /** Pekko, element by element, in order. */
  static void pekko(LazyJob job) {
    Source.from(job.source())
        .mapAsync(
            4 * Threads.CORES,
            input ->
                CompletableFuture.supplyAsync(
                    () -> job.function().apply(input), Threads.platform()))
        .runForeach(job.consumer()::accept, Threads.pekko())
        .toCompletableFuture()
        .join();
  }

  /** Pekko, in groups, in order. */
  static void pekkoGrouped(LazyJob job) {
    Source.from(job.source())
        .grouped(job.chunk())
        .mapAsync(
            4 * Threads.CORES,
            group ->
                CompletableFuture.supplyAsync(
                    () -> Lists.loop(job.function(), group), Threads.platform()))
        .runForeach(results -> results.forEach(job.consumer()::accept), Threads.pekko())
        .toCompletableFuture()
        .join();
  }
}
