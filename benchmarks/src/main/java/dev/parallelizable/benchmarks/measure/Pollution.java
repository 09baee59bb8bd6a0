package dev.parallelizable.benchmarks.measure;

import dev.parallelizable.benchmarks.work.Body;
import dev.parallelizable.benchmarks.work.OtherBodies;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What an application does before: it runs other functions through the same library, so that the
 * library's loops have met more lambdas than a compiler inlines.
 */
final class Pollution {
  private static final Duration LENGTH = Duration.ofSeconds(2);

  /** How many elements a call has. */
  static final int ELEMENTS = 20_000;

  private Pollution() {}

  /** Runs a way with each of the others in turn, until all is compiled. */
  static void of(Consumer<Body> way) {
    long end = System.nanoTime() + LENGTH.toNanos();
    do {
      OtherBodies.all().forEach(way);
    } while (System.nanoTime() < end);
  }
}
