package dev.parallelizable.runtime;

import dev.parallelizable.runtime.call.OutcomeRules;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The view that {@link ParallelFunction#outcomes()} gives: failures become values. */
@SuppressWarnings("NullAway") // It does not see that type arguments may be nullable.
final class Outcomes<A extends @Nullable Object, R extends @Nullable Object>
    extends ParallelFunction<A, Outcome<A, R>, RuntimeException> {
  private final ParallelFunction<A, R, ?> function;

  Outcomes(ParallelFunction<A, R, ?> function, Pool pool, Options options) {
    super(function.kernel(), pool, options);
    this.function = function;
  }

  @Override
  OutcomeRules outcomeRules() {
    OutcomeRules inner = function.outcomeRules();
    return inner == null ? new OfMethod() : new OfOutcomes(inner);
  }

  @Override
  public Outcomes<A, R> on(Pool pool) {
    return new Outcomes<>(function, pool, options());
  }

  @Override
  public Outcomes<A, R> with(UnaryOperator<Options> change) {
    return new Outcomes<>(function, pool(), options(change));
  }

  private static Object successOf(long index, @Nullable Object input, @Nullable Object value) {
    return new Outcome.Success<@Nullable Object, @Nullable Object>(index, input, value);
  }

  /** The outcomes of a method. */
  private record OfMethod() implements OutcomeRules {
    @Override
    public Object success(long index, @Nullable Object input, @Nullable Object value) {
      return successOf(index, input, value);
    }

    @Override
    public Object failure(long index, @Nullable Object input, Throwable cause) {
      return new Outcome.Failure<@Nullable Object, @Nullable Object>(index, input, cause);
    }
  }

  /** The outcomes of a view that gives outcomes: all are successes. */
  private record OfOutcomes(OutcomeRules inner) implements OutcomeRules {
    @Override
    public Object success(long index, @Nullable Object input, @Nullable Object value) {
      return successOf(index, input, inner.success(index, input, value));
    }

    @Override
    public Object failure(long index, @Nullable Object input, Throwable cause) {
      return successOf(index, input, inner.failure(index, input, cause));
    }
  }
}
