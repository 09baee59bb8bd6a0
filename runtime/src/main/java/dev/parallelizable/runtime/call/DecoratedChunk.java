package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Permit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A chunk as its decorator sees it: runs once, and does not begin after the decorator has returned.
 *
 * <p>A decorator should run it on the thread that called it. Where another thread runs it all the
 * same, that one has the worker's place meanwhile, so that elements may wait for nested calls, and
 * the worker stays until it is through.
 */
final class DecoratedChunk implements Runnable {
  private static final Logger LOG = System.getLogger("dev.parallelizable");
  private static final int WAITING = 0;
  private static final int BEGUN = 1;
  private static final int REFUSED = 2;

  private final ChunkRun run;
  private final Permit permit;
  private final Thread worker = Thread.currentThread();
  private final AtomicInteger state = new AtomicInteger(WAITING);
  private final CountDownLatch ended = new CountDownLatch(1);

  DecoratedChunk(ChunkRun run, Permit permit) {
    this.run = run;
    this.permit = permit;
  }

  @Override
  public void run() {
    if (!state.compareAndSet(WAITING, BEGUN)) {
      return;
    }
    Permit outer = Permit.current();
    run.call.strips.runBy(run, Thread.currentThread());
    Permit.setCurrent(permit);
    try {
      run.runElements();
    } finally {
      Permit.setCurrent(outer);
      run.call.strips.runBy(run, worker);
      ended.countDown();
    }
  }

  /** Called by the worker: has the decorator run this. */
  void runWith(UnaryOperator<Runnable> decorator) {
    Throwable failure = null;
    try {
      decorator.apply(this).run();
    } catch (Throwable e) {
      failure = e;
    }
    if (state.compareAndSet(WAITING, REFUSED)) {
      run.call.strips.refuse(run, refusal(failure));
      return;
    }
    awaitEnd();
    if (failure != null) {
      LOG.log(
          Level.WARNING, run.name() + ": the decorator failed, but its chunk has run.", failure);
    }
  }

  private IllegalStateException refusal(@Nullable Throwable failure) {
    return new IllegalStateException(
        run.name()
            + ": the decorator did not run its chunk. It must return a Runnable that runs the one"
            + " it was given, once, before it returns.",
        failure);
  }

  private void awaitEnd() {
    boolean interrupted = false;
    while (ended.getCount() > 0) {
      try {
        ended.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      worker.interrupt();
    }
  }
}
