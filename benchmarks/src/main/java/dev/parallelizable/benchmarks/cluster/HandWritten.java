package dev.parallelizable.benchmarks.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The job that one would write by hand, in its best form: each member has some tasks at a time, and
 * gets the next one from what is called back when one is done. So none waits for another, and no
 * thread of the driver is woken but those of Hazelcast. {@code ExecutionCallback} would be simpler,
 * but starts a thread for each task where there are two cores or fewer, and takes several times as
 * long.
 *
 * @param executor where tasks go
 * @param members who gets them
 * @param window how many tasks a member has at a time
 */
record HandWritten(IExecutorService executor, List<Member> members, int window) {
  /** Takes a result. */
  interface Sink<R> {
    void accept(int task, R result);
  }

  <R> void run(int tasks, IntFunction<Callable<R>> task, Sink<R> sink) {
    Job<R> job = new Job<>(tasks, task, sink);
    for (int i = 0; i < window; i++) {
      for (Member member : members) {
        job.next(member);
      }
    }
    job.end.join();
  }

  private final class Job<R> {
    private final int tasks;
    private final IntFunction<Callable<R>> task;
    private final Sink<R> sink;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    Job(int tasks, IntFunction<Callable<R>> task, Sink<R> sink) {
      this.tasks = tasks;
      this.task = task;
      this.sink = sink;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What fails in done is in end.
    void next(Member member) {
      int i = started.getAndIncrement();
      if (i >= tasks) {
        return;
      }
      if (!(executor.submitToMember(task.apply(i), member)
          instanceof CompletableFuture<R> result)) {
        throw new IllegalStateException("This version of Hazelcast has other futures");
      }
      result.whenCompleteAsync((value, failure) -> done(member, i, value, failure), Runnable::run);
    }

    private void done(Member member, int i, R value, @Nullable Throwable failure) {
      try {
        if (failure != null) {
          throw new CompletionException(failure);
        }
        next(member);
        sink.accept(i, value);
        if (ended.incrementAndGet() == tasks) {
          end.complete(true);
        }
      } catch (RuntimeException e) {
        end.completeExceptionally(e);
      }
    }
  }
}
