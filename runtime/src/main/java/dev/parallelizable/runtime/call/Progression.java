package dev.parallelizable.runtime.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reports a call's progress: at most every 100 ms and once at the end, always by a virtual thread
 * of its own, so that no listener holds an element up.
 *
 * <p>{@code done} and {@code failed} are written under the call's lock and read by the reporter.
 * The last report is left to the reporter that is at work when the call ends, where there is one.
 * Who ends a call waits for the last report, but not for ever: a listener may be slow.
 */
final class Progression {
  private static final Logger LOG = System.getLogger("dev.parallelizable");
  private static final long INTERVAL_NANOS = 100_000_000;

  /** How long the end of a call waits for the last report. */
  private static final long PATIENCE_NANOS = 1_000_000_000;

  private final ProgressSink sink;
  private final String name;
  private final OptionalLong total;
  private final long begin = System.nanoTime();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition told = lock.newCondition();
  private volatile long done;
  private volatile long failed;
  private volatile long lastReport = begin;

  // Guarded by lock.
  private @Nullable Thread reporter;
  private boolean ended;
  private boolean toldAll;

  Progression(ProgressSink sink, String name, OptionalLong total) {
    this.sink = sink;
    this.name = name;
    this.total = total;
  }

  void counted(long done, long failed) {
    this.done = done;
    this.failed = failed;
  }

  /** Starts a report where one is due. */
  void tick(long now) {
    if (now - lastReport >= INTERVAL_NANOS) {
      report(false);
    }
  }

  /** The call is over: a last report is due. */
  void end() {
    report(true);
  }

  /** Waits for the last report, for a while. */
  void awaitEnd() {
    lock.lock();
    try {
      long left = PATIENCE_NANOS;
      while (!toldAll && !Thread.currentThread().equals(reporter) && left > 0) {
        left = told.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void report(boolean end) {
    lock.lock();
    try {
      if (ended) {
        return;
      }
      ended = end;
      if (reporter == null) {
        reporter =
            Thread.ofVirtual()
                .inheritInheritableThreadLocals(false)
                .name(name + " progress")
                .unstarted(this::tell);
        reporter.start();
      }
    } finally {
      lock.unlock();
    }
  }

  private void tell() {
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
      reporter = null;
      toldAll = last;
      told.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }
}
