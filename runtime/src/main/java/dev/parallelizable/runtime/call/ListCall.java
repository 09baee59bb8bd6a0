package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A call for the whole list of results: inputs and results are arrays of one length, and an element
 * keeps its index from the one to the other.
 */
public final class ListCall extends Call {
  /** A call that should take less is run by the thread that waits for it alone: in nanoseconds. */
  private static final double ALONE_NANOS = 20_000;

  /** The failures that are reported beside the first. */
  private static final int MAX_SUPPRESSED = 100;

  private static final @Nullable Object[] NOTHING = {};

  private final int length;

  // Guarded by lock.
  private @Nullable Object[] inputs;
  private Object results;
  private int claimed;
  private int joiners;
  private @Nullable NavigableMap<Long, Throwable> failures;
  private @Nullable Runnable listener;

  /**
   * What the call fails with. Written before {@code over} is, and not any more from then on: who
   * has seen that the call is over sees it without the lock.
   */
  private @Nullable Throwable ending;

  private ListCall(
      Kernel kernel,
      Shape shape,
      Settings settings,
      Engine.Registration registration,
      Engine engine,
      @Nullable Object[] inputs,
      int length,
      Object results) {
    super(kernel, shape, settings, engine, registration, OptionalLong.of(length), false);
    this.inputs = inputs;
    this.length = length;
    this.results = results;
  }

  /**
   * Makes a call that does not run yet.
   *
   * @param kernel the loop
   * @param shape what inputs and results are made of
   * @param settings what is set
   * @param engine where it runs
   * @param registration the engine's admission
   * @param inputs the elements, or the columns; not copied
   * @param results where results go; or null to have an array made. It may be the inputs, and then
   *     each result takes the place of its input: where both are objects, nobody else knows the
   *     array, no outcomes are made of them, and the engine runs each element once.
   * @return the call
   */
  public static ListCall of(
      Kernel kernel,
      Shape shape,
      Settings settings,
      Engine engine,
      Engine.Registration registration,
      @Nullable Object[] inputs,
      @Nullable Object results) {
    int length = shape.length(inputs);
    Object target = results == null ? shape.newResults(kernel, length) : results;
    return new ListCall(kernel, shape, settings, registration, engine, inputs, length, target);
  }

  /** Lets workers run the elements. Does not wait. */
  public void start() {
    registration.open(this);
    if (length == 0) {
      finishEmpty();
    } else {
      watch();
      signal();
    }
  }

  private void signal() {
    lock.lock();
    try {
      lock.signalLater();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs the elements and waits for the end.
   *
   * @throws InterruptedException if the thread is interrupted, also before; the call goes on
   */
  public void startAndAwait() throws InterruptedException {
    registration.open(this);
    if (length == 0) {
      finishEmpty();
    } else if (Thread.interrupted()) {
      throw new InterruptedException("Before anything has run");
    } else {
      watch();
      helpAndAwait();
    }
    awaitProgress();
  }

  /** Runs elements on this thread, where that is allowed, and waits for the others. */
  private void helpAndAwait() throws InterruptedException {
    if (!Helping.isAllowed(this)) {
      signal();
    } else if (length * kernel.cost().nanosPerElement() > ALONE_NANOS) {
      help();
    } else if (!Helping.runOne(this, true)) {
      signal();
      if (Permit.current() == null) { // An element's place is for others while it waits.
        Helping.spin(this::isOver); // Somebody else runs it, most likely.
      }
    }
    await(Long.MAX_VALUE);
  }

  /** Runs elements beside the workers, until there are none to claim. */
  private void help() throws InterruptedException {
    helped(true);
    try {
      boolean more = true;
      while (more && pace.isFast()) {
        more = Helping.runOne(this, false);
      }
      Helping.spin(this::isOver);
    } finally {
      helped(false);
    }
  }

  private void helped(boolean helped) {
    lock.lock();
    try {
      claims.setHelped(helped);
      if (claims.wantsWorker()) {
        lock.signalLater();
      }
    } finally {
      lock.unlock();
    }
  }

  private void watch() {
    if (progression != null) {
      lock.lock();
      try {
        keepTicking();
      } finally {
        lock.unlock();
      }
    }
  }

  private void finishEmpty() {
    lock.lock();
    try {
      if (!over) {
        finish();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sets who is told, once and by a thread that runs no elements, that the call is over, unless
   * somebody is waiting for just that.
   *
   * @param listener told
   */
  public void onOver(Runnable listener) {
    lock.lock();
    try {
      this.listener = listener;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the end, helping where the elements are known to be cheap.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void join() throws InterruptedException {
    // An element may have to wait for its place before it goes on, which others who wait for the
    // future must not: so it does not count among those who will complete it.
    int joiner = Permit.current() == null ? 1 : 0;
    countJoiners(joiner);
    try {
      if (!over) {
        helpAndAwait();
      }
    } finally {
      countJoiners(-joiner);
    }
  }

  private void countJoiners(int more) {
    lock.lock();
    try {
      joiners += more;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the end.
   *
   * @param nanos how long, in nanoseconds
   * @return whether the call is over
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean await(long nanos) throws InterruptedException {
    if (isOver()) {
      return true;
    }
    Permit permit = Permit.current();
    if (permit != null) {
      permit.suspend();
    }
    try {
      return awaitOver(nanos);
    } finally {
      if (permit != null) {
        permit.resume();
      }
    }
  }

  private boolean awaitOver(long nanos) throws InterruptedException {
    long left = nanos;
    lock.lockInterruptibly();
    try {
      while (!over && left > 0) {
        lock.signalNow();
        left = change.awaitNanos(left);
      }
      return over;
    } finally {
      lock.unlock();
    }
  }

  /** {@return whether the call is over} */
  public boolean isOver() {
    return over;
  }

  /**
   * {@return what the call failed with, or null where it has its results}
   *
   * <p>To be called when the call is over. What still ran then may not have been interrupted yet,
   * and the registration not closed.
   */
  public @Nullable Throwable failure() {
    return ending;
  }

  /** {@return the array of results; to be called after {@link #failure}, which has given null} */
  public Object results() {
    return results;
  }

  @Override
  public void cancel() {
    end(new CancellationException(settings.name() + " was cancelled"));
  }

  /**
   * Ends the call, unless it is over.
   *
   * @param failure what it fails with
   */
  public void end(Throwable failure) {
    lock.lock();
    try {
      if (!over) {
        breakDown(failure);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cutOff() {
    // Accepted lists run to their end.
  }

  @Override
  public void awaitCutOff() throws InterruptedException {
    if (!isInside()) {
      await(Long.MAX_VALUE);
      awaitQuiet();
    }
  }

  @Override
  int available(boolean urgent) {
    return length - claimed;
  }

  @Override
  int chunkLength(int available) {
    return pace.chunkLength(available, available / (2 * engine.parallelism()));
  }

  @Override
  ChunkRun next(int elements) {
    int from = claimed;
    claimed += elements;
    return new ChunkRun(this, inputs, results, null, 0, from, from + elements);
  }

  @Override
  void deliver(ChunkRun run, int from, int to) {
    // The kernel has stored the results where they belong.
  }

  @Override
  void deliverFailure(ChunkRun run, int i, Throwable failure) {
    if (failures == null) {
      failures = new TreeMap<>();
    }
    failures.put(run.base + i, failure);
    if (failures.size() > MAX_SUPPRESSED + 1) {
      failures.pollLastEntry();
    }
  }

  @Override
  void stop(long index, Throwable failure) {
    breakDown(settings.failures().joined(index, failure));
  }

  @Override
  void breakDown(Throwable failure) {
    ending = failure;
    finish();
  }

  @Override
  boolean complete() {
    return accounts.done() == length;
  }

  @Override
  void settle() {
    if (ending == null && failures != null) {
      ending = combined(failures);
    }
  }

  @Override
  void onOver() {
    inputs = NOTHING;
    if (ending != null) {
      results = NOTHING;
    }
    if (listener != null && joiners == 0) {
      Thread.ofVirtual().name(settings.name() + " completion").start(listener);
    }
  }

  /** The failure of the lowest index, with the others suppressed on it. */
  private Throwable combined(NavigableMap<Long, Throwable> failures) {
    Map.Entry<Long, Throwable> first = failures.firstEntry();
    Throwable primary = settings.failures().joined(first.getKey(), first.getValue());
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(primary);
    for (Map.Entry<Long, Throwable> other : failures.tailMap(first.getKey(), false).entrySet()) {
      Throwable failure = settings.failures().joined(other.getKey(), other.getValue());
      if (seen.add(failure)) {
        primary.addSuppressed(failure);
      }
    }
    return primary;
  }
}
