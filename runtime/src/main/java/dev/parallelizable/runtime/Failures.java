package dev.parallelizable.runtime;

import dev.parallelizable.runtime.call.FailureRules;
import dev.parallelizable.runtime.spi.Kernel;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What failures look like to callers: as they are where that is possible, with a note of the
 * element's position; else in an {@link ElementException}.
 */
final class Failures implements FailureRules {
  /** So that an exception that several threads throw gets one note. */
  private static final ReentrantLock NOTES = new ReentrantLock();

  private final Kernel kernel;
  private final String name;
  private final Duration limit;

  Failures(Kernel kernel, String name, Duration limit) {
    this.kernel = kernel;
    this.name = name;
    this.limit = limit;
  }

  @Override
  public Throwable timedOut(long index) {
    return new ElementTimeoutException(index, name, limit);
  }

  @Override
  public Throwable pulled(long index, Throwable failure) {
    return isChecked(failure) || isSignal(failure)
        ? new ElementException(index, name, failure)
        : noted(index, failure);
  }

  @Override
  public Throwable joined(long index, Throwable failure) {
    return isSignal(failure) || (isChecked(failure) && !kernel.declares(failure))
        ? new ElementException(index, name, failure)
        : noted(index, failure);
  }

  @Override
  public Throwable input(long index, Throwable failure) {
    // As it is, like map: only the end must not be feigned, and nothing checked come undeclared.
    return isChecked(failure) || failure instanceof NoSuchElementException
        ? ElementException.ofInput(index, name, failure)
        : failure;
  }

  private static boolean isChecked(Throwable failure) {
    return !(failure instanceof RuntimeException || failure instanceof Error);
  }

  /** Whether a waiter could take it for something that was said to him. */
  private static boolean isSignal(Throwable failure) {
    return failure instanceof NoSuchElementException
        || failure instanceof IllegalStateException // CancellationException is one, too
        || failure instanceof CompletionException
        || failure instanceof TimeoutException;
  }

  private Throwable noted(long index, Throwable failure) {
    if (failure instanceof ElementTimeoutException) {
      return failure; // It says itself which element it is.
    }
    NOTES.lock();
    try {
      for (Throwable suppressed : failure.getSuppressed()) {
        if (suppressed instanceof ElementException && suppressed.getCause() == null) {
          return failure;
        }
      }
      failure.addSuppressed(ElementException.note(index, name));
      return failure;
    } finally {
      NOTES.unlock();
    }
  }
}
