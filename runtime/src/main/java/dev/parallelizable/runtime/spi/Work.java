package dev.parallelizable.runtime.spi;

import org.jspecify.annotations.Nullable;

/** A call, as an engine sees it: something that chunks can be claimed from. */
public interface Work {
  /**
   * Takes the next chunk. Where there is more, the call {@linkplain Engine.Registration#signal
   * says} so. Whoever takes one must {@linkplain Chunk#run run} it.
   *
   * @return a chunk, or null where there is none to run at the moment
   */
  @Nullable Chunk claim();

  /** Ends the call with a {@link java.util.concurrent.CancellationException}. Does not wait. */
  void cancel();

  /** Ends the call as the closing of its pool does: lists run to their end, streams are cut off. */
  void cutOff();

  /**
   * Waits for the end of a call that was {@linkplain #cutOff cut off}.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void awaitCutOff() throws InterruptedException;
}
