package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.delivery.Delivery;
import dev.parallelizable.runtime.source.Source;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Shape;
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
  private final Delivery delivery;
  private final Intake intake;

  // Guarded by lock.
  private long claimed;
  private long handed;
  private int readers;

  /**
   * Whether a result is ready: written with the lock held and read without it, so that {@link
   * #hasNext} need not take it for each of many results.
   */
  private volatile boolean ready;

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
    super(kernel, shape, settings, engine, registration, total);
    this.delivery = delivery;
    if (source != null) {
      this.intake = new Feed(source, settings.name(), settings.buffer(), lock, new Arrivals());
    } else if (columns != null) {
      this.intake = new ColumnIntake(shape, columns, registration::signal);
    } else {
      throw new IllegalArgumentException("neither source nor columns");
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
        intake.replenish(room(), true);
      }
    } finally {
      lock.unlock();
    }
  }

  private int room() {
    return (int) (settings.buffer() - (intake.taken() - handed));
  }

  // Reading.

  /**
   * {@return whether there is another result, or a failure to be thrown in its place}
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean hasNext() throws InterruptedException {
    if (ready) {
      return true;
    }
    boolean next;
    try {
      next = awaitKnown(Long.MAX_VALUE, false) != null;
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    if (!next) {
      awaitProgress();
    }
    return next;
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
    Next next = awaitKnown(nanos, true);
    if (next == null) {
      awaitProgress();
      throw new NoSuchElementException(settings.name() + " has no more results");
    }
    Object value = next.value;
    if (value instanceof Failed failed) {
      throw thrown(settings.failures().pulled(failed.index(), failed.failure()));
    }
    return value;
  }

  /** What is next: a value that may be null. */
  private static final class Next {
    static final Next KNOWN = new Next(null);

    final @Nullable Object value;

    Next(@Nullable Object value) {
      this.value = value;
    }
  }

  /** Waits until it is known what comes next. Returns null at the end. */
  private @Nullable Next awaitKnown(long nanos, boolean take)
      throws InterruptedException, TimeoutException {
    Permit suspended = null;
    long left = nanos;
    lock.lock();
    try {
      for (; ; ) {
        if (closedByReader) {
          throw new IllegalStateException(
              settings.name() + ": the results are closed and give nothing any more");
        }
        if (delivery.ready()) {
          return take ? take() : Next.KNOWN;
        }
        if (failure != null) {
          return take ? rethrow(failure) : Next.KNOWN;
        }
        if (cancelled) {
          throw new CancellationException(settings.name() + " was ended by its pool");
        }
        if (over) {
          return null;
        }
        intake.replenish(room(), true);
        if (left <= 0) {
          throw new TimeoutException(settings.name() + ": no result in time");
        }
        if (suspended == null) {
          suspended = Permit.current();
          if (suspended != null) {
            suspended.suspend();
          }
        }
        readers++;
        try {
          left = change.awaitNanos(left);
        } finally {
          readers--;
        }
      }
    } finally {
      lock.unlock();
      if (suspended != null) {
        suspended.resume();
      }
    }
  }

  private Next take() {
    Next next = new Next(delivery.take());
    noteReady();
    handed++;
    if (!over) {
      finishIfComplete();
      if (!over) {
        intake.replenish(room(), !delivery.ready());
      }
    }
    return next;
  }

  private Next rethrow(Throwable failure) {
    throw thrown(failure);
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
  public boolean hasMore() {
    lock.lock();
    try {
      return !over && available() > 0;
    } finally {
      lock.unlock();
    }
  }

  @Override
  int available() {
    return intake.available(room());
  }

  @Override
  ChunkRun next(int elements) {
    long base = claimed;
    claimed += elements;
    return new ChunkRun(
        this, intake.claim(elements), new @Nullable Object[elements], base, 0, elements);
  }

  @Override
  void deliver(ChunkRun run, int from, int to) {
    @Nullable Object[] results = (@Nullable Object[]) run.results;
    for (int i = from; i < to; i++) {
      delivery.put(run.base + i, results[i]);
      results[i] = null; // What has been consumed must not be kept reachable.
      if (!shape.hasColumns()) {
        run.inputs[i] = null;
      }
    }
    wakeReaders();
  }

  @Override
  void deliverFailure(long index, Throwable failure) {
    delivery.put(index, new Failed(index, failure));
    wakeReaders();
  }

  private void dropReady() {
    delivery.clear();
    noteReady();
  }

  private void noteReady() {
    boolean now = delivery.ready();
    if (ready != now) {
      ready = now;
    }
  }

  private void wakeReaders() {
    noteReady();
    if (readers > 0 && delivery.ready()) {
      change.signalAll();
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
    if (intake.exhausted() && handed == intake.taken()) {
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
    return intake.tick(now, room());
  }

  /** Elements come in. */
  private final class Arrivals implements Feed.Listener {
    @Override
    public int room() {
      return StreamCall.this.room();
    }

    @Override
    public void arrived() {
      registration.signal();
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
