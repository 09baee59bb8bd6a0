package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Permit;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call for a list, or a stage that depends on one.
 *
 * <p>Completing it in any way from outside ends the call. Waiting for it inside an element gives
 * the element's place to others. It is never completed by a thread that runs elements: either
 * somebody who waits completes it, where no callback could hold him up, or a virtual thread of its
 * own.
 *
 * @param <T> the result type
 */
public final class CallFuture<T extends @Nullable Object> extends CompletableFuture<T> {
  /** Null in a dependent stage. */
  private final @Nullable ListCall call;

  private final @Nullable Function<Object, T> finisher;

  private CallFuture(@Nullable ListCall call, @Nullable Function<Object, T> finisher) {
    this.call = call;
    this.finisher = finisher;
  }

  /**
   * Makes the future of a call that has not been started.
   *
   * @param call the call
   * @param finisher makes the result of the array of results
   * @param <T> the result type
   * @return the future
   */
  public static <T extends @Nullable Object> CallFuture<T> of(
      ListCall call, Function<Object, T> finisher) {
    CallFuture<T> future = new CallFuture<>(call, finisher);
    call.onOver(future::settle);
    return future;
  }

  /** Completes this with what became of the call, which is over. */
  private void settle() {
    ListCall call = Objects.requireNonNull(this.call);
    call.awaitProgress();
    Throwable failure = call.failure();
    if (failure != null) {
      super.completeExceptionally(failure);
      return;
    }
    T result;
    try {
      result = Objects.requireNonNull(finisher).apply(call.results());
    } catch (Throwable e) {
      super.completeExceptionally(e);
      return;
    }
    super.complete(result);
  }

  /** Completes this by the waiting thread, unless there are callbacks: they may be slow. */
  private void settleByWaiter() {
    if (isDone()) {
      return;
    }
    if (getNumberOfDependents() == 0) {
      settle();
    } else {
      Thread.ofVirtual().name("completion").start(this::settle);
    }
  }

  @Override
  public T join() {
    if (call != null) {
      boolean interrupted = false;
      while (!isDone()) {
        try {
          call.join();
          settleByWaiter();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (isDone()) {
      return super.join();
    }
    Permit permit = suspend();
    try {
      return super.join();
    } finally {
      resume(permit);
    }
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (call != null && !isDone()) {
      try {
        call.join();
      } finally {
        if (call.isOver()) {
          settleByWaiter();
        }
      }
    }
    if (isDone()) {
      return super.get();
    }
    Permit permit = suspend();
    try {
      return super.get();
    } finally {
      resume(permit);
    }
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long left = unit.toNanos(timeout);
    if (call != null && !isDone()) {
      long deadline = System.nanoTime() + left;
      if (!call.await(left)) {
        throw new TimeoutException(
            call.settings.name() + " did not end in " + timeout + " " + unit);
      }
      settleByWaiter();
      left = Math.max(deadline - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1));
    }
    if (isDone()) {
      return super.get();
    }
    Permit permit = suspend();
    try {
      return super.get(left, TimeUnit.NANOSECONDS);
    } finally {
      resume(permit);
    }
  }

  private static @Nullable Permit suspend() {
    Permit permit = Permit.current();
    if (permit != null) {
      permit.suspend();
    }
    return permit;
  }

  private static void resume(@Nullable Permit permit) {
    if (permit != null) {
      permit.resume();
    }
  }

  @Override
  public boolean complete(T value) {
    boolean mine = super.complete(value);
    endCall();
    return mine;
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    boolean mine = super.completeExceptionally(failure);
    endCall();
    return mine;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    endCall();
    return cancelled;
  }

  @Override
  public void obtrudeValue(T value) {
    super.obtrudeValue(value);
    endCall();
  }

  @Override
  public void obtrudeException(Throwable failure) {
    super.obtrudeException(failure);
    endCall();
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    Objects.requireNonNull(supplier, "supplier");
    executor.execute(
        () -> {
          if (!isDone()) {
            try {
              complete(supplier.get());
            } catch (Throwable e) {
              completeExceptionally(e);
            }
          }
        });
    return this;
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    return completeAsync(supplier, defaultExecutor());
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    return new CallFuture<>(null, null);
  }

  private void endCall() {
    if (call != null && isDone()) {
      call.end(new CancellationException("The future was completed from outside"));
    }
  }
}
