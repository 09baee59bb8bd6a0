package dev.parallelizable.runtime;

import java.time.Duration;

/**
 * Where calls run: threads, and how many chunks may run on them at the same time.
 *
 * <p>A pool is safe for use by many threads, and any number of calls share it fairly. All its
 * threads are daemons: a pool that is never closed does not keep the JVM alive. Every method may be
 * called from inside an element or a callback.
 *
 * <p>An element that waits for another call, through the call itself, its future or its results,
 * takes up none of the pool's concurrency while it waits, so that calls can be nested to any depth.
 */
public interface Pool extends AutoCloseable {
  /**
   * The pool that is used where none is named: virtual threads, at most 256 chunks at the same
   * time, shared by the whole JVM. It cannot be shut down.
   *
   * @return the shared pool
   */
  static Pool shared() {
    return EnginePool.shared();
  }

  /**
   * Makes a pool of virtual threads with at most 256 chunks at the same time.
   *
   * @return a new pool
   */
  static Pool ofVirtualThreads() {
    return EnginePool.ofVirtualThreads();
  }

  /**
   * Makes a pool of virtual threads.
   *
   * @param maxConcurrency how many chunks run at the same time, at most; at least 1
   * @return a new pool
   * @throws IllegalArgumentException if {@code maxConcurrency} is less than 1
   */
  static Pool ofVirtualThreads(int maxConcurrency) {
    return EnginePool.ofVirtualThreads(maxConcurrency);
  }

  /**
   * Makes a pool of platform threads. It is the better one for elements that compute for long: they
   * would keep the carriers of virtual threads.
   *
   * @param threads how many threads run chunks at the same time, at most; at least 1. A spare one
   *     stands in for a thread whose element waits for a nested call.
   * @return a new pool
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  static Pool ofPlatformThreads(int threads) {
    return EnginePool.ofPlatformThreads(threads);
  }

  /** {@return how many chunks run at the same time, at most, over all calls} */
  int maxConcurrency();

  /**
   * Changes how many chunks run at the same time. Chunks that run already run on.
   *
   * @param chunks at least 1
   * @throws IllegalArgumentException if {@code chunks} is less than 1
   */
  void maxConcurrency(int chunks);

  /**
   * Takes no more calls: they throw {@link java.util.concurrent.RejectedExecutionException}.
   * Accepted calls run to their end. No effect on the shared pool.
   */
  void shutdown();

  /**
   * Takes no more calls, and ends the running ones with {@link
   * java.util.concurrent.CancellationException}. Does not wait. No effect on the shared pool.
   */
  void shutdownNow();

  /**
   * Waits until the pool has been shut down and all its calls are over. {@link Results} that are
   * neither closed nor read to their end are not over.
   *
   * @param timeout how long to wait
   * @return whether the pool is terminated
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  boolean awaitTermination(Duration timeout) throws InterruptedException;

  /** {@return whether the pool takes no more calls} */
  boolean isShutdown();

  /** {@return whether the pool has been shut down and all its calls are over} */
  boolean isTerminated();

  /**
   * Shuts the pool down, waits for the calls behind {@code map} and futures, and ends open {@link
   * Results}: their readers get what is ready, then {@link
   * java.util.concurrent.CancellationException}.
   *
   * <p>Called from inside an element of the pool, it does not wait. A thread that is interrupted
   * while it waits ends the remaining calls as {@link #shutdownNow} does, and returns with the
   * interrupt status set. No effect on the shared pool.
   */
  @Override
  void close();
}
