package dev.parallelizable.runtime;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a lazy call, to be pulled one by one while the elements behind them run.
 *
 * <p>Close it when done, best with try-with-resources: that stops the call wherever it is. It is
 * safe for use by several threads; each result goes to one of them.
 *
 * @param <R> the result type
 */
public interface Results<R extends @Nullable Object> extends Iterable<R>, AutoCloseable {

  /**
   * The iterator over these results: one and the same each time, safe for several threads.
   *
   * <p>{@code hasNext()} waits until it is known whether there is another result, and never throws
   * an element's failure. {@code next()} waits for the next result; it throws an element's
   * unchecked failure as it is and a checked one wrapped in {@link ElementException}. Both throw
   * {@link IllegalStateException} once these results are closed, and {@link
   * java.util.concurrent.CancellationException} when the pool has ended the call or, with the
   * interrupt status set, when the waiting thread is interrupted; the latter loses nothing.
   *
   * @return the iterator
   */
  @Override
  Iterator<R> iterator();

  /**
   * Waits for the next result, for a limited time.
   *
   * @param timeout how long to wait; zero or less takes only what is ready
   * @return the next result
   * @throws TimeoutException if there was none in time; nothing is lost or cancelled
   * @throws InterruptedException if the thread was interrupted while it waited; nothing is lost
   * @throws java.util.NoSuchElementException at the end
   * @throws IllegalStateException after {@link #close()}
   * @throws java.util.concurrent.CancellationException if the pool has ended the call
   */
  R next(Duration timeout) throws TimeoutException, InterruptedException;

  /**
   * The results as a sequential stream, which may be read once; closing it closes these results.
   *
   * @return a stream that shares its results with {@link #iterator()}
   */
  Stream<R> stream();

  /**
   * Ends the call: no input is taken any more, nothing new starts, running elements are
   * interrupted.
   *
   * <p>Returns when the running elements have ended, or after five seconds with a logged warning
   * that names an element which has not. Called by one of those elements, or by a thread that is
   * interrupted, it only begins the ending. Idempotent.
   */
  @Override
  void close();
}
