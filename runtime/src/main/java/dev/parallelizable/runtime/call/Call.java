package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Strip;
import dev.parallelizable.runtime.spi.Work;
import dev.parallelizable.runtime.timing.Ticker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
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

  /** How long a chunk should take. */
  private static final double CHUNK_NANOS = 200_000;

  /** How long a strip should take: the time in which results may wait within it. */
  private static final double STRIP_NANOS = 20_000;

  /** Elements that take longer run in strips of their own. */
  private static final double SLOW_NANOS = 5_000;

  /** A strip that runs longer is looked after. */
  private static final long OVERDUE_NANOS = 1_000_000;

  /** How long an element that has timed out may take to end before it is abandoned. */
  private static final long GRACE_NANOS = 40_000_000;

  /** How long an ending waits for the elements that were interrupted. */
  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  final ReentrantLock lock = new ReentrantLock();

  /** Signalled for those who wait for results or for the end. */
  final Condition change = lock.newCondition();

  private final Condition quiet = lock.newCondition();

  final Kernel kernel;
  final Shape shape;
  final Settings settings;
  final Engine.Registration registration;
  private final int parallelism;
  final @Nullable Progression progression;

  /** The call in whose element this one was made, or null. */
  private final @Nullable Call parent = ChunkRun.currentCall();

  private final Set<ChunkRun> running = new LinkedHashSet<>();

  /** Abandoned runs that have not returned. */
  private final Set<ChunkRun> abandoned = new LinkedHashSet<>();

  private final ArrayDeque<ChunkRun> leftovers = new ArrayDeque<>();

  /** How many of the running chunks had more than one element when they were claimed. */
  private int divisible;

  /** The measured time of an element in nanoseconds, or 0. */
  private double nanosPerElement;

  /** Whether no element may start any more. */
  boolean over;

  private boolean closed;
  private boolean ticking;
  long done;
  long failed;

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
    this.parallelism = engine.parallelism();
    this.nanosPerElement = kernel.cost().nanosPerElement();
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

  private @Nullable ChunkRun claim(boolean all) {
    lock.lock();
    try {
      if (over || running.size() >= settings.maxConcurrency()) {
        return null;
      }
      ChunkRun run = leftovers.poll();
      if (run == null) {
        int available = available();
        run =
            available > 0
                ? next(all ? available : chunkLength(available))
                : divisible > 0 ? divide() : null;
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
    run.divisible = run.end - run.published > 1;
    divisible += run.divisible ? 1 : 0;
    if (run.divisible || settings.timeoutNanos() > 0) {
      keepTicking();
    }
    running.add(run);
  }

  /**
   * Runs what can be claimed on the calling thread, which waits for this call.
   *
   * @return whether the thread could have a place among the running
   */
  final boolean help() {
    Permit outer = Permit.current();
    Permit permit = outer == null ? registration.tryPermit() : outer;
    if (permit == null) {
      return false;
    }
    Permit.setCurrent(permit);
    try {
      ChunkRun run = claim(true);
      while (run != null && !Thread.currentThread().isInterrupted()) {
        run.run(permit);
        run = claim(true);
      }
      if (run != null) {
        putBack(run);
      }
    } finally {
      Permit.setCurrent(outer);
      if (outer == null) {
        permit.release();
      }
    }
    return true;
  }

  private void putBack(ChunkRun run) {
    lock.lock();
    try {
      forget(run);
      leftovers.add(run);
      registration.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Whether all that can be claimed is known to take the given time at most, and not to block. */
  final boolean isCheap(double nanos) {
    return kernel.cost().cheap()
        && settings.decorator() == null
        && settings.timeoutNanos() == 0
        && available() * kernel.cost().nanosPerElement() <= nanos;
  }

  private int chunkLength(int available) {
    if (settings.chunkSize() > 0) {
      return Math.min(settings.chunkSize(), available);
    }
    if (nanosPerElement == 0 || settings.timeoutNanos() > 0) {
      return 1;
    }
    double target = Math.min(CHUNK_NANOS / nanosPerElement, (double) share(available));
    return Math.max(1, (int) Math.min(target, available));
  }

  /** Near the end, chunks get shorter, so that all workers end at about the same time. */
  int share(int available) {
    return available / (2 * parallelism);
  }

  /** Takes elements away from a worker that has many left, or is stuck in front of them. */
  private @Nullable ChunkRun divide() {
    long now = System.nanoTime();
    for (ChunkRun victim : running) {
      int from = firstFree(victim);
      int free = victim.end - from;
      boolean blocked = now - victim.stripStart > OVERDUE_NANOS;
      if (free > 0 && (blocked || free * nanosPerElement > CHUNK_NANOS / 4)) {
        int mine = blocked || free == 1 ? from : from + free / 2;
        ChunkRun run =
            new ChunkRun(this, victim.inputs, victim.results, victim.base, mine, victim.end);
        victim.end = mine;
        return run;
      }
    }
    return null;
  }

  /** The first index of a run that its worker does not have in its hands. */
  private int firstFree(ChunkRun run) {
    if (!run.stuck) {
      return run.reserved;
    }
    // No fence lies between a kernel's write of its position and its read of the halt flag. But the
    // flag was set at least one tick ago, and a store takes nanoseconds to be seen, not
    // milliseconds: a kernel that still shows the same position reads the flag before it goes on.
    // And if it did not, an element would run twice and be delivered once.
    int at = run.overdueAt;
    return shape == Shape.UNBOXED ? Strip.block(at, run.reserved) : at + 1;
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
            : Math.min(run.end, run.published + stripLength(run));
    run.strip.reset(run.stripFrom);
    run.stripStart = now;
    run.overdueAt = -1;
    run.stuck = false;
    run.timedOut = false;
    return true;
  }

  /** Strips start with one element, grow with what is measured, and are one for slow elements. */
  private int stripLength(ChunkRun run) {
    if (nanosPerElement == 0 || nanosPerElement > SLOW_NANOS) {
      run.stripLength = 1;
    } else {
      double target = STRIP_NANOS / nanosPerElement;
      run.stripLength =
          kernel.cost().cheap()
              ? (int) Math.min(target, 1 << 20)
              : (int) Math.min(target, run.stripLength * 4.0);
    }
    return Math.max(1, run.stripLength);
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
      measure(run, reached - run.stripFrom + (failure == null ? 0 : 1), now - run.stripStart);
      if (over || run.abandoned) {
        return false;
      }
      deliverUpTo(run, Math.min(reached, run.end));
      if (failure != null && reached < run.end) {
        if (run.helping && failure instanceof InterruptedException) {
          return giveBack(run);
        }
        run.published = reached + 1;
        fail(run, reached, failure);
      }
      if (now - run.stripStart > OVERDUE_NANOS && run.published < run.end - 1) {
        registration.signal(); // Others may want to take elements of this chunk.
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
      } else if (failure == null) {
        System.arraycopy(result, 0, run.results, i, 1);
        deliverUpTo(run, i + 1);
      } else {
        run.published = i + 1;
        fail(run, i, failure);
      }
      return reserveNext(run, now);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The thread that helps was interrupted in an element: the interrupt is the thread's, not the
   * element's, which runs again elsewhere.
   */
  private boolean giveBack(ChunkRun run) {
    leftovers.add(new ChunkRun(this, run.inputs, run.results, run.base, run.published, run.end));
    run.end = run.published;
    kernel.cost().distrust();
    Thread.currentThread().interrupt();
    registration.signal();
    return false;
  }

  private void measure(ChunkRun run, int elements, long nanos) {
    if (elements <= 0) {
      return;
    }
    double each = (double) nanos / elements;
    nanosPerElement =
        nanosPerElement == 0 ? each : nanosPerElement + (each - nanosPerElement) * 0.3;
    kernel.cost().measured(elements, nanos);
    if (run.strip.selfInterrupted()) {
      kernel.cost().distrust();
    }
  }

  private void deliverUpTo(ChunkRun run, int to) {
    int from = run.published;
    if (from >= to) {
      return;
    }
    OutcomeRules outcomes = settings.outcomes();
    if (outcomes != null) {
      @Nullable Object[] values = (@Nullable Object[]) run.results;
      for (int i = from; i < to; i++) {
        values[i] = outcomes.success(run.base + i, run.inputs[i], values[i]);
      }
    }
    run.published = to;
    done += to - from;
    count();
    deliver(run, from, to);
  }

  /** An element has failed; {@code published} is past it already. */
  private void fail(ChunkRun run, int i, Throwable failure) {
    kernel.cost().distrust();
    OutcomeRules outcomes = settings.outcomes();
    done++;
    failed++;
    count();
    if (outcomes != null) {
      ((@Nullable Object[]) run.results)[i] =
          outcomes.failure(run.base + i, run.inputs[i], failure);
      deliver(run, i, i + 1);
    } else if (settings.goOn()) {
      deliverFailure(run.base + i, failure);
    } else {
      stop(run.base + i, failure);
    }
  }

  private void count() {
    if (progression != null) {
      progression.counted(done, failed);
    }
  }

  /** The elements of a run fail without having run. */
  final void refuse(ChunkRun run, Throwable failure) {
    lock.lock();
    try {
      while (!over && !run.abandoned && run.published < run.end) {
        int i = run.published++;
        run.reserved = run.published;
        fail(run, i, failure);
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
      boolean atLimit = running.size() >= settings.maxConcurrency();
      forget(run);
      abandoned.remove(run);
      if (!over && complete() && running.isEmpty()) {
        finish();
      } else if (atLimit && !over) {
        registration.signal();
      }
      closeIfQuiet();
    } finally {
      lock.unlock();
    }
  }

  private void forget(ChunkRun run) {
    if (running.remove(run)) {
      divisible -= run.divisible ? 1 : 0;
    }
  }

  // Ending. With the lock held.

  /** The call is over: nothing starts any more, what runs is interrupted. */
  final void finish() {
    over = true;
    leftovers.clear();
    for (ChunkRun run : running) {
      run.strip.halt();
      interrupt(run);
    }
    onOver();
    change.signalAll();
    closeIfQuiet();
  }

  private static void interrupt(ChunkRun run) {
    Thread runner = run.runner;
    if (runner != null && runner != Thread.currentThread()) {
      run.interrupted = true;
      runner.interrupt();
    }
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
    return running.isEmpty() && abandoned.isEmpty() && !busy();
  }

  /** Whether the current thread runs an element of this call, or of a call made in one. */
  final boolean isInside() {
    Call call = ChunkRun.currentCall();
    while (call != null && call != this) {
      call = call.parent;
    }
    return call != null;
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
        LOG.log(Level.WARNING, warning());
      }
    } finally {
      lock.unlock();
    }
  }

  private String warning() {
    List<ChunkRun> left = new ArrayList<>(running);
    left.addAll(abandoned);
    StringBuilder text =
        new StringBuilder(settings.name())
            .append(": the call was ended, but 5 s after its interruption this still runs:");
    if (left.isEmpty()) {
      return text.append(" the source of its input").toString();
    }
    for (ChunkRun run : left.subList(0, Math.min(3, left.size()))) {
      Thread runner = run.runner;
      int at = settings.timeoutNanos() > 0 ? run.stripFrom : run.strip.position();
      text.append(" element ")
          .append(run.base + at)
          .append(" on thread ")
          .append(runner == null ? "?" : runner.getName() + " #" + runner.threadId());
    }
    return text.append(". An element that ignores interrupts cannot be ended.").toString();
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
      boolean again = false;
      if (!over) {
        again = tickRuns(now) | tickMore(now);
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

  private boolean tickRuns(long now) {
    boolean signal = false;
    boolean again = divisible > 0;
    for (ChunkRun run : running.toArray(new ChunkRun[0])) {
      if (over) {
        return false;
      }
      if (settings.timeoutNanos() > 0) {
        again = true;
        checkTimeout(run, now);
      } else if (run.reserved - run.stripFrom > 1 && now - run.stripStart > OVERDUE_NANOS) {
        lookAfter(run);
      }
      signal |= firstFree(run) < run.end && now - run.stripStart > OVERDUE_NANOS;
    }
    if (signal || !leftovers.isEmpty()) {
      registration.signal();
    }
    return again;
  }

  /** A strip takes too long: what is done of it is delivered, and it is to end soon. */
  private void lookAfter(ChunkRun run) {
    int at = run.strip.position();
    run.strip.halt();
    run.stuck = run.overdueAt == at;
    run.overdueAt = at;
    deliverUpTo(run, Math.min(at, run.end));
  }

  private void checkTimeout(ChunkRun run, long now) {
    long ran = now - run.stripStart;
    if (run.reserved == run.stripFrom || ran <= settings.timeoutNanos()) {
      return;
    }
    if (!run.timedOut && run.published == run.stripFrom) {
      run.timedOut = true;
      run.published = run.stripFrom + 1;
      interrupt(run);
      fail(run, run.stripFrom, settings.failures().timedOut(run.base + run.stripFrom));
    } else if (run.timedOut && ran > settings.timeoutNanos() + GRACE_NANOS) {
      abandon(run);
    }
  }

  /** Gives the place and the other elements of a run to others. */
  private void abandon(ChunkRun run) {
    run.abandoned = true;
    forget(run);
    abandoned.add(run);
    if (run.published < run.end) {
      leftovers.add(new ChunkRun(this, run.inputs, run.results, run.base, run.published, run.end));
    }
    Permit permit = run.permit;
    if (permit != null) {
      permit.release();
    }
    if (complete() && running.isEmpty()) {
      finish();
    } else {
      registration.signal();
    }
  }
}
