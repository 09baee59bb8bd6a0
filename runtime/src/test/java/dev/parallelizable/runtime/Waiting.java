package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must happen; the time limit is there for what went wrong alone. */
final class Waiting {
  private static final long LIMIT_SECONDS = 20;

  /** For pulls with a timeout that must not run out. */
  static final Duration LIMIT = Duration.ofSeconds(LIMIT_SECONDS);

  private Waiting() {}

  /** Waits for a latch. */
  static void on(CountDownLatch latch) {
    try {
      assertTrue(latch.await(LIMIT_SECONDS, TimeUnit.SECONDS), "not reached in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail("interrupted while waiting", e);
    }
  }

  /** Waits for a condition that nobody signals. */
  static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, () -> "not in time: " + what);
      LockSupport.parkNanos(500_000);
    }
  }

  /** Waits until a thread waits for something. */
  static void untilBlocked(Thread thread) {
    until(
        thread + " blocks",
        () ->
            thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING);
  }
}
