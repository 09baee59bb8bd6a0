package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.source.Source;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that are taken from a source, by a virtual thread that is there only while there is room:
 * a source that blocks holds nobody up, and a call that nobody reads keeps no thread.
 *
 * <p>Everything is guarded by the call's lock, but for what the feeding thread uses alone: the
 * source, and the batch, which it fills while it does not hold the lock. {@code filled} says how
 * far the batch is filled; it is written with release semantics after each element, so that the
 * ticker can hand on what lies there while the source blocks. Batches start with one element and
 * grow while the source is quick.
 */
final class Feed implements Intake {
  private static final Logger LOG = System.getLogger("dev.parallelizable");

  /** A batch that takes longer than this is not made longer. */
  private static final long BATCH_NANOS = 20_000;

  private static final long OVERDUE_NANOS = 1_000_000;
  private static final int MAX_BATCH = 512;

  /** Stands for null, which a deque does not hold. */
  private static final Object NULL = new Object();

  private static final VarHandle FILLED;

  static {
    try {
      FILLED = MethodHandles.lookup().findVarHandle(Feed.class, "filled", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Source source;
  private final String name;
  private final ReentrantLock lock;
  private final Listener listener;
  private final int eager;

  private final ArrayDeque<Object> pending = new ArrayDeque<>();
  private long taken;
  private boolean stopped;
  private boolean exhausted;
  private boolean closed;
  private @Nullable Throwable failure;
  private @Nullable Thread feeder;

  private final @Nullable Object[] batch = new @Nullable Object[MAX_BATCH];
  private int batchLength = 1;
  private long batchStart;
  private int published;
  private boolean stopSeen;
  private volatile boolean halt;

  @SuppressWarnings("UnusedVariable") // through FILLED
  private int filled;

  /** Who is told, with the lock held. */
  interface Listener {
    /** How many elements may be taken now. */
    int room();

    /** Elements have come. */
    void arrived();

    /** No more will come. */
    void exhausted();

    /** Feeding has ended for the time being. */
    void idle();

    /** The ticker should look at the call. */
    void watch();
  }

  Feed(Source source, String name, int buffer, ReentrantLock lock, Listener listener) {
    this.source = source;
    this.name = name;
    this.lock = lock;
    this.listener = listener;
    this.eager = Math.max(1, buffer / 4);
  }

  @Override
  public long taken() {
    return taken;
  }

  @Override
  public int available(int room) {
    return pending.size();
  }

  @Override
  public @Nullable Object[] claim(int elements) {
    @Nullable Object[] claimed = new @Nullable Object[elements];
    for (int i = 0; i < elements; i++) {
      Object element = pending.poll();
      claimed[i] = element == NULL ? null : element;
    }
    return claimed;
  }

  @Override
  public void replenish(int room, boolean urgent) {
    if (feeder != null || exhausted || stopped || room <= 0) {
      return;
    }
    if (urgent || room >= eager) {
      startFeeder();
    } else {
      listener.watch(); // A little room: the ticker sees to it, lest a thread starts for each.
    }
  }

  private void startFeeder() {
    feeder = Thread.ofVirtual().name(name + " input").unstarted(this::feed);
    feeder.start();
  }

  @Override
  public boolean exhausted() {
    return exhausted && pending.isEmpty();
  }

  @Override
  public @Nullable Throwable failure() {
    return failure;
  }

  @Override
  public void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    halt = true;
    pending.clear();
    if (feeder != null) {
      if (!exhausted && feeder != Thread.currentThread()) {
        feeder.interrupt();
      }
    } else if (!closed && source.needsClosing()) {
      startFeeder(); // It is the one to close the source.
    }
  }

  @Override
  public boolean busy() {
    return feeder != null;
  }

  @Override
  public boolean isCurrentThread() {
    return feeder == Thread.currentThread();
  }

  @Override
  public boolean tick(long now, int room) {
    if (feeder == null) {
      if (room > 0 && !exhausted && !stopped) {
        startFeeder();
      }
      return false;
    }
    if (now - batchStart > OVERDUE_NANOS) {
      halt = true;
      publish((int) FILLED.getAcquire(this));
    }
    return true;
  }

  /** The feeding thread: takes batch after batch as long as there is room. */
  private void feed() {
    try {
      int quota = begin();
      while (quota > 0) {
        boolean more = take(quota);
        quota = end(more);
      }
    } catch (Throwable e) {
      fail(e);
    } finally {
      leave();
    }
  }

  private int begin() {
    lock.lock();
    try {
      return reserve();
    } finally {
      lock.unlock();
    }
  }

  /** How many elements to take next; with none, this thread is no longer the feeder. */
  private int reserve() {
    if (stopped || exhausted) {
      return 0;
    }
    int quota = Math.min(listener.room(), batchLength);
    if (quota <= 0) {
      feeder = null;
      return 0;
    }
    published = 0;
    FILLED.setRelease(this, 0);
    halt = false;
    batchStart = System.nanoTime();
    if (quota > 1) {
      listener.watch();
    }
    return quota;
  }

  private boolean take(int quota) {
    for (int i = 0; i < quota && !halt; i++) {
      if (!source.hasNext()) {
        return false;
      }
      if (halt) {
        break;
      }
      batch[i] = source.next();
      FILLED.setRelease(this, i + 1);
    }
    return true;
  }

  private int end(boolean more) {
    lock.lock();
    try {
      publish(filled);
      long elapsed = System.nanoTime() - batchStart;
      batchLength =
          elapsed > BATCH_NANOS
              ? Math.max(1, batchLength / 4)
              : Math.min(MAX_BATCH, batchLength * 2);
      if (!more) {
        exhausted = true;
      }
      return reserve();
    } finally {
      lock.unlock();
    }
  }

  /** Hands on what has been taken of the batch. */
  private void publish(int upTo) {
    if (published == upTo) {
      return;
    }
    taken += upTo - published;
    for (int i = published; i < upTo; i++) {
      if (!stopped) {
        Object element = batch[i];
        pending.add(element == null ? NULL : element);
      }
      batch[i] = null; // What has been consumed must not be kept reachable.
    }
    published = upTo;
    if (!stopped) {
      listener.arrived();
    }
  }

  private void fail(Throwable e) {
    lock.lock();
    try {
      publish(filled);
      exhausted = true;
      if (!stopped) {
        failure = e;
      }
    } finally {
      lock.unlock();
    }
  }

  /** The feeding thread ends; after the last element it closes the source before. */
  private void leave() {
    if (mustClose()) {
      try {
        source.close();
      } catch (Throwable e) {
        LOG.log(Level.WARNING, name + ": closing the input failed.", e);
      }
    }
    lock.lock();
    try {
      if (feeder == Thread.currentThread()) {
        feeder = null;
      }
      if (exhausted && !stopSeen) {
        stopSeen = true;
        listener.exhausted();
      }
      listener.idle();
    } finally {
      lock.unlock();
    }
  }

  private boolean mustClose() {
    lock.lock();
    try {
      if (feeder != Thread.currentThread() || closed || !(exhausted || stopped)) {
        return false;
      }
      closed = true;
      if (stopped) {
        Thread.interrupted(); // It was for a source that blocks, and not for its closing.
      }
      return source.needsClosing();
    } finally {
      lock.unlock();
    }
  }
}
