package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.delivery.Batch;
import dev.parallelizable.runtime.delivery.Delivery;
import dev.parallelizable.runtime.delivery.Section;
import dev.parallelizable.runtime.source.Source;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Shape;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A call whose results are pulled one by one.
 *
 * <p>The one bound: elements taken from the input and not handed over yet, be they pending, running
 * or finished, are never more than the buffer. {@link #room} is what may still be taken.
 */
public final class StreamCall extends Call {
  private final Handover handover;
  private final Intake intake;

  // Guarded by lock.
  private long claimed;
  private int readers;

  /** Whether a result is ready: written with the lock held, read without it by who spins. */
  private volatile boolean ready;

  /** Whether a reader may find something to claim. Written like {@code ready}. */
  private volatile boolean claimable;

  /**
   * Whether the ticker does not look at the call, so that a reader has to see to it that the room
   * he makes is filled. Written with the lock held, read without it.
   */
  private volatile boolean dozing = true;

  /** What every pull throws from now on, or null. */
  private @Nullable Throwable failure;

  /** The reader has closed the results. */
  private boolean closedByReader;

  /** The pool has ended the call. */
  private boolean cancelled;

  private StreamCall(
      Kernel kernel,
      Shape shape,
      Settings settings,
      Engine engine,
      Engine.Registration registration,
      OptionalLong total,
      Delivery delivery,
      @Nullable Source source,
      @Nullable Object @Nullable [] columns) {
    super(kernel, shape, settings, engine, registration, total, true);
    this.handover = new Handover(delivery);
    Intake.Listener arrivals = new Arrivals();
    if (columns != null) {
      this.intake = new ColumnIntake(shape, columns, settings.buffer(), arrivals);
    } else if (source == null) {
      throw new IllegalArgumentException("neither source nor columns");
    } else if (source.isInstant()) {
      this.intake = new CollectionIntake(source, settings.buffer(), arrivals);
    } else {
      this.intake = new Feed(source, settings.name(), settings.buffer(), lock, arrivals);
    }
  }

  /**
   * Makes a call over a source, and starts it.
   *
   * @param kernel the loop
   * @param settings what is set
   * @param engine where it runs
   * @param registration the engine's admission
   * @param source the inputs
   * @param total how many inputs there are, where that is known
   * @param delivery the order of the results
   * @return the call
   */
  public static StreamCall over(
      Kernel kernel,
      Settings settings,
      Engine engine,
      Engine.Registration registration,
      Source source,
      OptionalLong total,
      Delivery delivery) {
    StreamCall call =
        new StreamCall(
            kernel, Shape.OBJECTS, settings, engine, registration, total, delivery, source, null);
    call.start();
    return call;
  }

  /**
   * Makes a call over primitive arrays, and starts it.
   *
   * @param kernel the loop
   * @param settings what is set
   * @param engine where it runs
   * @param registration the engine's admission
   * @param columns the arrays
   * @param total their length
   * @param delivery the order of the results
   * @return the call
   */
  public static StreamCall over(
      Kernel kernel,
      Settings settings,
      Engine engine,
      Engine.Registration registration,
      Object[] columns,
      OptionalLong total,
      Delivery delivery) {
    Shape shape = Shape.UNBOXED_INPUTS;
    StreamCall call =
        new StreamCall(
            kernel, shape, settings, engine, registration, total, delivery, null, columns);
    call.start();
    return call;
  }

  private void start() {
    registration.open(this);
    lock.lock();
    try {
      if (progression != null) {
        keepTicking();
      }
      if (!over) {
        finishIfComplete();
        intake.replenish();
      }
    } finally {
      lock.unlock();
    }
  }

  private int room() {
    return (int) (settings.buffer() - (intake.taken() - handover.handed()));
  }

  // Reading.

  /**
   * {@return whether there is another result, or a failure to be thrown in its place}
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean hasNext() throws InterruptedException {
    if (!handover.isEmpty()) {
      return true;
    }
    boolean next;
    try {
      next = await(Long.MAX_VALUE, false, true);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    if (!next) {
      awaitProgress();
    }
    return next;
  }

  /**
   * Waits for the next result, and perhaps runs elements meanwhile.
   *
   * @return the result
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws NoSuchElementException at the end
   */
  public @Nullable Object next() throws InterruptedException {
    try {
      return pull(Long.MAX_VALUE, true);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Waits for the next result.
   *
   * @param nanos how long, in nanoseconds; zero or less does not wait
   * @return the result
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws TimeoutException if there was none in time
   * @throws NoSuchElementException at the end
   */
  public @Nullable Object next(long nanos) throws InterruptedException, TimeoutException {
    return pull(nanos, false);
  }

  private @Nullable Object pull(long nanos, boolean mayHelp)
      throws InterruptedException, TimeoutException {
    Object value = poll();
    if (Batch.isNone(value)) {
      long begin = System.nanoTime();
      long left = nanos;
      do {
        if (!await(left, true, mayHelp)) {
          awaitProgress();
          throw new NoSuchElementException(settings.name() + " has no more results");
        }
        value = poll(); // Another reader may have been quicker.
        left = nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - begin);
      } while (Batch.isNone(value));
    }
    if (value instanceof Failed failed) {
      throw thrown(settings.failures().pulled(failed.index(), failed.failure()));
    }
    return value;
  }

  private @Nullable Object poll() {
    Batch batch = handover.batch();
    Object value = batch.poll();
    if (!Batch.isNone(value) && (dozing || batch.isEmpty())) {
      refill();
    }
    return value;
  }

  /** Elements have been handed over: there is room for more, and perhaps another batch. */
  private void refill() {
    lock.lock();
    try {
      if (!over) {
        dozing = false;
        if (!intake.exhausted()) {
          keepTicking();
        }
        handover.refill();
        noteReady();
        finishIfComplete();
        if (!over) {
          intake.replenish();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it is known what comes next.
   *
   * @param nanos how long, in nanoseconds
   * @param take whether to throw a failure that comes next
   * @param mayHelp whether the thread may run elements meanwhile
   * @return whether anything comes
   */
  private boolean await(long nanos, boolean take, boolean mayHelp)
      throws InterruptedException, TimeoutException {
    long left = nanos;
    boolean looked = false;
    for (; ; ) {
      boolean helps;
      lock.lock();
      try {
        if (isKnown(take)) {
          return true;
        }
        if (over) {
          return false;
        }
        helps = mayHelp && pace.isProven() && Helping.isAllowed(this);
        setHelped(helps);
        readers++;
        try {
          intake.replenish();
          if (over) {
            continue; // The input has just turned out to be at its end.
          }
          if (left <= 0) {
            throw new TimeoutException(settings.name() + ": no result in time");
          }
          if (!helps || looked) {
            left = park(left);
            looked = false;
            continue;
          }
          claimable = false;
        } finally {
          readers--;
        }
      } finally {
        lock.unlock();
      }
      looked = !Helping.runOne(this, false) && !spin();
    }
  }

  /** Whether a result is there, or something to throw in its place. */
  private boolean isKnown(boolean take) {
    if (closedByReader) {
      throw new IllegalStateException(
          settings.name() + ": the results are closed and give nothing any more");
    }
    if (handover.refill()) {
      noteReady();
      return true;
    }
    if (failure != null) {
      if (take) {
        throw thrown(failure);
      }
      return true;
    }
    if (cancelled) {
      throw new CancellationException(settings.name() + " was ended by its pool");
    }
    return false;
  }

  /** Sleeps until something changes. In an element, its place is for others meanwhile. */
  @SuppressWarnings("WaitNotInLoop") // The caller loops.
  private long park(long nanos) throws InterruptedException {
    lock.signalNow();
    Permit permit = Permit.current();
    if (permit == null) {
      return change.awaitNanos(nanos);
    }
    permit.suspend();
    long left;
    try {
      left = change.awaitNanos(nanos);
    } finally {
      lock.unlock(); // To have the place back may take long.
      try {
        permit.resume();
      } finally {
        lock.lock();
      }
    }
    return left;
  }

  /**
   * Waits a little for the next result, which a worker should be about to have, or for something to
   * run. Returns whether there is one or the other.
   */
  private boolean spin() {
    countReader(1);
    try {
      return Helping.spin(() -> ready || claimable || over);
    } finally {
      countReader(-1);
    }
  }

  /** A reader begins to wait, so that a little room is reason enough to fill it, or ends. */
  private void countReader(int change) {
    lock.lock();
    try {
      readers += change;
      if (change > 0 && !over) {
        intake.replenish();
      }
    } finally {
      lock.unlock();
    }
  }

  private static RuntimeException thrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  // Ending.

  /**
   * Ends the call for its reader, and waits until nothing of it runs any more; but not where it is
   * called from inside the call, or by an interrupted thread.
   */
  public void close() {
    abandon();
    if (isInside() || intake.isCurrentThread()) {
      return;
    }
    awaitProgress();
    if (Thread.currentThread().isInterrupted() || isQuietNow()) {
      return;
    }
    Permit permit = Permit.current();
    if (permit != null) {
      permit.suspend();
    }
    try {
      awaitQuiet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (permit != null) {
        permit.resume();
      }
    }
  }

  /** Ends a call that has no reader any more. Does not wait. */
  public void abandon() {
    lock.lock();
    try {
      closedByReader = true;
      dropReady();
      if (!over) {
        finish();
      }
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cancel() {
    cutOff();
    lock.lock();
    try {
      if (cancelled) {
        dropReady();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cutOff() {
    lock.lock();
    try {
      if (!over) {
        accounts.deliverDone();
        cancelled = true;
        finish();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void awaitCutOff() throws InterruptedException {
    if (!isInside() && !intake.isCurrentThread()) {
      awaitQuiet();
    }
  }

  // What a call asks of its kind.

  @Override
  boolean prepare() {
    return intake.prepare();
  }

  @Override
  int available(boolean urgent) {
    return intake.available(urgent || readers > 0);
  }

  @Override
  int chunkLength(int available) {
    return pace.chunkLength(available, settings.buffer() / (2 * engine.parallelism()));
  }

  @Override
  @Nullable ChunkRun next(int elements) {
    @Nullable Object[] inputs = intake.claim(elements);
    int length = shape.length(inputs);
    if (length == 0) {
      finishIfComplete();
      return null;
    }
    long base = claimed;
    claimed += length;
    @Nullable Object[] results = new @Nullable Object[length];
    Section section = handover.claimed(results);
    return new ChunkRun(this, inputs, results, section, base, 0, length);
  }

  @Override
  void deliver(ChunkRun run, int from, int to) {
    if (!shape.hasColumns()) {
      // What is through must not be kept reachable; but the last element may have to run again.
      Arrays.fill(run.inputs, from, run.helping ? to - 1 : to, null);
    }
    handover.put(run, from, to);
    noteReady();
    if (readers > 0 && ready) {
      change.signalAll();
    }
  }

  @Override
  void deliverFailure(ChunkRun run, int i, Throwable failure) {
    ((@Nullable Object[]) run.results)[i] = new Failed(run.base + i, failure);
    deliver(run, i, i + 1);
  }

  private void dropReady() {
    handover.drop();
    noteReady();
  }

  private void noteReady() {
    boolean now = handover.isReady();
    if (ready != now) {
      ready = now;
    }
  }

  @Override
  void stop(long index, Throwable failure) {
    breakDown(settings.failures().pulled(index, failure));
  }

  @Override
  void breakDown(Throwable failure) {
    this.failure =
        failure instanceof RuntimeException || failure instanceof Error
            ? failure
            : new IllegalStateException(failure);
    dropReady();
    finish();
  }

  @Override
  boolean complete() {
    return false; // Only when all is handed over, see finishIfComplete.
  }

  private void finishIfComplete() {
    if (intake.exhausted() && handover.handed() == intake.taken()) {
      Throwable cause = intake.failure();
      if (cause != null) {
        failure = settings.failures().input(intake.taken(), cause);
      }
      finish();
    }
  }

  @Override
  void onOver() {
    intake.stop();
  }

  @Override
  boolean busy() {
    return intake.busy();
  }

  @Override
  boolean tickMore(long now) {
    dozing = true; // Before the look at how much room there is: a reader makes room, then looks.
    boolean again = intake.tick(now);
    dozing = !again && !intake.exhausted();
    return again;
  }

  /** Elements come in. */
  private final class Arrivals implements Intake.Listener {
    @Override
    public int room() {
      return StreamCall.this.room();
    }

    @Override
    public boolean isUrgent() {
      return readers > 0;
    }

    @Override
    public void wanted() {
      if (wantsWorker()) {
        lock.signalLater();
      }
    }

    @Override
    public void arrived(boolean claims) {
      claimable = true;
      if (!claims) {
        wanted();
      }
    }

    @Override
    public void exhausted() {
      if (!over) {
        finishIfComplete();
      }
    }

    @Override
    public void idle() {
      closeIfQuiet();
    }

    @Override
    public void watch() {
      keepTicking();
    }
  }
}
