package dev.parallelizable.benchmarks.measure;

import java.lang.management.ManagementFactory;

/** How much of the heap is in use. */
final class Heap {
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** {@return the bytes that are reachable} */
  static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
