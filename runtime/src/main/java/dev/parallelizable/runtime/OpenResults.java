package dev.parallelizable.runtime;

import dev.parallelizable.runtime.call.StreamCall;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The reader's side of a lazy call.
 *
 * <p>The call does not refer to this object, nor does anything that runs: when the user has lost
 * sight of it, of its iterator and of its stream, a cleaner ends the call.
 */
final class OpenResults<R extends @Nullable Object> implements Results<R> {
  private static final class Cleaners {
    static final Cleaner CLEANER = Cleaner.create();
  }

  private final StreamCall call;
  private final Cleaner.Cleanable cleanable;
  private final Pulls iterator = new Pulls();

  OpenResults(StreamCall call) {
    this.call = call;
    this.cleanable = Cleaners.CLEANER.register(this, call::abandon);
  }

  @Override
  public Iterator<R> iterator() {
    return iterator;
  }

  @Override
  public R next(Duration timeout) throws TimeoutException, InterruptedException {
    long nanos = Durations.nanos(Objects.requireNonNull(timeout, "timeout"));
    try {
      return result(call.next(nanos));
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public Stream<R> stream() {
    return StreamSupport.stream(new Stretch(), false).onClose(this::close);
  }

  @Override
  public void close() {
    try {
      call.close();
      cleanable.clean();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // The result type may be nullable.
  private R result(@Nullable Object value) {
    return (R) value;
  }

  private static CancellationException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    CancellationException cancelled =
        new CancellationException("Interrupted while waiting for a result; none is lost");
    cancelled.initCause(e);
    return cancelled;
  }

  /** Pulls without a limit of time. Keeps these results reachable. */
  private final class Pulls implements Iterator<R> {
    @Override
    public boolean hasNext() {
      try {
        return call.hasNext();
      } catch (InterruptedException e) {
        throw interrupted(e);
      } finally {
        Reference.reachabilityFence(OpenResults.this);
      }
    }

    @Override
    public R next() {
      try {
        return result(call.next());
      } catch (InterruptedException e) {
        throw interrupted(e);
      } finally {
        Reference.reachabilityFence(OpenResults.this);
      }
    }

    /** In one step for each result: others may take the last between a question and a pull. */
    @Override
    public void forEachRemaining(Consumer<? super R> action) {
      Objects.requireNonNull(action, "action");
      while (pullInto(action)) {
        // The action has run.
      }
    }

    /** Has the action take the next result. Returns false at the end. */
    boolean pullInto(Consumer<? super R> action) {
      R result;
      try {
        result = next();
      } catch (NoSuchElementException e) {
        return false;
      }
      action.accept(result);
      return true;
    }
  }

  /** What is left to be pulled, as a stream wants it. Keeps these results reachable. */
  private final class Stretch extends Spliterators.AbstractSpliterator<R> {
    Stretch() {
      super(Long.MAX_VALUE, Spliterator.ORDERED);
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
      return iterator.pullInto(action);
    }
  }
}
