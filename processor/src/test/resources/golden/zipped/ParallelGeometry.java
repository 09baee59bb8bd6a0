package com.acme;

import dev.parallelizable.runtime.Options;
import dev.parallelizable.runtime.ParallelFunction;
import dev.parallelizable.runtime.Pool;
import dev.parallelizable.runtime.Results;
import dev.parallelizable.runtime.spi.GeneratedCode;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import dev.parallelizable.runtime.spi.Zip;
import java.lang.Double;
import java.lang.Iterable;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * Parallel calls of the methods of {@link Geometry} that are {@code @Parallelizable}.
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
public final class ParallelGeometry {
  private ParallelGeometry() {
  }

  /**
   * {@return parallel calls of {@link Geometry#distance(Geometry.Point, Geometry.Point)}}
   */
  public static Distance distance() {
    return new Distance(Distance.Loop.INSTANCE);
  }

  /**
   * {@return parallel calls of {@link Geometry#distance(double, double)}}
   */
  public static Hypotenuse hypotenuse() {
    return new Hypotenuse(Hypotenuse.Loop.INSTANCE);
  }

  /**
   * Parallel calls of {@link Geometry#distance(Geometry.Point, Geometry.Point)}.
   *
   * <p>An element is one of each: {@code from}, {@code to}. Give them side by side, or as {@link Args}.
   *
   * <p>Results are those of the plain loop, in the order of the elements; only {@code imapUnordered}
   * gives them as they are done. Unless the options say otherwise, the first failure ends the call:
   * {@code map} and lazy results throw what the method throws; futures have it as their cause.
   *
   * <p>Immutable, and safe for use by many threads. Calls of the method run at the same time, so it
   * must change nothing that they share.
   */
  public static final class Distance extends ParallelFunction<Distance.Args, Double, RuntimeException> {
    private Distance(Kernel kernel) {
      super(kernel);
    }

    private Distance(Kernel kernel, Pool pool, Options options) {
      super(kernel, pool, options);
    }

    @Override
    public Distance on(Pool pool) {
      return new Distance(kernel(), pool, options());
    }

    @Override
    public Distance with(UnaryOperator<Options> change) {
      return new Distance(kernel(), pool(), options(change));
    }

    /**
     * Calls the method for all elements and waits for the end.
     *
     * @param from the elements' {@code from}, as many as of the others
     * @param to the elements' {@code to}, as many as of the others
     * @return the results, in the order of the elements
     */
    public List<Double> map(Iterable<? extends Geometry.Point> from,
        Iterable<? extends Geometry.Point> to) {
      return map(zip(from, to));
    }

    /**
     * Calls the method for all elements and does not wait.
     *
     * @param from the elements' {@code from}, as many as of the others
     * @param to the elements' {@code to}, as many as of the others
     * @return the results, in the order of the elements
     */
    public CompletableFuture<List<Double>> mapAsync(Iterable<? extends Geometry.Point> from,
        Iterable<? extends Geometry.Point> to) {
      return mapAsync(zip(from, to));
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param from the elements' {@code from}, as many as of the others
     * @param to the elements' {@code to}, as many as of the others
     * @return the results, in the order of the elements
     */
    public Results<Double> imap(Iterable<? extends Geometry.Point> from,
        Iterable<? extends Geometry.Point> to) {
      return imap(zip(from, to));
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param from the elements' {@code from}, as many as of the others
     * @param to the elements' {@code to}, as many as of the others
     * @return the results, as they are done
     */
    public Results<Double> imapUnordered(Iterable<? extends Geometry.Point> from,
        Iterable<? extends Geometry.Point> to) {
      return imapUnordered(zip(from, to));
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param from the elements' {@code from}, as many as of the others
     * @param to the elements' {@code to}, as many as of the others
     * @return the results, in the order of the elements
     */
    public double[] mapToArray(Collection<? extends Geometry.Point> from,
        Collection<? extends Geometry.Point> to) {
      return mapToUnboxed(zip(from, to));
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param from the elements' {@code from}, as many as of the others
     * @param to the elements' {@code to}, as many as of the others
     * @return the results, in the order of the elements
     */
    public CompletableFuture<double[]> mapToArrayAsync(Collection<? extends Geometry.Point> from,
        Collection<? extends Geometry.Point> to) {
      return mapToUnboxedAsync(zip(from, to));
    }

    private Zip<Args> zip(Iterable<? extends Geometry.Point> from,
        Iterable<? extends Geometry.Point> to) {
      return Zip.of(
          kernel().parameters(),
          row -> new Args((Geometry.Point) row[0], (Geometry.Point) row[1]),
          from, to);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public double[] mapToArray(Collection<? extends Args> inputs) {
      return mapToUnboxed(inputs);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public CompletableFuture<double[]> mapToArrayAsync(Collection<? extends Args> inputs) {
      return mapToUnboxedAsync(inputs);
    }

    /**
     * The arguments of one call of {@link Geometry#distance(Geometry.Point, Geometry.Point)}.
     *
     * @param from the argument {@code from}
     * @param to the argument {@code to}
     */
    public record Args(Geometry.Point from, Geometry.Point to) {
    }

    private static final class Loop extends Kernel {
      private static final Kernel INSTANCE = new Loop();

      Loop() {
        super(Geometry.class, "distance", List.of("from", "to"));
      }

      @Override
      public int objects(Strip strip, Object[] inputs, Object[] results, int from, int to) {
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            Args args = (Args) inputs[i];
            results[i] = Geometry.distance(args.from(), args.to());
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
            Args args = (Args) inputs[i];
            out[i] = Geometry.distance(args.from(), args.to());
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
    }
  }

  /**
   * Parallel calls of {@link Geometry#distance(double, double)}.
   *
   * <p>An element is one of each: {@code x}, {@code y}. Give them side by side, or as {@link Args}.
   *
   * <p>Results are those of the plain loop, in the order of the elements; only {@code imapUnordered}
   * gives them as they are done. Unless the options say otherwise, the first failure ends the call:
   * {@code map} and lazy results throw what the method throws; futures have it as their cause.
   *
   * <p>Immutable, and safe for use by many threads. Calls of the method run at the same time, so it
   * must change nothing that they share.
   */
  public static final class Hypotenuse extends ParallelFunction<Hypotenuse.Args, Double, RuntimeException> {
    private Hypotenuse(Kernel kernel) {
      super(kernel);
    }

    private Hypotenuse(Kernel kernel, Pool pool, Options options) {
      super(kernel, pool, options);
    }

    @Override
    public Hypotenuse on(Pool pool) {
      return new Hypotenuse(kernel(), pool, options());
    }

    @Override
    public Hypotenuse with(UnaryOperator<Options> change) {
      return new Hypotenuse(kernel(), pool(), options(change));
    }

    /**
     * Calls the method for all elements and waits for the end.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public List<Double> map(double[] x, double[] y) {
      return mapColumns(x, y);
    }

    /**
     * Calls the method for all elements and does not wait.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public CompletableFuture<List<Double>> mapAsync(double[] x, double[] y) {
      return mapColumnsAsync(x, y);
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public Results<Double> imap(double[] x, double[] y) {
      return imapColumns(x, y);
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, as they are done
     */
    public Results<Double> imapUnordered(double[] x, double[] y) {
      return imapUnorderedColumns(x, y);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public double[] mapToArray(double[] x, double[] y) {
      return mapColumnsToUnboxed(x, y);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public CompletableFuture<double[]> mapToArrayAsync(double[] x, double[] y) {
      return mapColumnsToUnboxedAsync(x, y);
    }

    /**
     * Calls the method for all elements: the fastest way.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @param results where the results go; at least as long as the inputs
     */
    public void mapInto(double[] x, double[] y, double[] results) {
      mapColumnsInto(results, x, y);
    }

    /**
     * Calls the method for all elements and waits for the end.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public List<Double> map(Iterable<? extends Double> x, Iterable<? extends Double> y) {
      return map(zip(x, y));
    }

    /**
     * Calls the method for all elements and does not wait.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public CompletableFuture<List<Double>> mapAsync(Iterable<? extends Double> x,
        Iterable<? extends Double> y) {
      return mapAsync(zip(x, y));
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public Results<Double> imap(Iterable<? extends Double> x, Iterable<? extends Double> y) {
      return imap(zip(x, y));
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, as they are done
     */
    public Results<Double> imapUnordered(Iterable<? extends Double> x,
        Iterable<? extends Double> y) {
      return imapUnordered(zip(x, y));
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public double[] mapToArray(Collection<? extends Double> x, Collection<? extends Double> y) {
      return mapToUnboxed(zip(x, y));
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param x the elements' {@code x}, as many as of the others
     * @param y the elements' {@code y}, as many as of the others
     * @return the results, in the order of the elements
     */
    public CompletableFuture<double[]> mapToArrayAsync(Collection<? extends Double> x,
        Collection<? extends Double> y) {
      return mapToUnboxedAsync(zip(x, y));
    }

    private Zip<Args> zip(Iterable<? extends Double> x, Iterable<? extends Double> y) {
      return Zip.of(
          kernel().parameters(),
          row -> row[0] == null || row[1] == null ? null : new Args((double) row[0], (double) row[1]),
          x, y);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public double[] mapToArray(Collection<? extends Args> inputs) {
      return mapToUnboxed(inputs);
    }

    /**
     * Calls the method for all elements, without boxing results.
     *
     * @param inputs the elements
     * @return the results, in the order of the elements
     */
    public CompletableFuture<double[]> mapToArrayAsync(Collection<? extends Args> inputs) {
      return mapToUnboxedAsync(inputs);
    }

    /**
     * The arguments of one call of {@link Geometry#distance(double, double)}.
     *
     * @param x the argument {@code x}
     * @param y the argument {@code y}
     */
    public record Args(double x, double y) {
    }

    private static final class Loop extends Kernel {
      private static final Kernel INSTANCE = new Loop();

      Loop() {
        super(Geometry.class, "hypotenuse", List.of("x", "y"));
      }

      @Override
      public int objects(Strip strip, Object[] inputs, Object[] results, int from, int to) {
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            Args args = (Args) inputs[i];
            results[i] = Geometry.distance(args.x(), args.y());
          }
        } catch (Throwable failure) {
          strip.fail(i, failure);
        }
        return i;
      }

      @Override
      public int unboxedInputs(Strip strip, Object[] columns, Object[] results, int from, int to) {
        double[] x = (double[]) columns[0];
        double[] y = (double[]) columns[1];
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            results[i] = Geometry.distance(x[i], y[i]);
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
            Args args = (Args) inputs[i];
            out[i] = Geometry.distance(args.x(), args.y());
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
        double[] x = (double[]) columns[0];
        double[] y = (double[]) columns[1];
        double[] out = (double[]) results;
        int i = from;
        try {
          while (i < to && strip.proceed(i)) {
            for (int end = Strip.block(i, to); i < end; i++) {
              out[i] = Geometry.distance(x[i], y[i]);
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
