package dev.parallelizable.runtime;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What a seed makes of a program: its input, its elements, its options and its consumers. */
final class RandomPlan {
  /** What an element does before it returns its result. */
  enum Deed {
    NOTHING,
    SPIN,
    WAIT,
    INTERRUPT_ITSELF,
    NEST,
    OVERSTAY,
    OVERSTAY_DEAFLY,
    FAIL
  }

  /** How the results are asked for. */
  enum Way {
    MAP,
    FUTURE,
    LAZY
  }

  /** The time limit of elements that do overstay it. */
  static final Duration SOON = Duration.ofMillis(10);

  private static final Duration NEVER = Duration.ofMinutes(1);

  final long seed;
  final int size;
  final Deed[] deeds;
  final boolean virtual;
  final int cap;
  final int chunkSize;
  final int maxConcurrency;
  final int buffer;
  final boolean goOn;
  final boolean outcomes;
  final boolean timed;
  final boolean decorated;
  final boolean warm;
  final Way way;
  final boolean ordered;
  final boolean stream;
  final boolean sized;
  final boolean slowSource;
  final int sourceFailsAt;
  final int closeAfter;
  final int consumers;
  final int pullMillis;

  RandomPlan(long seed) {
    this.seed = seed;
    Random r = new Random(seed * 0x9E3779B97F4A7C15L);
    size = oneOf(r, 0, 1, 2, 3, 10, 50, 200, 1 + r.nextInt(600));
    virtual = r.nextBoolean();
    cap = oneOf(r, 1, 2, 3, 8, 100);
    chunkSize = oneOf(r, 0, 0, 1, 2, 7, 1000);
    maxConcurrency = oneOf(r, 1, 2, 5, Integer.MAX_VALUE, Integer.MAX_VALUE);
    buffer = oneOf(r, 1, 2, 5, 64, 1024, Integer.MAX_VALUE);
    goOn = r.nextBoolean();
    outcomes = r.nextInt(4) == 0;
    timed = r.nextInt(4) == 0;
    decorated = r.nextInt(6) == 0;
    warm = r.nextInt(3) == 0;
    way = Way.values()[Math.min(2, r.nextInt(5))];
    ordered = r.nextBoolean();
    stream = r.nextInt(3) == 0;
    sized = r.nextBoolean();
    slowSource = r.nextInt(5) == 0;
    sourceFailsAt = r.nextInt(6) == 0 ? r.nextInt(size + 1) : -1;
    closeAfter = r.nextInt(4) == 0 ? r.nextInt(size + 1) : -1;
    consumers = oneOf(r, 1, 1, 1, 2, 4);
    pullMillis = oneOf(r, -1, -1, 0, 1, 20_000);
    deeds = new Deed[size];
    int odds = oneOf(r, 2, 10, 100, 1_000_000);
    boolean overstays = timed && size <= 50;
    for (int i = 0; i < size; i++) {
      Deed deed = r.nextInt(odds) == 0 ? oneOf(r, Deed.values()) : Deed.NOTHING;
      deeds[i] = isLong(deed) && !overstays ? Deed.NOTHING : deed;
    }
  }

  private static int oneOf(Random r, int... values) {
    return values[r.nextInt(values.length)];
  }

  private static Deed oneOf(Random r, Deed[] values) {
    return values[r.nextInt(values.length)];
  }

  private static boolean isLong(Deed deed) {
    return deed == Deed.OVERSTAY || deed == Deed.OVERSTAY_DEAFLY;
  }

  /** Whether the plan has such an element. */
  boolean has(Deed deed) {
    return Arrays.asList(deeds).contains(deed);
  }

  /** Whether some element runs longer than its limit. */
  boolean overstays() {
    return has(Deed.OVERSTAY) || has(Deed.OVERSTAY_DEAFLY);
  }

  /** Whether an element fails in any case. */
  boolean mustFail(int i) {
    return deeds[i] == Deed.FAIL || isLong(deeds[i]);
  }

  /** Whether an element may fail: where the limit is short, any may be too slow for it. */
  boolean canFail(int i) {
    return mustFail(i) || overstays();
  }

  /** Whether some element fails in any case. */
  boolean fails() {
    return has(Deed.FAIL) || overstays();
  }

  /** The plan's options. */
  Options options(Options defaults) {
    Options options =
        defaults
            .maxConcurrency(maxConcurrency)
            .buffer(buffer)
            .onFailure(goOn ? OnFailure.CONTINUE : OnFailure.STOP);
    options = chunkSize > 0 ? options.chunkSize(chunkSize) : options;
    options = timed ? options.elementTimeout(overstays() ? SOON : NEVER) : options;
    return decorated ? options.decorate(RandomPlan::around) : options;
  }

  private static Runnable around(Runnable chunk) {
    return () -> {
      Thread.onSpinWait();
      chunk.run();
    };
  }

  /** Opens the plan's pool. */
  Pool pool() {
    return virtual ? Pool.ofVirtualThreads(cap) : Pool.ofPlatformThreads(cap);
  }

  @Override
  public String toString() {
    return "seed "
        + seed
        + (": " + way)
        + (stream ? " of a stream" : sized ? " of a list" : " of an iterable")
        + (ordered ? "" : " unordered")
        + (outcomes ? " of outcomes" : "")
        + (", size " + size)
        + (virtual ? ", virtual " : ", platform ")
        + cap
        + (", chunks " + chunkSize)
        + (", maxConcurrency " + maxConcurrency)
        + (", buffer " + buffer)
        + (goOn ? ", CONTINUE" : ", STOP")
        + (timed ? ", timed" : "")
        + (decorated ? ", decorated" : "")
        + (warm ? ", warm" : "")
        + (slowSource ? ", slow source" : "")
        + (", consumers " + consumers)
        + (", pull " + pullMillis)
        + (", close after " + closeAfter)
        + (", source fails at " + sourceFailsAt)
        + (", elements " + List.of(deeds).stream().distinct().toList());
  }
}
