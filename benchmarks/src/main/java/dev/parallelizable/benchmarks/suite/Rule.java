package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Measurement.Fork;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What is done about other processes: a fork during which they used more than a share of the
 * machine's CPU time is thrown away and run again, once they have ended or some time is over; after
 * a few times the least disturbed one is kept and marked.
 */
final class Rule {
  /** The share of the machine's CPU time that is too much. */
  static final double LIMIT = 0.03;

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Effort effort;

  private int rejected;

  Rule(Effort effort) {
    this.effort = effort;
  }

  /** {@return a fork that was not disturbed, or the least disturbed one of all tries} */
  Fork apply(Supplier<Fork> run) {
    Fork best = run.get();
    for (int tries = 1; best.disturbed() && tries < effort.tries(); tries++) {
      rejected++;
      waitForOthers();
      Fork next = run.get();
      if (next.others() < best.others()) {
        best = next;
      }
    }
    return best;
  }

  private void waitForOthers() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(effort.patience());
    double share;
    do {
      Neighbours neighbours = new Neighbours();
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      share = neighbours.share();
    } while (share > LIMIT && System.nanoTime() < end);
  }

  /** {@return how many forks were thrown away} */
  int rejected() {
    return rejected;
  }
}
