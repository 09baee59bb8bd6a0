package dev.parallelizable.runtime.pool;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether virtual threads, other than workers, wait for a carrier.
 *
 * <p>From JDK 24 on, the scheduler of virtual threads says how many wait ({@code
 * jdk.management.VirtualThreadSchedulerMXBean}); workers that have been started and have not begun
 * are taken off. Before, and where the module jdk.management is not there, a canary has to do: a
 * virtual thread that does nothing but to begin. It shows that carriers are short, not that anybody
 * minds.
 *
 * <p>The bean takes tens of milliseconds to be found, so a thread of its own looks for it.
 */
final class CarrierQueue {
  private static final AtomicInteger OWN = new AtomicInteger();
  private static final AtomicInteger CANARY = new AtomicInteger();
  private static volatile long canaryStarted;
  private static volatile @Nullable MethodHandle queued;

  static {
    Thread finder = new Thread(null, CarrierQueue::find, "parallelizable-startup", 0, false);
    finder.setDaemon(true);
    finder.start();
  }

  private CarrierQueue() {}

  /** A worker has been started. */
  static void started() {
    OWN.incrementAndGet();
  }

  /** A worker has begun. */
  static void begun() {
    OWN.decrementAndGet();
  }

  /**
   * Whether others wait.
   *
   * @param now the present {@link System#nanoTime()}
   * @param nanos how long they should have waited, where that can be told
   */
  static boolean isLong(long now, long nanos) {
    MethodHandle queued = CarrierQueue.queued;
    if (queued == null) {
      return isCanaryWaiting(now, nanos);
    }
    try {
      return (long) queued.invokeExact() > OWN.get();
    } catch (Throwable e) {
      CarrierQueue.queued = null;
      return isCanaryWaiting(now, nanos);
    }
  }

  private static boolean isCanaryWaiting(long now, long nanos) {
    if (CANARY.compareAndSet(0, 1)) {
      canaryStarted = now;
      Thread.ofVirtual().name("parallelizable-canary").start(() -> CANARY.set(0));
      return false;
    }
    return now - canaryStarted >= nanos;
  }

  private static void find() {
    try {
      Class<?> type = Class.forName("jdk.management.VirtualThreadSchedulerMXBean");
      Object bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getPlatformMXBean", Class.class)
              .invoke(null, type);
      queued =
          MethodHandles.publicLookup()
              .findVirtual(type, "getQueuedVirtualThreadCount", MethodType.methodType(long.class))
              .bindTo(bean);
    } catch (ReflectiveOperationException | RuntimeException e) {
      queued = null; // An older JDK, or one without that module.
    }
  }
}
