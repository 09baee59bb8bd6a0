package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.source.Source;
import dev.parallelizable.runtime.spi.Permit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that are taken from a source of the user's, which may block: by one thread at a time, the
 * <em>feeder</em>.
 *
 * <p>At first that is a virtual thread of its own, which is there only while there is room: a
 * source that blocks holds nobody up, and a call that nobody reads keeps no thread. Where the
 * source has proved quick, a worker that is about to claim takes the next batches itself, for
 * itself and for others, which saves a thread and two changes of cores. Should the source block
 * after all, the worker loses its place to others, and the source gets a thread of its own again.
 *
 * <p>Everything is guarded by the call's lock, but that the feeder uses the source, and fills a
 * {@link Portion}, without it; so the ticker can hand on what lies there while the source blocks.
 * Batches start with one element and grow while the source is quick.
 */
final class Feed implements Intake {
  private static final Logger LOG = System.getLogger("dev.parallelizable");

  /** How long a batch is to take, about: if half of that, it grows; if twice, it was not quick. */
  private static final long BATCH_NANOS = 20_000;

  private static final long OVERDUE_NANOS = 1_000_000;

  /** A worker that takes longer than this for a batch loses its place. */
  private static final long EVICTION_NANOS = 4_000_000;

  /** So many elements in quick batches make a source quick. */
  private static final int PROVEN = 1_000;

  private static final int MAX_BATCH = 512;

  private final Source source;
  private final String name;
  private final CallLock lock;
  private final Listener listener;
  private final int eager;

  private final int maxBatch;

  private final Backlog pending = new Backlog();
  private long taken;
  private boolean stopped;
  private boolean exhausted;
  private boolean closed;
  private @Nullable Throwable failure;
  private @Nullable Thread feeder;

  /** The feeder's place among the running ones, where it is a worker. */
  private @Nullable Permit permit;

  /** Whether the worker has lost it. */
  private boolean evicted;

  /** How many elements in a row have come in quick batches. */
  private int quick;

  /** Whether the last batch was not quick. */
  private boolean slow;

  private final Portion portion = new Portion();
  private int batchLength = 1;

  /** When the worker that is the feeder began with its first batch. */
  private long turnStart;

  /** Whether there has been a little room for some time. */
  private boolean overdue;

  private boolean endSeen;

  Feed(Source source, String name, int buffer, CallLock lock, Listener listener) {
    this.source = source;
    this.name = name;
    this.lock = lock;
    this.listener = listener;
    this.eager = Math.max(1, buffer / 4);
    this.maxBatch = Math.min(MAX_BATCH, eager);
  }

  @Override
  public long taken() {
    return taken;
  }

  @Override
  public int available(boolean urgent) {
    if (!pending.isEmpty()) {
      return pending.size();
    }
    return isForWorkers() && feeder == null && hasRoom(urgent) ? 1 : 0;
  }

  /** Whether it is for workers to take elements. */
  private boolean isForWorkers() {
    return quick >= PROVEN && !exhausted && !stopped;
  }

  private boolean hasRoom(boolean urgent) {
    int room = listener.room();
    return room >= eager || (room > 0 && (urgent || overdue));
  }

  @Override
  public @Nullable Object[] claim(int elements) {
    return pending.claim(elements);
  }

  @Override
  public void replenish() {
    if (feeder != null || exhausted || stopped || listener.room() <= 0) {
      return;
    }
    if (!hasRoom(listener.isUrgent())) {
      listener.watch(); // A little room: the ticker sees to it, lest a thread starts for each.
    } else if (isForWorkers()) {
      listener.wanted();
    } else {
      startFeeder();
    }
  }

  @Override
  public boolean prepare() {
    int quota = beginTurn();
    if (quota == 0) {
      return true;
    }
    try {
      while (quota > 0) {
        quota = goOn(portion.take(source));
      }
    } catch (Throwable e) {
      fail(e);
    }
    return endTurn();
  }

  /** Makes a worker the feeder, if it is time for one. Returns how many elements it is to take. */
  private int beginTurn() {
    lock.lock();
    try {
      if (feeder != null || !isTimeForMore()) {
        return 0;
      }
      lock.workerHasCome();
      feeder = Thread.currentThread();
      permit = Permit.current();
      evicted = false;
      turnStart = System.nanoTime();
      return reserve();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is for a worker to take more than is there: a batch for others, and one for it. */
  private boolean isTimeForMore() {
    return isForWorkers() && pending.size() < 2 * maxBatch && hasRoom(listener.isUrgent());
  }

  /** A worker has taken a batch. Returns how many elements it is to take next, or 0. */
  private int goOn(boolean more) {
    lock.lock();
    try {
      account(more);
      boolean early = System.nanoTime() - turnStart < 2 * BATCH_NANOS;
      return early && !evicted && isTimeForMore() ? reserve() : 0;
    } finally {
      lock.unlock();
    }
  }

  /** A worker takes no more. Returns whether it still has its place. */
  private boolean endTurn() {
    lock.lock();
    try {
      permit = null;
      feeder = null;
      if (stopped) {
        Thread.interrupted(); // It was for a source that blocks.
      }
      if ((exhausted || stopped) && source.needsClosing()) {
        startFeeder(); // It is the one to close the source.
      } else if (exhausted || stopped) {
        ended();
      }
      return !evicted;
    } finally {
      lock.unlock();
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
    portion.halt();
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
  public boolean tick(long now) {
    if (feeder == null) {
      overdue = true;
      replenish();
      return isForWorkers() && listener.room() > 0;
    }
    if (portion.age(now) > OVERDUE_NANOS) {
      portion.halt();
      handOn(false);
    }
    if (permit != null && portion.age(now) > EVICTION_NANOS) {
      quick = 0;
      evicted = true;
      permit.release();
      permit = null;
      listener.wanted(); // There is a place for another worker.
    }
    return true;
  }

  /** The feeding thread: takes batch after batch as long as there is room. */
  private void feed() {
    try {
      int quota = begin();
      while (quota > 0) {
        quota = end(portion.take(source));
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
    if (quota <= 0 || (isForWorkers() && permit == null)) {
      feeder = null;
      if (quota > 0) {
        listener.wanted(); // From now on, workers take elements themselves.
      }
      return 0;
    }
    overdue = false;
    portion.begin(quota);
    if (quota > 1 || permit != null) {
      listener.watch();
    }
    return quota;
  }

  private int end(boolean more) {
    lock.lock();
    try {
      account(more);
      return reserve();
    } finally {
      lock.unlock();
    }
  }

  private void account(boolean more) {
    handOn(permit != null);
    long elapsed = portion.age(System.nanoTime());
    boolean quickly = elapsed <= 2 * BATCH_NANOS;
    if (quickly) {
      int growth = elapsed <= BATCH_NANOS / 2 ? 2 : 1;
      batchLength = Math.min(maxBatch, batchLength * growth);
      quick = Math.min(PROVEN, quick + portion.filled());
    } else if (slow) { // Once may be a pause of the machine.
      batchLength = Math.max(1, batchLength / 4);
      quick = Math.max(0, quick - PROVEN / 4);
    }
    slow = !quickly;
    if (!more) {
      exhausted = true;
    }
  }

  /**
   * Hands on what has been taken.
   *
   * @param claims whether the current thread is about to claim some of it itself
   */
  private void handOn(boolean claims) {
    int elements = portion.handOn(stopped ? null : pending);
    taken += elements;
    if (elements > 0 && !stopped) {
      listener.arrived(claims);
    }
  }

  private void fail(Throwable e) {
    lock.lock();
    try {
      handOn(false);
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
      ended();
    } finally {
      lock.unlock();
    }
  }

  private void ended() {
    if (exhausted && !endSeen) {
      endSeen = true;
      listener.exhausted();
    }
    listener.idle();
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
