package dev.parallelizable.runtime;

/**
 * Is told how far a call has come, see {@link Options#progress}.
 *
 * <p>It is called at most every 100 ms and once at the end, by one thread at a time, and never by a
 * thread that is running elements of the call. What it throws is logged and ignored.
 */
@FunctionalInterface
public interface ProgressListener {
  /**
   * Called with the call's progress.
   *
   * @param progress how far the call has come
   */
  void onProgress(Progress progress);
}
