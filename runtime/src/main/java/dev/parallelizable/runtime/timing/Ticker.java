package dev.parallelizable.runtime.timing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One daemon thread that looks at everything that is registered every two milliseconds, as long as
 * there is something.
 *
 * <p>It is a platform thread, because what it watches over may have taken all carriers of virtual
 * threads. Any thread may push onto {@code added}, which takes a few nanoseconds, for calls may be
 * that short; the thread links what it finds there before its own {@code first}, and allocates
 * nothing, so that it lives on where memory is short. {@code asleep} is true only while the thread
 * is parked for want of members, or about to be: it is written by the thread before it looks for
 * members a last time, and read by others after they have added one, so that no member is
 * forgotten.
 */
public final class Ticker {
  /** The time between two looks, in nanoseconds. */
  public static final long PERIOD_NANOS = 2_000_000;

  /**
   * Looks without members before the thread goes to sleep; waking it costs its waker microseconds.
   */
  private static final int IDLE_LOOKS = 500;

  private static final Logger LOG = System.getLogger("dev.parallelizable");

  /** Something to look at. */
  @FunctionalInterface
  public interface Ticking {
    /**
     * Looks. Must be quick and must not call users' code.
     *
     * @param now the present {@link System#nanoTime()}
     * @return whether to look again
     */
    boolean tick(long now);
  }

  /** A member, in a list of them. */
  private static final class Entry {
    final Ticking member;
    @Nullable Entry next;

    Entry(Ticking member) {
      this.member = member;
    }
  }

  private static final class Shared {
    private static final Ticker TICKER = new Ticker();
  }

  /** The members that the thread has not seen yet, the last one first. */
  private final AtomicReference<@Nullable Entry> added = new AtomicReference<>();

  /** The others. For the thread alone. */
  private @Nullable Entry first;

  private volatile boolean asleep;
  private final Thread thread;

  private Ticker() {
    thread = new Thread(null, this::run, "parallelizable-ticker", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  /** {@return the ticker of this JVM} */
  public static Ticker shared() {
    return Shared.TICKER;
  }

  /**
   * Adds something to look at.
   *
   * @param member looked at until it says that it need not be; not to be added until then again
   */
  public void add(Ticking member) {
    Entry entry = new Entry(member);
    do {
      entry.next = added.get();
    } while (!added.compareAndSet(entry.next, entry));
    if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    int idle = 0;
    for (; ; ) {
      takeAdded();
      if (first != null) {
        idle = 0;
        look();
        LockSupport.parkNanos(this, PERIOD_NANOS);
      } else if (++idle < IDLE_LOOKS) {
        LockSupport.parkNanos(this, PERIOD_NANOS);
      } else {
        asleep = true;
        while (added.get() == null) {
          LockSupport.park(this);
        }
        asleep = false;
      }
    }
  }

  private void takeAdded() {
    Entry last = added.getAndSet(null);
    while (last != null) {
      Entry next = last.next;
      last.next = first;
      first = last;
      last = next;
    }
  }

  private void look() {
    long now = System.nanoTime();
    Entry before = null;
    for (Entry entry = first; entry != null; entry = entry.next) {
      if (looksAgain(entry.member, now)) {
        before = entry;
      } else if (before == null) {
        first = entry.next;
      } else {
        before.next = entry.next;
      }
    }
  }

  private static boolean looksAgain(Ticking member, long now) {
    try {
      return member.tick(now);
    } catch (Throwable e) {
      log(e);
      return true;
    }
  }

  private static void log(Throwable failure) {
    try {
      LOG.log(Level.ERROR, "A look at a call failed; it goes on being looked at.", failure);
    } catch (Throwable e) {
      // Short of memory, most likely: nothing is as important as that this thread goes on.
    }
  }
}
