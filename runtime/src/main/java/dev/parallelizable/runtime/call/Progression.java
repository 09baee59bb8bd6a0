package dev.parallelizable.runtime.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reports a call's progress: at most every 100 ms and once at the end, by one thread at a time,
 * never by a thread that runs elements.
 *
 * <p>{@code done} and {@code failed} are written under the call's lock and read by reporters. Who
 * holds {@code reporting} reports; the last report is left to whoever reports at that time, so that
 * nobody waits for a slow listener.
 */
final class Progression {
  private static final Logger LOG = System.getLogger("dev.parallelizable");
  private static final long INTERVAL_NANOS = 100_000_000;

  private final ProgressSink sink;
  private final String name;
  private final OptionalLong total;
  private final long begin = System.nanoTime();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile long done;
  private volatile long failed;
  private volatile long lastReport = begin;

  // Guarded by lock.
  private boolean reporting;
  private boolean ended;

  Progression(ProgressSink sink, String name, OptionalLong total) {
    this.sink = sink;
    this.name = name;
    this.total = total;
  }

  void counted(long done, long failed) {
    this.done = done;
    this.failed = failed;
  }

  /** Starts a report where one is due. Called by the ticker, so on a thread of its own. */
  void tick(long now) {
    if (now - lastReport >= INTERVAL_NANOS && begin(false)) {
      Thread.ofVirtual().name(name + " progress").start(this::report);
    }
  }

  /** The last report: by the calling thread, or by the one that is reporting just now. */
  void end() {
    if (begin(true)) {
      report();
    }
  }

  /** The last report, by a thread of its own. */
  void endElsewhere() {
    if (begin(true)) {
      Thread.ofVirtual().name(name + " progress").start(this::report);
    }
  }

  private boolean begin(boolean end) {
    lock.lock();
    try {
      if (ended) {
        return false;
      }
      ended = end;
      if (reporting) {
        return false;
      }
      reporting = true;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void report() {
    boolean last;
    do {
      last = isEnded();
      long now = System.nanoTime();
      try {
        sink.report(done, failed, total, Duration.ofNanos(now - begin));
      } catch (Throwable e) {
        LOG.log(Level.WARNING, name + ": the progress listener failed; the call goes on.", e);
      }
      lastReport = System.nanoTime();
    } while (!finished(last));
  }

  private boolean isEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the reporting, unless the call has ended since the report that was just made. */
  private boolean finished(boolean last) {
    lock.lock();
    try {
      if (ended && !last) {
        return false;
      }
      reporting = false;
      return true;
    } finally {
      lock.unlock();
    }
  }
}
