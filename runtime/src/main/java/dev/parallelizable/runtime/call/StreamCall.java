package dev.parallelizable.runtime.call;

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
  private final Reading reading;

  // Guarded by lock.
  private long claimed;

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
    this.reading = new Reading(this, handover, intake);
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
    return reading.hasNext();
  }

  /**
   * Waits for the next result, and perhaps runs elements meanwhile.
   *
   * @return the result
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws NoSuchElementException at the end
   */
  public @Nullable Object next() throws InterruptedException {
    return reading.next();
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
    return reading.next(nanos);
  }

  // What Reading asks, with the lock held.

  /** {@return what every pull throws from now on, where nothing is ready; or null} */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Throws where the reader has closed the results: then nothing is handed over any more. */
  void checkOpen() {
    if (closedByReader) {
      throw new IllegalStateException(
          settings.name() + ": the results are closed and give nothing any more");
    }
  }

  /** Throws where the pool has ended the call. */
  void checkNotCancelled() {
    if (cancelled) {
      throw new CancellationException(settings.name() + " was ended by its pool");
    }
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
    return intake.available(urgent || reading.isAwaited());
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
    reading.delivered();
  }

  @Override
  void deliverFailure(ChunkRun run, int i, Throwable failure) {
    ((@Nullable Object[]) run.results)[i] = new Failed(run.base + i, failure);
    deliver(run, i, i + 1);
  }

  private void dropReady() {
    handover.drop();
    reading.noteReady();
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

  void finishIfComplete() {
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
    reading.setDozing(true); // Before the look at the room: a reader makes room, then looks.
    boolean again = intake.tick(now);
    reading.setDozing(!again && !intake.exhausted());
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
      return reading.isAwaited();
    }

    @Override
    public void wanted() {
      if (claims.wantsWorker()) {
        lock.signalLater();
      }
    }

    @Override
    public void arrived(boolean claims) {
      reading.claimable();
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
