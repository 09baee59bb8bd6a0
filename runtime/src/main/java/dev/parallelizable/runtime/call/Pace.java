package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.CostProfile;

/**
 * How many elements go together, by the time they are measured to take. Guarded by the call's lock.
 *
 * <p>A chunk aims at 200 microseconds, which beats fixed shares wherever costs are uneven and makes
 * the costs of a claim disappear; a strip at 20 where results are pulled one by one, for as long
 * may a finished one wait for others, or half as much again where that ends the chunk. Both start
 * with one element, unless all calls so far say that elements are cheap.
 *
 * <p>Where elements run on other machines a chunk is a message and back, so it aims at more, and
 * goes as a whole.
 */
final class Pace {
  private static final double CHUNK_NANOS = 200_000;
  private static final double MIN_CHUNK_NANOS = 5_000;

  /** The same for chunks that travel: some messages' worth. */
  private static final double REMOTE_CHUNK_NANOS = 30_000_000;

  private static final double MIN_REMOTE_CHUNK_NANOS = 3_000_000;

  /** The longest strip where somebody waits for single results, and where nobody does. */
  private static final double LAZY_STRIP_NANOS = 20_000;

  private static final double LIST_STRIP_NANOS = 100_000;

  /** Elements that take longer run in strips of their own. */
  private static final double SLOW_NANOS = 5_000;

  /** In lazy calls, elements that take longer keep as many workers as there are cores. */
  private static final double DEAR_NANOS = 2_000;

  /** Strips of one run grow by this factor, at most, until the elements are known to be cheap. */
  private static final int GROWTH = 4;

  /** So many times the usual time count as no more than that. */
  private static final double OUTLIER = 8;

  /** So many elements of a call have to be as expected before its reader relies on it. */
  private static final int PROVEN = 256;

  /** Or so many, where they took so long together: for dear ones, so many would take too long. */
  private static final int PROVEN_BY_TIME = 32;

  private static final long PROVEN_NANOS = 500_000;

  private final int chunkSize;
  private final boolean timed;
  private final boolean remote;
  private final boolean lazy;
  private final double stripNanos;
  private final CostProfile cost;

  /** The measured time of an element in nanoseconds, or 0. */
  private double nanosPerElement;

  /** How many elements have run since one was found to block. */
  private int undisturbed;

  /** How long those took together, in nanoseconds. */
  private long undisturbedNanos;

  Pace(Settings settings, CostProfile cost, boolean lazy, boolean remote) {
    this.remote = remote;
    this.lazy = lazy;
    this.stripNanos = lazy ? LAZY_STRIP_NANOS : LIST_STRIP_NANOS;
    this.chunkSize = settings.chunkSize();
    this.timed = settings.timeoutNanos() > 0;
    this.cost = cost;
    this.nanosPerElement = cost.nanosPerElement();
  }

  void measured(int elements, long nanos) {
    if (elements > 0) {
      double each = (double) nanos / elements;
      if (nanosPerElement > 0) {
        each = Math.min(each, OUTLIER * nanosPerElement); // It may be a pause of the machine.
      }
      nanosPerElement = CostProfile.average(nanosPerElement, each, nanos);
      undisturbed = Math.min(PROVEN, undisturbed + Math.min(PROVEN, elements));
      undisturbedNanos = Math.min(PROVEN_NANOS, undisturbedNanos + nanos);
      cost.measured(elements, nanos);
    }
  }

  /** An element has been running for milliseconds, of which so many have not been told yet. */
  void blocked(long nanos) {
    cost.blocked(nanos);
    if (!cost.isFast()) {
      undisturbed = 0;
      undisturbedNanos = 0;
    }
  }

  /** Whether elements are known to be cheap and not to block, here. */
  boolean isFast() {
    return !remote && cost.isFast();
  }

  /** Whether, besides, those of this call have been so. */
  boolean isProven() {
    boolean byTime = undisturbed >= PROVEN_BY_TIME && undisturbedNanos >= PROVEN_NANOS;
    return (undisturbed == PROVEN || byTime) && isFast();
  }

  /**
   * The elements of the next chunk.
   *
   * @param available how many there are
   * @param most how many it may be where that is not set, unless they are very short
   */
  int chunkLength(int available, int most) {
    if (chunkSize > 0) {
      return Math.min(chunkSize, available);
    }
    if (nanosPerElement == 0 || timed) {
      return 1;
    }
    double least = (remote ? MIN_REMOTE_CHUNK_NANOS : MIN_CHUNK_NANOS) / nanosPerElement;
    double target = (remote ? REMOTE_CHUNK_NANOS : CHUNK_NANOS) / nanosPerElement;
    double length = Math.min(target, Math.max(most, least));
    return Math.max(1, (int) Math.min(length, available));
  }

  /**
   * The elements of a run's next strip.
   *
   * @param run the run
   * @param left how many it still has
   * @return so many or less; a little rest is not worth a strip of its own
   */
  int nextStripLength(ChunkRun run, int left) {
    if (remote) {
      run.stripLength = Integer.MAX_VALUE;
    } else if (nanosPerElement == 0 || (nanosPerElement > SLOW_NANOS && !cost.isFast())) {
      run.stripLength = 1;
    } else {
      double limit = cost.isFast() ? 1 << 30 : (double) run.stripLength * GROWTH;
      run.stripLength = Math.max(1, (int) Math.min(stripNanos / nanosPerElement, limit));
    }
    int length = run.stripLength;
    return left - length <= length / 2 ? left : length;
  }

  /**
   * Whether a thread that helps is to have a worker less beside it. Not where elements are dear and
   * pulled one by one: readers and workers wake each other then, and the system often leaves two of
   * them on one core for milliseconds; one worker more has something to do for the other core.
   */
  boolean hasWorkerLess() {
    return !lazy || nanosPerElement < DEAR_NANOS;
  }

  /** Whether that many elements are worth another worker. */
  boolean isWorthDividing(int elements) {
    return elements * nanosPerElement > CHUNK_NANOS / 4;
  }
}
