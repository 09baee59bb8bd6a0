package dev.parallelizable.runtime.timing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One daemon thread that looks at everything that is registered every two milliseconds, as long as
 * there is something.
 *
 * <p>It is a platform thread, because what it watches over may have taken all carriers of virtual
 * threads. {@code members} may be changed by any thread; {@code asleep} is true only while the
 * thread is parked for want of members, or about to be: it is written by the thread before it looks
 * for members a last time, and read by others after they have added one, so that no member is
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

  private static final class Shared {
    private static final Ticker TICKER = new Ticker();
  }

  private final Set<Ticking> members = ConcurrentHashMap.newKeySet();
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
   * @param member looked at until it says that it need not be
   */
  public void add(Ticking member) {
    members.add(member);
    if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    int idle = 0;
    for (; ; ) {
      if (!members.isEmpty()) {
        idle = 0;
        look();
        LockSupport.parkNanos(this, PERIOD_NANOS);
      } else if (++idle < IDLE_LOOKS) {
        LockSupport.parkNanos(this, PERIOD_NANOS);
      } else {
        asleep = true;
        while (members.isEmpty()) {
          LockSupport.park(this);
        }
        asleep = false;
      }
    }
  }

  private void look() {
    long now = System.nanoTime();
    for (Ticking member : members.toArray(new Ticking[0])) {
      members.remove(member); // First, so that one that is added meanwhile stays.
      boolean again = true;
      try {
        again = member.tick(now);
      } catch (Throwable e) {
        LOG.log(Level.ERROR, "A look at a call failed; it goes on being looked at.", e);
      }
      if (again) {
        members.add(member);
      }
    }
  }
}
