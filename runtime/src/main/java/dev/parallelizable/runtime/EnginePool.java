package dev.parallelizable.runtime;

import dev.parallelizable.runtime.pool.LocalEngine;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.EngineProvider;
import java.time.Duration;
import java.util.Objects;

/** A pool of this machine's threads. */
class EnginePool implements Pool, EngineProvider {
  private static final int DEFAULT_CAP = 256;

  /** The shared pool is made when it is first asked for. */
  private static final class Shared extends EnginePool {
    static final Shared POOL = new Shared();

    Shared() {
      super(LocalEngine.onVirtualThreads(DEFAULT_CAP));
    }

    @Override
    public void shutdown() {}

    @Override
    public void shutdownNow() {}

    @Override
    public void close() {}
  }

  private final LocalEngine engine;

  private EnginePool(LocalEngine engine) {
    this.engine = engine;
  }

  static Pool shared() {
    return Shared.POOL;
  }

  static Pool ofVirtualThreads() {
    return ofVirtualThreads(DEFAULT_CAP);
  }

  static Pool ofVirtualThreads(int maxConcurrency) {
    return new EnginePool(
        LocalEngine.onVirtualThreads(atLeastOne(maxConcurrency, "maxConcurrency")));
  }

  static Pool ofPlatformThreads(int threads) {
    return new EnginePool(LocalEngine.onPlatformThreads(atLeastOne(threads, "threads")));
  }

  private static int atLeastOne(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
    }
    return value;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public int maxConcurrency() {
    return engine.cap();
  }

  @Override
  public void maxConcurrency(int chunks) {
    engine.cap(atLeastOne(chunks, "maxConcurrency: chunks"));
  }

  @Override
  public void shutdown() {
    engine.calls().shutdown();
  }

  @Override
  public void shutdownNow() {
    engine.calls().shutdownNow();
  }

  @Override
  public boolean awaitTermination(Duration timeout) throws InterruptedException {
    return engine
        .calls()
        .awaitTermination(Durations.nanos(Objects.requireNonNull(timeout, "timeout")));
  }

  @Override
  public boolean isShutdown() {
    return engine.calls().isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return engine.calls().isTerminated();
  }

  @Override
  public void close() {
    try {
      engine.calls().close();
    } catch (InterruptedException e) {
      engine.calls().shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
