package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.CostProfile;

/**
 * How many elements go together, by the time they are measured to take. Guarded by the call's lock.
 *
 * <p>A chunk aims at 200 microseconds, which beats fixed shares wherever costs are uneven and makes
 * the costs of a claim disappear; a strip at 20, for as long may a finished result wait for others.
 * Both start with one element, unless all calls so far say that elements are cheap.
 */
final class Pace {
  private static final double CHUNK_NANOS = 200_000;
  private static final double STRIP_NANOS = 20_000;

  /** Elements that take longer run in strips of their own. */
  private static final double SLOW_NANOS = 5_000;

  /** Strips of one run grow by this factor, at most, until the elements are known to be cheap. */
  private static final int GROWTH = 4;

  /** How much a new measurement counts. */
  private static final double WEIGHT = 0.3;

  private final int chunkSize;
  private final boolean timed;
  private final CostProfile cost;
  private final int parallelism;

  /** The measured time of an element in nanoseconds, or 0. */
  private double nanosPerElement;

  Pace(Settings settings, CostProfile cost, int parallelism) {
    this.chunkSize = settings.chunkSize();
    this.timed = settings.timeoutNanos() > 0;
    this.cost = cost;
    this.parallelism = parallelism;
    this.nanosPerElement = cost.nanosPerElement();
  }

  void measured(int elements, long nanos) {
    if (elements > 0) {
      double each = (double) nanos / elements;
      nanosPerElement += (each - nanosPerElement) * (nanosPerElement == 0 ? 1 : WEIGHT);
      cost.measured(elements, nanos);
    }
  }

  /** The elements of the next chunk; near the end fewer, so that all workers end together. */
  int chunkLength(int available) {
    if (chunkSize > 0) {
      return Math.min(chunkSize, available);
    }
    if (nanosPerElement == 0 || timed) {
      return 1;
    }
    int share = available / (2 * parallelism);
    return Math.max(1, (int) Math.min(CHUNK_NANOS / nanosPerElement, share));
  }

  /** The elements of a run's next strip. */
  int nextStripLength(ChunkRun run) {
    if (nanosPerElement == 0 || nanosPerElement > SLOW_NANOS) {
      run.stripLength = 1;
    } else {
      double limit = cost.cheap() ? 1 << 30 : (double) run.stripLength * GROWTH;
      run.stripLength = Math.max(1, (int) Math.min(STRIP_NANOS / nanosPerElement, limit));
    }
    return run.stripLength;
  }

  /** Whether that many elements are worth another worker. */
  boolean isWorthDividing(int elements) {
    return elements * nanosPerElement > CHUNK_NANOS / 4;
  }
}
