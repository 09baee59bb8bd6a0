package dev.parallelizable.runtime.spi;

/** What a pool must be, beside a pool, so that calls can run on it: something with an engine. */
public interface EngineProvider {
  /** {@return the engine behind this pool} */
  Engine engine();
}
