package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Work;
import dev.parallelizable.runtime.timing.Ticker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A call: what is common to lists and streams of results.
 *
 * <p>All state is guarded by {@code lock}, which is held for a moment between two strips and never
 * while users' code runs. A call is <em>open</em> until {@code over} is set: by its last element, a
 * failure, or an ending from outside. From then on no element starts; running ones have been
 * interrupted. It is <em>quiet</em> when nothing of it runs any more; then its registration with
 * the engine is closed.
 *
 * <p>The engine's own lock may be taken while this one is held, never the other way round.
 *
 * <p>An element moves so: {@link #claim} makes it part of a {@link ChunkRun}, {@link #reserve} part
 * of the strip that the kernel runs next, {@link #advance} delivers it. Where a strip takes longer
 * than expected, {@link #tick} asks the kernel to halt, delivers what is done and lets other
 * workers take the elements behind the one that is in the way, so that neither chunks nor strips
 * show.
 */
abstract class Call implements Work, Ticker.Ticking {
  private static final Logger LOG = System.getLogger("dev.parallelizable");

  /** How long an ending waits for the elements that were interrupted. */
  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  final ReentrantLock lock = new CallLock();

  /** Signalled for those who wait for results or for the end. */
  final Condition change = lock.newCondition();

  private final Condition quiet = lock.newCondition();

  final Kernel kernel;
  final Shape shape;
  final Settings settings;
  final Engine.Registration registration;
  final Engine engine;
  private final Pace pace;
  final @Nullable Progression progression;
  private final Watch watch = new Watch(this);

  /** The call in whose element this one was made, or null. */
  private final @Nullable Call parent = ChunkRun.currentCall();

  final Runs runs = new Runs();
  final Accounts accounts = new Accounts(this);

  /** Whether no element may start any more. */
  boolean over;

  private boolean closed;
  private boolean ticking;

  Call(
      Kernel kernel,
      Shape shape,
      Settings settings,
      Engine engine,
      Engine.Registration registration,
      OptionalLong total) {
    this.kernel = kernel;
    this.shape = shape;
    this.settings = settings;
    this.engine = engine;
    this.pace = new Pace(settings, kernel.cost(), engine.parallelism());
    this.progression =
        settings.progress() == null
            ? null
            : new Progression(settings.progress(), settings.name(), total);
    this.registration = registration;
  }

  // What lists and streams do differently. All are called with the lock held.

  /** How many elements can be claimed now. */
  abstract int available();

  /** Makes a run of the next elements. */
  abstract ChunkRun next(int elements);

  /** Delivers the results of a range of a run. */
  abstract void deliver(ChunkRun run, int from, int to);

  /** Takes the failure of an element, where it does not end the call. */
  abstract void deliverFailure(long index, Throwable failure);

  /** Ends the call with the failure of an element. */
  abstract void stop(long index, Throwable failure);

  /** Ends the call because this library could not go on. */
  abstract void breakDown(Throwable failure);

  /** Whether all elements are done. */
  abstract boolean complete();

  /** Called once, when the call is over. */
  abstract void onOver();

  /** Whether something else than elements goes on. */
  boolean busy() {
    return false;
  }

  /** Looks at what else goes on. Returns whether to look again. */
  boolean tickMore(long now) {
    return false;
  }

  // Claiming.

  @Override
  public final @Nullable ChunkRun claim() {
    return claim(false);
  }

  /** Claims a chunk, or as a thread that helps, all that there is. */
  final @Nullable ChunkRun claim(boolean all) {
    lock.lock();
    try {
      if (over || runs.size() >= settings.maxConcurrency()) {
        return null;
      }
      ChunkRun run = runs.leftover();
      if (run == null) {
        int available = available();
        run =
            available > 0
                ? next(all ? available : pace.chunkLength(available))
                : runs.divide(this, pace);
      }
      if (run != null) {
        run.helping = all;
        admit(run);
      }
      return run;
    } catch (Throwable e) {
      breakDown(e); // Short of memory, most likely.
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void admit(ChunkRun run) {
    runs.add(run);
    if (run.divisible || settings.timeoutNanos() > 0) {
      keepTicking();
    }
  }

  /** A run that has not begun is for others. */
  final void putBack(ChunkRun run) {
    lock.lock();
    try {
      runs.putBack(run);
      registration.signal();
    } finally {
      lock.unlock();
    }
  }

  // Running.

  /** A thread takes up a run. */
  final void enter(ChunkRun run, Permit permit) {
    lock.lock();
    try {
      run.permit = permit;
      run.runner = Thread.currentThread();
      run.stripStart = System.nanoTime();
      if (over) {
        run.strip.halt();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The thread that runs the elements is another one, as a decorator has it. */
  final void runBy(ChunkRun run, Thread thread) {
    lock.lock();
    try {
      if (run.interrupted && run.runner == Thread.currentThread() && thread != run.runner) {
        Thread.interrupted(); // It was for the elements, not for what this thread does next.
        run.interrupted = false;
      }
      run.runner = thread;
    } finally {
      lock.unlock();
    }
  }

  /** Reserves the first strip of a run. Returns whether there is one. */
  final boolean reserve(ChunkRun run) {
    lock.lock();
    try {
      return reserveNext(run, System.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  private boolean reserveNext(ChunkRun run, long now) {
    if (over || run.abandoned || run.published >= run.end) {
      return false;
    }
    run.stripFrom = run.published;
    run.reserved =
        settings.timeoutNanos() > 0
            ? run.published + 1
            : run.published + Math.min(run.end - run.published, pace.nextStripLength(run));
    run.strip.reset(settings.timeoutNanos() > 0 ? 0 : run.stripFrom);
    run.stripStart = now;
    run.overdueAt = -1;
    run.stuck = false;
    run.timedOut = false;
    return true;
  }

  /**
   * Delivers the strip that has run and reserves the next.
   *
   * @param run the run
   * @param reached the first index that the kernel has not dealt with
   * @param failure what the element there has thrown, or null
   * @return whether there is a next strip
   */
  final boolean advance(ChunkRun run, int reached, @Nullable Throwable failure) {
    lock.lock();
    try {
      long now = System.nanoTime();
      int elements = reached - run.stripFrom + (failure == null ? 0 : 1);
      pace.measured(elements, now - run.stripStart);
      if (run.strip.selfInterrupted()) {
        kernel.cost().distrust();
      }
      if (over || run.abandoned) {
        return false;
      }
      accounts.deliverUpTo(run, Math.min(reached, run.end));
      if (failure != null && reached < run.end) {
        if (run.helping && failure instanceof InterruptedException) {
          return giveBack(run);
        }
        run.published = reached + 1;
        accounts.fail(run, reached, failure);
      }
      if (Watch.isOverdue(run, now) && run.published < run.end - 1) {
        registration.signal(); // Others may want to take elements of this chunk.
      }
      if (run.helping && run.strip.selfInterrupted()) {
        return giveBack(run);
      }
      return reserveNext(run, now);
    } finally {
      lock.unlock();
    }
  }

  /** Delivers one element that ran under a time limit and reserves the next. */
  final boolean advanceTimed(ChunkRun run, int i, Object result, @Nullable Throwable failure) {
    lock.lock();
    try {
      if (over || run.abandoned) {
        return false;
      }
      long now = System.nanoTime();
      if (run.timedOut) {
        Thread.interrupted(); // The interrupt was for the element that is over.
      } else if (now - run.stripStart > settings.timeoutNanos()) {
        run.published = i + 1; // Nobody has looked in time.
        accounts.fail(run, i, settings.failures().timedOut(run.base + i));
      } else if (failure == null) {
        System.arraycopy(result, 0, run.results, i, 1);
        accounts.deliverUpTo(run, i + 1);
      } else {
        run.published = i + 1;
        accounts.fail(run, i, failure);
      }
      return reserveNext(run, now);
    } finally {
      lock.unlock();
    }
  }

  /** The thread that helps was interrupted: what is left runs elsewhere. */
  private boolean giveBack(ChunkRun run) {
    if (run.published < run.end) {
      runs.addLeftover(run.rest());
      run.end = run.published;
    }
    kernel.cost().distrust();
    registration.signal();
    return false;
  }

  /**
   * Waits, for a while, until the progress has been told a last time. To be called when the call is
   * over. Does nothing in elements, which no listener is to hold up.
   */
  public final void awaitProgress() {
    if (progression != null && Permit.current() == null) {
      progression.awaitEnd();
    }
  }

  /** The elements of a run fail without having run. */
  final void refuse(ChunkRun run, Throwable failure) {
    lock.lock();
    try {
      while (!over && !run.abandoned && run.published < run.end) {
        int i = run.published++;
        run.reserved = run.published;
        accounts.fail(run, i, failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Something of this library failed, as when memory is short. Ends the call with it. */
  final void crash(Throwable failure) {
    lock.lock();
    try {
      if (!over) {
        breakDown(failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A thread is through with a run. */
  final void leave(ChunkRun run) {
    lock.lock();
    try {
      run.runner = null;
      if (run.interrupted) {
        Thread.interrupted(); // It was for elements of this call.
      }
      boolean atLimit = runs.size() >= settings.maxConcurrency();
      runs.remove(run);
      if (!over && complete() && runs.isEmpty()) {
        finish();
      } else if (atLimit && !over) {
        registration.signal();
      }
      closeIfQuiet();
    } finally {
      lock.unlock();
    }
  }

  // Ending. With the lock held.

  /** The call is over: nothing starts any more, what runs is interrupted. */
  final void finish() {
    over = true;
    runs.halt();
    if (progression != null) {
      progression.end();
    }
    onOver();
    change.signalAll();
    closeIfQuiet();
  }

  final void closeIfQuiet() {
    if (over && !closed && isQuiet()) {
      closed = true;
      registration.close();
      quiet.signalAll();
    }
  }

  final boolean isQuietNow() {
    lock.lock();
    try {
      return isQuiet();
    } finally {
      lock.unlock();
    }
  }

  private boolean isQuiet() {
    return runs.areGone() && !busy();
  }

  /** Whether the current thread runs an element of this call, or of a call made in one. */
  final boolean isInside() {
    for (Call call = ChunkRun.currentCall(); call != null; call = call.parent) {
      if (isSame(call)) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("ReferenceEquality") // A call is nothing but itself.
  private boolean isSame(Call other) {
    return other == this;
  }

  /** Waits until nothing runs any more, for a limited time, and then warns. */
  final void awaitQuiet() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = PATIENCE_NANOS;
      while (!isQuiet() && left > 0) {
        left = quiet.awaitNanos(left);
      }
      if (!isQuiet()) {
        LOG.log(Level.WARNING, StuckWarning.of(settings, runs.all()));
      }
    } finally {
      lock.unlock();
    }
  }

  // Looking after what runs.

  /** Has the ticker look at this call from now on. */
  final void keepTicking() {
    if (!ticking) {
      ticking = true;
      Ticker.shared().add(this);
    }
  }

  @Override
  public final boolean tick(long now) {
    lock.lock();
    try {
      boolean again = watch.tick(now);
      if (!over) {
        again |= tickMore(now);
        if (progression != null) {
          progression.tick(now);
          again = true;
        }
      }
      ticking = again;
      return again;
    } finally {
      lock.unlock();
    }
  }
}
