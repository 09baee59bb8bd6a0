package dev.parallelizable.runtime;

import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A view over a lambda, as the processor would generate it for a method that calls the lambda. */
final class Fn<A extends @Nullable Object, R extends @Nullable Object, X extends Exception>
    extends ParallelFunction<A, R, X> {

  /** The method. */
  @FunctionalInterface
  interface Body<A extends @Nullable Object, R extends @Nullable Object, X extends Exception> {
    R apply(A input) throws X;
  }

  private Fn(Kernel kernel) {
    super(kernel);
  }

  private Fn(Kernel kernel, Pool pool, Options options) {
    super(kernel, pool, options);
  }

  /** A method that declares no checked exception. */
  static <A extends @Nullable Object, R extends @Nullable Object> Fn<A, R, RuntimeException> of(
      Body<A, R, RuntimeException> body) {
    return new Fn<>(new Loop<>(body, RuntimeException.class));
  }

  /** A method with a loop of its own. */
  static <A extends @Nullable Object, R extends @Nullable Object> Fn<A, R, RuntimeException> over(
      Kernel kernel) {
    return new Fn<>(kernel);
  }

  /** A method that declares a checked exception. */
  static <A extends @Nullable Object, R extends @Nullable Object, X extends Exception>
      Fn<A, R, X> throwing(Class<X> declared, Body<A, R, X> body) {
    return new Fn<>(new Loop<>(body, declared));
  }

  @Override
  public Fn<A, R, X> on(Pool pool) {
    return new Fn<>(kernel(), pool, options());
  }

  @Override
  public Fn<A, R, X> with(UnaryOperator<Options> change) {
    return new Fn<>(kernel(), pool(), options(change));
  }

  private static final class Loop<
          A extends @Nullable Object, R extends @Nullable Object, X extends Exception>
      extends Kernel {
    private final Body<A, R, X> body;
    private final Class<X> declared;

    Loop(Body<A, R, X> body, Class<X> declared) {
      super(Fn.class, "body", List.of("inputs"));
      this.body = body;
      this.declared = declared;
    }

    @Override
    @SuppressWarnings("unchecked")
    public int objects(
        Strip strip, @Nullable Object[] inputs, @Nullable Object[] results, int from, int to) {
      int i = from;
      try {
        for (; i < to && strip.proceed(i); i++) {
          results[i] = body.apply((A) inputs[i]);
        }
      } catch (Throwable failure) {
        strip.fail(i, failure);
      }
      return i;
    }

    @Override
    public boolean declares(Throwable failure) {
      return declared.isInstance(failure);
    }
  }
}
