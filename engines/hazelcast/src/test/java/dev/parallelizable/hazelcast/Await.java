package dev.parallelizable.hazelcast;

import java.time.Duration;

/** Waits for what happens elsewhere, such as in another process. */
final class Await {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Await() {}

  interface Condition {
    boolean holds() throws Exception;
  }

  /** Waits until something holds; fails where it does not for a minute. */
  static void until(String what, Condition condition) {
    long begin = System.nanoTime();
    try {
      while (!condition.holds()) {
        if (System.nanoTime() - begin > LIMIT.toNanos()) {
          throw new AssertionError("Waited in vain until " + what);
        }
        Thread.sleep(10);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("While waiting until " + what, e);
    }
  }
}
