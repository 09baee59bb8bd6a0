package dev.parallelizable.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * Runs chunks: the only part that knows where.
 *
 * <p>An engine is told when a call has work, claims chunks from it as it has room, and runs each,
 * taking turns between calls. It is safe for use by many threads.
 */
public interface Engine {
  /**
   * Admits a call, before any of its input is touched.
   *
   * @return the engine's record of it
   * @throws java.util.concurrent.RejectedExecutionException if the engine takes no more calls
   */
  Registration register();

  /** {@return how many threads can compute at the same time} */
  int parallelism();

  /** An admitted call. */
  interface Registration {
    /**
     * Says which call this is. Where the engine has been shut down at once since, the call is
     * cancelled.
     *
     * @param work the call
     */
    void open(Work work);

    /** Says that the call has, or may have, chunks to claim. Never blocks, never throws. */
    void signal();

    /**
     * Takes a place among the running ones for the calling thread, which wants to run chunks
     * itself.
     *
     * @return a place to be given back with {@link Permit#release}, or null where there is none
     */
    @Nullable Permit tryPermit();

    /** Says that the call is over and nothing of it runs any more. */
    void close();
  }
}
