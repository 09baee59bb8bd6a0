package dev.parallelizable.runtime;

import java.time.Duration;

/** Stub. */
public interface Pool extends AutoCloseable {
  static Pool shared() { throw new UnsupportedOperationException(); }
  static Pool ofVirtualThreads() { throw new UnsupportedOperationException(); }
  static Pool ofVirtualThreads(int maxConcurrency) { throw new UnsupportedOperationException(); }
  static Pool ofPlatformThreads(int threads) { throw new UnsupportedOperationException(); }
  int maxConcurrency();
  void maxConcurrency(int chunks);
  void shutdown();
  void shutdownNow();
  boolean awaitTermination(Duration timeout) throws InterruptedException;
  boolean isShutdown();
  boolean isTerminated();
  @Override
  void close();
}
