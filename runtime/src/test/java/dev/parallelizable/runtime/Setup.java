package dev.parallelizable.runtime;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to run a call, none of which may show in what the call gives.
 *
 * @param virtual whether the pool has virtual threads
 * @param concurrency the pool's
 * @param chunkSize the elements of a chunk, or 0 to let it adapt
 * @param ordered whether lazy results come in input order
 */
record Setup(boolean virtual, int concurrency, int chunkSize, boolean ordered) {
  private static final int[] CONCURRENCIES = {1, 2, 8, 1000};
  private static final int[] CHUNK_SIZES = {1, 2, 7, 1000, 0};

  /** Every pool and chunk size, for calls whose order is not at stake. */
  static Stream<Setup> all() {
    return lazy().filter(Setup::ordered);
  }

  /** {@link #all()}, with several elements at the same time. */
  static Stream<Setup> concurrent() {
    return all().filter(setup -> setup.concurrency > 1);
  }

  /** {@link #all()}, with at least eight elements at the same time. */
  static Stream<Setup> roomy() {
    return all().filter(setup -> setup.concurrency >= 8);
  }

  /** Every pool, chunk size and order. */
  static Stream<Setup> lazy() {
    return Stream.of(true, false)
        .flatMap(
            virtual ->
                Stream.of(true, false)
                    .flatMap(
                        ordered ->
                            Arrays.stream(CONCURRENCIES)
                                .boxed()
                                .flatMap(
                                    concurrency ->
                                        Arrays.stream(CHUNK_SIZES)
                                            .mapToObj(
                                                size ->
                                                    new Setup(
                                                        virtual, concurrency, size, ordered)))));
  }

  /** {@link #lazy()}, with several elements at the same time. */
  static Stream<Setup> lazyConcurrent() {
    return lazy().filter(setup -> setup.concurrency > 1);
  }

  /** Opens the pool. */
  Pool pool() {
    return virtual ? Pool.ofVirtualThreads(concurrency) : Pool.ofPlatformThreads(concurrency);
  }

  /** The view on the pool with the chunk size set. */
  <A extends @Nullable Object, R extends @Nullable Object, X extends Exception> Fn<A, R, X> fit(
      Fn<A, R, X> function, Pool pool) {
    return function.on(pool).with(o -> chunkSize == 0 ? o : o.chunkSize(chunkSize));
  }

  /** {@code imap} or {@code imapUnordered}. */
  <A extends @Nullable Object, R extends @Nullable Object> Results<R> imap(
      ParallelFunction<A, R, ?> function, Iterable<? extends A> inputs) {
    return ordered ? function.imap(inputs) : function.imapUnordered(inputs);
  }

  @Override
  public String toString() {
    return (virtual ? "virtual" : "platform")
        + " threads, concurrency "
        + concurrency
        + ", chunks "
        + (chunkSize == 0 ? "adaptive" : chunkSize)
        + (ordered ? "" : ", unordered");
  }
}
