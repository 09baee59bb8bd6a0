package dev.parallelizable.benchmarks.work;

import dev.parallelizable.runtime.Options;

/**
 * What is set by hand on our side.
 *
 * @param chunkSize how many elements travel together, or 0 for what the library finds
 * @param concurrency how many chunks run at a time, or 0 for what the library finds
 */
public record Setting(int chunkSize, int concurrency) {
  /** Nothing: what everything but the check of the self-tuning is measured with. */
  public static final Setting NONE = new Setting(0, 0);

  /**
   * Sets it.
   *
   * @param options what is changed
   * @return the changed options
   */
  public Options on(Options options) {
    Options chunked = chunkSize == 0 ? options : options.chunkSize(chunkSize);
    return concurrency == 0 ? chunked : chunked.maxConcurrency(concurrency);
  }
}
