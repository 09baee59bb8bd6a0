package dev.parallelizable.benchmarks.ways;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Waiting for results without the checked exceptions, which no method here throws. */
final class Joining {
  private Joining() {}

  static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T present(@Nullable T result) {
    if (result == null) {
      throw new IllegalStateException("No result");
    }
    return result;
  }
}
