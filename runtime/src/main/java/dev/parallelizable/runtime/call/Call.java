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
 * <p>The engine's own lock may be taken while this one is held, never the other way round. It
 * seldom is: see {@link CallLock}.
 *
 * <p>An element moves so: {@link Claims} makes it part of a {@link ChunkRun}, {@link
 * Strips#reserve} part of the strip that the kernel runs next, {@link Strips#advance} delivers it.
 * Where a strip takes longer than expected, {@link #tick} asks the kernel to halt, delivers what is
 * done and lets other workers take the elements behind the one that is in the way, so that neither
 * chunks nor strips show.
 */
abstract class Call implements Work, Ticker.Ticking {
  private static final Logger LOG = System.getLogger("dev.parallelizable");

  /** How long an ending waits for the elements that were interrupted. */
  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  final CallLock lock;

  /** Signalled for those who wait for results, for the end, or for all to be quiet. */
  final Condition change;

  final Kernel kernel;
  final Shape shape;
  final Settings settings;
  final Engine.Registration registration;
  final Engine engine;
  final Pace pace;
  final @Nullable Progression progression;

  /** Made when it is first needed: short calls are over before. */
  private @Nullable Watch watch;

  /** The call in whose element this one was made, or null. */
  private final @Nullable Call parent = ChunkRun.currentCall();

  final Runs runs = new Runs();
  final Accounts accounts = new Accounts(this);
  final Strips strips;
  final Claims claims;

  /** Whether no element may start any more. Written with the lock held. */
  volatile boolean over;

  /**
   * Whether nothing runs any more, either. Written with the lock held; who reads it without, and
   * sees too late that it is so, only looks in vain.
   */
  private boolean closed;

  private boolean ticking;

  Call(
      Kernel kernel,
      Shape shape,
      Settings settings,
      Engine engine,
      Engine.Registration registration,
      OptionalLong total,
      boolean lazy) {
    this.lock = new CallLock(registration);
    this.change = lock.newCondition();
    this.kernel = kernel;
    this.shape = shape;
    this.settings = settings;
    this.engine = engine;
    this.pace = new Pace(settings, kernel.cost(), lazy, engine.isRemote());
    this.progression =
        settings.progress() == null
            ? null
            : new Progression(settings.progress(), settings.name(), total);
    this.registration = registration;
    this.strips = new Strips(this, pace);
    this.claims = new Claims(this, pace);
  }

  // What lists and streams do differently. All but prepare() are called with the lock held.

  /** How many elements can be claimed now; urgent, if it is not worth while to wait for more. */
  abstract int available(boolean urgent);

  /** Makes a run of the next elements; of fewer than asked for, or null, where they end. */
  abstract @Nullable ChunkRun next(int elements);

  /**
   * A worker is about to claim. Called without the lock.
   *
   * @return whether it is to go on; otherwise it has lost its place meanwhile
   */
  boolean prepare() {
    return true;
  }

  /** How many elements the next chunk should have. */
  abstract int chunkLength(int available);

  /** Delivers the results of a range of a run. */
  abstract void deliver(ChunkRun run, int from, int to);

  /** Takes the failure of an element, where it does not end the call. */
  abstract void deliverFailure(ChunkRun run, int i, Throwable failure);

  /** Ends the call with the failure of an element. */
  abstract void stop(long index, Throwable failure);

  /** Ends the call because this library could not go on. */
  abstract void breakDown(Throwable failure);

  /** Whether all elements are done. */
  abstract boolean complete();

  /** Called once, when the call is about to be over: what it ends with is settled. */
  void settle() {}

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

  @Override
  public final @Nullable ChunkRun claim() {
    return prepare() ? claims.forWorker() : null;
  }

  // Running.

  /**
   * Waits, for a while, until the progress has been told a last time. To be called when the call is
   * over. Does nothing in elements, which no listener is to hold up.
   */
  public final void awaitProgress() {
    if (progression != null && Permit.current() == null) {
      progression.awaitEnd();
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
      leaveLocked(run);
    } finally {
      lock.unlock();
    }
  }

  /** The same, with the lock held. */
  final void leaveLocked(ChunkRun run) {
    run.left = true;
    run.runner = null;
    if (run.interrupted) {
      Thread.interrupted(); // It was for elements of this call.
    }
    runs.remove(run);
    if (!over && complete() && runs.isEmpty()) {
      finish(run.ownPlace);
      return;
    }
    if (claims.wantsWorker()) {
      lock.signalLater();
    }
    closeIfQuiet(run.ownPlace);
  }

  // Ending. With the lock held.

  /** The call is over: nothing starts any more, what runs is interrupted. */
  final void finish() {
    finish(null);
  }

  /** The same, by the last that ran, with the place that goes back with the registration. */
  private void finish(@Nullable Permit place) {
    settle();
    over = true;
    runs.halt();
    if (progression != null) {
      progression.end();
    }
    onOver();
    change.signalAll();
    closeIfQuiet(place);
  }

  final void closeIfQuiet() {
    closeIfQuiet(null);
  }

  private void closeIfQuiet(@Nullable Permit place) {
    if (over && !closed && isQuiet()) {
      closed = true;
      change.signalAll();
      if (place == null) {
        registration.close();
      } else {
        registration.close(place);
      }
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
        lock.signalNow();
        left = change.awaitNanos(left);
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
    if (closed) {
      return false;
    }
    lock.lock();
    try {
      if (watch == null) {
        watch = new Watch(this, engine.isRemote());
      }
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
