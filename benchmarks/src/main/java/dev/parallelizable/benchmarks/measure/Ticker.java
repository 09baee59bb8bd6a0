package dev.parallelizable.benchmarks.measure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A virtual thread that wants to wake every millisecond, and notes by how much it was too late. */
final class Ticker {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(1);

  private final AtomicLong worst = new AtomicLong();
  private volatile boolean stopped;
  private volatile long asleepSince = System.nanoTime();
  private volatile boolean started;

  void start() {
    started = true;
    Thread.startVirtualThread(
        () -> {
          while (!stopped) {
            long from = System.nanoTime();
            asleepSince = from;
            LockSupport.parkNanos(INTERVAL);
            note(System.nanoTime() - from - INTERVAL);
          }
        });
  }

  private void note(long late) {
    worst.accumulateAndGet(late, Math::max);
  }

  /** {@return the worst delay since this was last asked, of a sleep that still lasts too} */
  long worst() {
    if (started) {
      note(System.nanoTime() - asleepSince - INTERVAL);
    }
    return worst.getAndSet(0);
  }

  void stop() {
    stopped = true;
  }
}
