package dev.parallelizable.runtime;

import dev.parallelizable.runtime.RandomElements.Declared;
import dev.parallelizable.runtime.RandomElements.Item;
import dev.parallelizable.runtime.RandomElements.SourceFailed;
import dev.parallelizable.runtime.RandomPlan.Deed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a random plan, and finds fault with every difference between what comes and what the plain
 * loop would give.
 */
final class RandomProgram {
  private static final int WARM_UP = 3_000;
  private static final int PATIENCE_SECONDS = 30;

  /** Stands for a null result, which would be taken for nothing. */
  private static final Object NULL = new Object();

  private final RandomPlan plan;
  private final Pool pool;
  private final RandomElements elements;
  private final List<Progress> reports = Collections.synchronizedList(new ArrayList<>());

  RandomProgram(long seed) {
    plan = new RandomPlan(seed);
    pool = plan.pool();
    elements = new RandomElements(plan, pool);
  }

  /** Runs the program and returns what was wrong. */
  List<String> run() throws Exception {
    Fn<Item, @Nullable Integer, Declared> view = view();
    try (pool) {
      if (plan.outcomes) {
        call(view.outcomes());
      } else {
        call(view);
      }
    }
    if (Thread.interrupted() && !(plan.warm && plan.has(Deed.INTERRUPT_ITSELF))) {
      fault("the caller was interrupted");
    }
    if (!pool.awaitTermination(Duration.ofSeconds(PATIENCE_SECONDS))) {
      fault("the pool does not terminate");
    }
    if (elements.running.get() != 0) {
      fault(elements.running.get() + " elements still run");
    }
    int most = elements.mostRunning.get();
    if (most > Math.min(plan.cap, plan.maxConcurrency) && !plan.has(Deed.OVERSTAY_DEAFLY)) {
      fault(most + " elements ran at the same time");
    }
    if (plan.stream && elements.closings.get() != 1) {
      fault("the stream was closed " + elements.closings.get() + " times");
    }
    return elements.faults.stream().distinct().limit(5).toList();
  }

  private void fault(String what) {
    elements.faults.add(what);
  }

  private void fault(String what, Throwable e) {
    StringBuilder text = new StringBuilder(what).append(": ").append(e);
    for (StackTraceElement element : e.getStackTrace()) {
      text.append("\n    ").append(element);
    }
    fault(text.toString());
  }

  @SuppressWarnings("NullAway") // It does not see that type arguments may be nullable.
  private Fn<Item, @Nullable Integer, Declared> view() {
    List<Item> nothing = Collections.nCopies(WARM_UP, new Item(elements, -1));
    Fn<Item, @Nullable Integer, Declared> view =
        Fn.throwing(
            Declared.class,
            item -> item.index() < 0 ? Integer.valueOf(0) : RandomElements.method(item));
    view = view.on(pool);
    if (!plan.warm) {
      return view.with(o -> plan.options(o).progress(reports::add));
    }
    try {
      view.map(nothing); // Now the method is known to be cheap, and callers lend a hand.
    } catch (Declared e) {
      fault("nothing fails", e);
    }
    return view.with(plan::options);
  }

  private <R extends @Nullable Object> void call(ParallelFunction<Item, R, ?> view) {
    switch (plan.way) {
      case MAP ->
          whole(() -> plan.stream ? view.map(elements.stream()) : view.map(elements.inputs()));
      case FUTURE -> whole(() -> await(view));
      case LAZY -> lazy(view);
    }
  }

  // Whole lists.

  private interface Whole<R extends @Nullable Object> {
    List<R> get() throws Throwable;
  }

  private <R extends @Nullable Object> List<R> await(ParallelFunction<Item, R, ?> view)
      throws Throwable {
    CompletableFuture<List<R>> future =
        plan.stream ? view.mapAsync(elements.stream()) : view.mapAsync(elements.inputs());
    if (plan.size % 2 == 0) {
      future = future.thenApply(list -> list);
    }
    try {
      return plan.seed % 2 == 0 ? future.get() : future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private <R extends @Nullable Object> void whole(Whole<R> call) {
    List<R> list;
    try {
      list = call.get();
    } catch (SourceFailed e) {
      if (plan.sourceFailsAt < 0) {
        fault("nothing was wrong with the source", e);
      }
      return;
    } catch (Throwable e) {
      judgeFailure(e);
      return;
    }
    if (plan.sourceFailsAt >= 0) {
      fault("the failure of the source is lost");
    }
    if (!plan.outcomes && plan.fails()) {
      fault("a failure is lost");
    }
    if (list.size() != plan.size) {
      fault("gave " + list.size() + " results for " + plan.size);
    }
    for (int i = 0; i < list.size(); i++) {
      check(i, list.get(i));
    }
    if (!plan.warm && (reports.isEmpty() || reports.getLast().done() != plan.size)) {
      fault("the last report is not there: " + reports);
    }
  }

  private void judgeFailure(Throwable e) {
    int at = indexOf(e);
    if (plan.outcomes || at < 0 || !plan.canFail(at)) {
      fault("unexpected", e);
    } else if (plan.goOn && IntStream.range(0, at).anyMatch(plan::mustFail)) {
      fault("an earlier element has failed, too", e);
    }
  }

  /** The position that a failure tells, or -1. */
  private static int indexOf(Throwable e) {
    if (e instanceof ElementException wrapper) {
      return (int) wrapper.index();
    }
    if (e instanceof ElementTimeoutException timeout) {
      return (int) timeout.index();
    }
    for (Throwable note : e.getSuppressed()) {
      if (note instanceof ElementException position) {
        return (int) position.index();
      }
    }
    return -1;
  }

  private void check(int i, @Nullable Object value) {
    if (plan.outcomes && value instanceof Outcome.Success<?, ?> success) {
      boolean same = Objects.equals(success.value(), RandomElements.result(i));
      if (success.index() != i || plan.mustFail(i) || !same) {
        fault("outcome " + i + " is a success: " + success.index() + ", " + success.value());
      }
    } else if (plan.outcomes && value instanceof Outcome.Failure<?, ?> failure) {
      if (failure.index() != i || !plan.canFail(i)) {
        fault("outcome " + i + " is the failure " + failure.index(), failure.cause());
      }
    } else if (plan.outcomes || !Objects.equals(value, RandomElements.result(i))) {
      fault("result " + i + " is " + value);
    }
  }

  // Lazy results.

  private <R extends @Nullable Object> void lazy(ParallelFunction<Item, R, ?> view) {
    Results<R> results =
        plan.ordered
            ? plan.stream ? view.imap(elements.stream()) : view.imap(elements.inputs())
            : plan.stream
                ? view.imapUnordered(elements.stream())
                : view.imapUnordered(elements.inputs());
    List<Object> got = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger closeIn =
        new AtomicInteger(plan.closeAfter < 0 ? Integer.MAX_VALUE : plan.closeAfter);
    List<Thread> others = new ArrayList<>();
    for (int c = 1; c < plan.consumers; c++) {
      others.add(Thread.ofVirtual().start(() -> consume(results, got, closeIn)));
    }
    consume(results, got, closeIn);
    for (Thread other : others) {
      try {
        other.join();
      } catch (InterruptedException e) {
        fault("the consumer was interrupted", e);
      }
    }
    results.close();
    elements.closed = true;
    judge(got);
    if (!plan.warm && (reports.isEmpty() || reports.getLast().done() > plan.size)) {
      fault("the last report is not there: " + reports);
    }
  }

  /** Pulls until the end, a failure that ends the call, or the time to close. */
  private <R extends @Nullable Object> void consume(
      Results<R> results, List<Object> got, AtomicInteger closeIn) {
    for (; ; ) {
      if (closeIn.getAndDecrement() == 0) {
        results.close();
        return;
      }
      elements.asked.incrementAndGet();
      try {
        R value =
            plan.pullMillis < 0
                ? results.iterator().next()
                : results.next(Duration.ofMillis(plan.pullMillis));
        got.add(value == null ? NULL : value);
      } catch (TimeoutException e) {
        elements.asked.decrementAndGet();
        closeIn.incrementAndGet();
        LockSupport.parkNanos(100_000);
      } catch (NoSuchElementException e) {
        return;
      } catch (IllegalStateException e) {
        if (plan.closeAfter < 0) {
          fault("closed by nobody", e);
        }
        return;
      } catch (Throwable e) {
        got.add(e);
        if (e instanceof SourceFailed || !(plan.goOn || plan.outcomes)) {
          return;
        }
      }
    }
  }

  private void judge(List<Object> got) {
    boolean inPlace = plan.ordered && plan.consumers == 1;
    boolean stops = !plan.goOn && !plan.outcomes && plan.fails();
    Set<Integer> seen = new HashSet<>();
    int results = 0;
    boolean failed = false;
    boolean sourceFailed = false;
    for (Object value : got) {
      if (value instanceof SourceFailed) {
        sourceFailed = true;
        continue;
      }
      int at = results++;
      int index = -1;
      if (value instanceof Throwable e) {
        failed = true;
        index = indexOf(e);
        boolean displaced = inPlace && plan.goOn && index != at;
        if (plan.outcomes || index < 0 || !plan.canFail(index) || displaced) {
          fault("at " + at + " of " + got.size() + ", unexpected", e);
        }
        index = plan.goOn ? index : -1; // Under STOP, every consumer gets the same one.
      } else if (inPlace) {
        index = at;
        check(index, value == NULL ? null : value);
      } else if (value != NULL) {
        index = value instanceof Integer number ? number / 2 : indexOfOutcome(value);
        check(index, value);
      }
      if (index >= 0 && !seen.add(index)) {
        fault(index + " came twice");
      }
    }
    if (plan.closeAfter >= 0) {
      return;
    }
    int expected = plan.sourceFailsAt >= 0 ? plan.sourceFailsAt : plan.size;
    if (!stops && results != expected) {
      fault("gave " + results + " results for " + expected);
    }
    if (!stops && plan.sourceFailsAt >= 0 && !sourceFailed) {
      fault("the failure of the source is lost");
    }
    if (stops && plan.sourceFailsAt < 0 && !failed) {
      fault("a failure is lost");
    }
  }

  private static int indexOfOutcome(Object value) {
    return value instanceof Outcome<?, ?> outcome ? (int) outcome.index() : -1;
  }

  @Override
  public String toString() {
    return plan.toString();
  }
}
