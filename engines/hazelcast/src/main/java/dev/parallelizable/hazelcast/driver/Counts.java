package dev.parallelizable.hazelcast.driver;

import java.util.concurrent.atomic.LongAdder;

/** How many chunks went which way. Safe for use by many threads. */
public final class Counts {
  final LongAdder sent = new LongAdder();
  final LongAdder lost = new LongAdder();
  final LongAdder copied = new LongAdder();

  Counts() {}

  /** {@return how many chunks were given to members} */
  public long sent() {
    return sent.sum();
  }

  /** {@return how many a member had when it was lost} */
  public long lost() {
    return lost.sum();
  }

  /** {@return how many were second copies} */
  public long copied() {
    return copied.sum();
  }
}
