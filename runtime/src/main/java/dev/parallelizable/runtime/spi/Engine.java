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

  /**
   * {@return whether elements run on other machines}
   *
   * <p>Then chunks are made worth a message, nobody but the engine's own threads runs them, and the
   * engine keeps the elements' time limits: see {@link Registration#place}.
   */
  default boolean isRemote() {
    return false;
  }

  /** An admitted call. */
  interface Registration {
    /**
     * Prepares the loop of the call for where its elements run: a stand-in for the kernel where
     * that is another machine, otherwise the kernel itself. Called once, before {@link #open} and
     * before any input is touched.
     *
     * <p>A stand-in keeps the rules of {@link Kernel} but for this: it may throw, which ends the
     * whole call with what it throws.
     *
     * @param kernel the loop
     * @param placement what else is known of the call
     * @return the loop that the call is to run
     * @throws IllegalArgumentException if the kernel or a bound value cannot be had there
     */
    default Kernel place(Kernel kernel, Placement placement) {
      return kernel;
    }

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

    /**
     * Says the same where the calling thread has run the last of it, and gives its place back.
     *
     * @param place from {@link #tryPermit}
     */
    default void close(Permit place) {
      close();
      place.release();
    }
  }
}
