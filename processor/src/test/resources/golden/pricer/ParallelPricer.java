package com.acme;

import dev.parallelizable.runtime.Options;
import dev.parallelizable.runtime.ParallelFunction;
import dev.parallelizable.runtime.Pool;
import dev.parallelizable.runtime.Results;
import dev.parallelizable.runtime.spi.GeneratedCode;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import java.lang.Double;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * Parallel calls of the methods of {@link Pricer} that are {@code @Parallelizable}.
 * For each of them there is a static method, which starts nothing, and the class that it returns.
 */
@Generated("dev.parallelizable.processor.ParallelizableProcessor")
@GeneratedCode
@SuppressWarnings({
    "all",
    "auxiliaryclass",
    "deprecation",
    "exports",
    "NullAway",
    "rawtypes",
    "removal",
    "unchecked",
    "varargs"
})
public final class ParallelPricer {
  private ParallelPricer() {
  }

  /**
   * {@return parallel calls of {@link Pricer#price(Pricer.Model, double)}}
   *
   * @param receiver what to call the method on
   * @param model the same for every element
   */
  static Price price(Pricer receiver, Pricer.Model model) {
    return new Price(new Price.Loop(Objects.requireNonNull(receiver, "receiver"), model));
  }

  /**
   * Parallel calls of {@link Pricer#price(Pricer.Model, double)}.
   *
   * <p>An element is the argument {@code spot}.
   * The same for all elements: the receiver, {@code model}.
   *
   * <p>Results are those of the plain loop, in the order of the elements; only {@code imapUnordered}
   * gives them as they are done. Unless the options say otherwise, the first failure ends the call:
   * {@code map} and lazy results throw what the method throws; futures have it as their cause.
   *
   * <p>Immutable, and safe for use by many threads. Calls of the method run at the same time, so it
   * must change nothing that they share.
   */
  static final class Price extends ParallelFunction<Double, Double, RuntimeException> {
    private Price(Kernel kernel) {
      super(kernel);
    }

    private Price(Kernel kernel, Pool pool, Options options) {
      super(kernel, pool, options);
    }

    @Override
    public Price on(Pool pool) {
      return new Price(kernel(), pool, options());
    }

    @Override
    public Price with(UnaryOperator<Options> change) {
      return new Price(kernel(), pool(), options(change));
    }

    /**
     * Calls the method for all elements and waits for the end.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public List<Double> map(double[] inputs) {
      return mapColumns(inputs);
    }

    /**
     * Calls the method for all elements and does not wait.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public CompletableFuture<List<Double>> mapAsync(double[] inputs) {
      return mapColumnsAsync(inputs);
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public Results<Double> imap(double[] inputs) {
      return imapColumns(inputs);
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param inputs the elements
     * @return the results, as they are done
     */
    public Results<Double> imapUnordered(double[] inputs) {
      return imapUnorderedColumns(inputs);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public double[] mapToArray(double[] inputs) {
      return mapColumnsToUnboxed(inputs);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public CompletableFuture<double[]> mapToArrayAsync(double[] inputs) {
      return mapColumnsToUnboxedAsync(inputs);
    }

    /**
     * Calls the method for all elements: the fastest way.
     *
     * @param inputs the elements
     * @param results where the results go; at least as long as the inputs
     */
    public void mapInto(double[] inputs, double[] results) {
      mapColumnsInto(results, inputs);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public double[] mapToArray(Collection<? extends Double> inputs) {
      return mapToUnboxed(inputs);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public CompletableFuture<double[]> mapToArrayAsync(Collection<? extends Double> inputs) {
      return mapToUnboxedAsync(inputs);
    }

    private static final class Loop extends Kernel {
      private final Pricer receiver;

      private final Pricer.Model model;

      Loop(Pricer receiver, Pricer.Model model) {
        super(Pricer.class, "price", List.of("inputs"), new Object[] {receiver, model});
        this.receiver = receiver;
        this.model = model;
      }

      @Override
      public int objects(Strip strip, Object[] inputs, Object[] results, int from, int to) {
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            results[i] = receiver.price(model, (double) inputs[i]);
          }
        } catch (Throwable failure) {
          strip.fail(i, failure);
        }
        return i;
      }

      @Override
      public int unboxedInputs(Strip strip, Object[] columns, Object[] results, int from, int to) {
        double[] spot = (double[]) columns[0];
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            results[i] = receiver.price(model, spot[i]);
          }
        } catch (Throwable failure) {
          strip.fail(i, failure);
        }
        return i;
      }

      @Override
      public int unboxedResults(Strip strip, Object[] inputs, Object results, int from, int to) {
        double[] out = (double[]) results;
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            out[i] = receiver.price(model, (double) inputs[i]);
          }
        } catch (Throwable failure) {
          strip.fail(i, failure);
        }
        return i;
      }

      @Override
      public double[] newResults(int length) {
        return new double[length];
      }

      @Override
      public int unboxed(Strip strip, Object[] columns, Object results, int from, int to) {
        double[] spot = (double[]) columns[0];
        double[] out = (double[]) results;
        int i = from;
        try {
          while (i < to && strip.proceed(i)) {
            for (int end = Strip.block(i, to); i < end; i++) {
              out[i] = receiver.price(model, spot[i]);
            }
          }
        } catch (Throwable failure) {
          strip.fail(i, failure);
        }
        return i;
      }
    }
  }
}
