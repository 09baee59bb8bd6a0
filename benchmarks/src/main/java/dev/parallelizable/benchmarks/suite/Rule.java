package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Measurement.Fork;
import java.util.function.Supplier;

/**
 * What is done about other processes: a fork during which they used more than a share of the
 * machine's CPU time is thrown away and run again, a few times; then the least disturbed one is
 * kept and marked.
 */
final class Rule {
  /** The share of the machine's CPU time that is too much. */
  static final double LIMIT = 0.03;

  /** How many times a fork is run, at most. */
  static final int TRIES = 4;

  private int rejected;

  /** {@return a fork that was not disturbed, or the least disturbed one of all tries} */
  Fork apply(Supplier<Fork> run) {
    Fork best = run.get();
    for (int tries = 1; best.disturbed() && tries < TRIES; tries++) {
      rejected++;
      Fork next = run.get();
      if (next.others() < best.others()) {
        best = next;
      }
    }
    return best;
  }

  /** {@return how many forks were thrown away} */
  int rejected() {
    return rejected;
  }
}
