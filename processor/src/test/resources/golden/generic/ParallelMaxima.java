package com.acme;

import dev.parallelizable.runtime.Options;
import dev.parallelizable.runtime.ParallelFunction;
import dev.parallelizable.runtime.Pool;
import dev.parallelizable.runtime.Results;
import dev.parallelizable.runtime.spi.GeneratedCode;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import dev.parallelizable.runtime.spi.Zip;
import java.io.IOException;
import java.lang.Comparable;
import java.lang.Deprecated;
import java.lang.Iterable;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Parallel calls of the methods of {@link Maxima} that are {@code @Parallelizable}.
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
final class ParallelMaxima {
  private ParallelMaxima() {
  }

  /**
   * {@return parallel calls of {@link Maxima#max(List)}}
   *
   * @param <T> as of the annotated method
   */
  static <T extends Comparable<T>> Max<T> max() {
    return new Max<T>(Max.Loop.INSTANCE);
  }

  /**
   * {@return parallel calls of {@link Maxima#find(Map, Object, Object)}}
   *
   * @param receiver what to call the method on
   * @param map the same for every element
   * @param <K> as of the annotated method
   * @param <V> as of the annotated method
   * @param <X> as of the annotated method
   */
  @Deprecated
  static <K, V, X extends IOException> Find<K, V, X> find(Maxima<K> receiver,
      Map<K, ? extends V> map) {
    return new Find<K, V, X>(new Find.Loop<K, V, X>(Objects.requireNonNull(receiver, "receiver"), map));
  }

  /**
   * Parallel calls of {@link Maxima#max(List)}.
   *
   * <p>An element is the argument {@code values}.
   *
   * <p>Results are those of the plain loop, in the order of the elements; only {@code imapUnordered}
   * gives them as they are done. Unless the options say otherwise, the first failure ends the call:
   * {@code map} and lazy results throw what the method throws; futures have it as their cause.
   *
   * <p>Immutable, and safe for use by many threads. Calls of the method run at the same time, so it
   * must change nothing that they share.
   *
   * @param <T> as of the annotated method
   */
  static final class Max<T extends Comparable<T>> extends ParallelFunction<List<T>, T, RuntimeException> {
    private Max(Kernel kernel) {
      super(kernel);
    }

    private Max(Kernel kernel, Pool pool, Options options) {
      super(kernel, pool, options);
    }

    @Override
    public Max<T> on(Pool pool) {
      return new Max<T>(kernel(), pool, options());
    }

    @Override
    public Max<T> with(UnaryOperator<Options> change) {
      return new Max<T>(kernel(), pool(), options(change));
    }

    private static final class Loop<T extends Comparable<T>> extends Kernel {
      private static final Kernel INSTANCE = new Loop();

      Loop() {
        super(Maxima.class, "max", List.of("inputs"));
      }

      @Override
      public int objects(Strip strip, Object[] inputs, Object[] results, int from, int to) {
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            results[i] = Maxima.<T>max((List<T>) inputs[i]);
          }
        } catch (Throwable failure) {
          strip.fail(i, failure);
        }
        return i;
      }
    }
  }

  /**
   * Parallel calls of {@link Maxima#find(Map, Object, Object)}.
   *
   * <p>An element is one of each: {@code key}, {@code other}. Give them side by side, or as {@link Args}.
   * The same for all elements: the receiver, {@code map}.
   *
   * <p>Results are those of the plain loop, in the order of the elements; only {@code imapUnordered}
   * gives them as they are done. Unless the options say otherwise, the first failure ends the call:
   * {@code map} throws what the method throws, checked or not; futures have it as their cause; lazy
   * results throw a checked one in an {@code ElementException}.
   *
   * <p>Immutable, and safe for use by many threads. Calls of the method run at the same time, so it
   * must change nothing that they share.
   *
   * @param <K> as of the annotated method
   * @param <V> as of the annotated method
   * @param <X> as of the annotated method
   */
  @Deprecated
  static final class Find<K, V, X extends IOException> extends ParallelFunction<Find.Args<K, V, X>, @Nullable V, X> {
    private Find(Kernel kernel) {
      super(kernel);
    }

    private Find(Kernel kernel, Pool pool, Options options) {
      super(kernel, pool, options);
    }

    @Override
    public Find<K, V, X> on(Pool pool) {
      return new Find<K, V, X>(kernel(), pool, options());
    }

    @Override
    public Find<K, V, X> with(UnaryOperator<Options> change) {
      return new Find<K, V, X>(kernel(), pool(), options(change));
    }

    /**
     * Calls the method for all elements and waits for the end.
     *
     * @param key the elements' {@code key}, as many as of the others
     * @param other the elements' {@code other}, as many as of the others
     * @return the results, in the order of the elements
     * @throws X if a call of the method does
     */
    public List<@Nullable V> map(Iterable<? extends K> key, Iterable<? extends V> other) throws X {
      return map(zip(key, other));
    }

    /**
     * Calls the method for all elements and does not wait.
     *
     * @param key the elements' {@code key}, as many as of the others
     * @param other the elements' {@code other}, as many as of the others
     * @return the results, in the order of the elements
     */
    public CompletableFuture<List<@Nullable V>> mapAsync(Iterable<? extends K> key,
        Iterable<? extends V> other) {
      return mapAsync(zip(key, other));
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param key the elements' {@code key}, as many as of the others
     * @param other the elements' {@code other}, as many as of the others
     * @return the results, in the order of the elements
     */
    public Results<@Nullable V> imap(Iterable<? extends K> key, Iterable<? extends V> other) {
      return imap(zip(key, other));
    }

    /**
     * Calls the method for the elements as their results are wanted.
     *
     * @param key the elements' {@code key}, as many as of the others
     * @param other the elements' {@code other}, as many as of the others
     * @return the results, as they are done
     */
    public Results<@Nullable V> imapUnordered(Iterable<? extends K> key,
        Iterable<? extends V> other) {
      return imapUnordered(zip(key, other));
    }

    private Zip<Args<K, V, X>> zip(Iterable<? extends K> key, Iterable<? extends V> other) {
      return Zip.of(
          kernel().parameters(),
          row -> new Args<K, V, X>((K) row[0], (V) row[1]),
          key, other);
    }

    /**
     * The arguments of one call of {@link Maxima#find(Map, Object, Object)}.
     *
     * @param key the argument {@code key}
     * @param other the argument {@code other}
     * @param <K> as of the annotated method
     * @param <V> as of the annotated method
     * @param <X> as of the annotated method
     */
    record Args<K, V, X extends IOException>(K key, V other) {
    }

    private static final class Loop<K, V, X extends IOException> extends Kernel {
      private final Maxima<K> receiver;

      private final Map<K, ? extends V> map;

      Loop(Maxima<K> receiver, Map<K, ? extends V> map) {
        super(Maxima.class, "find", List.of("key", "other"), new Object[] {receiver, map});
        this.receiver = receiver;
        this.map = map;
      }

      @Override
      public int objects(Strip strip, Object[] inputs, Object[] results, int from, int to) {
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            Args<K, V, X> args = (Args<K, V, X>) inputs[i];
            results[i] = receiver.<V, X>find(map, args.key(), args.other());
          }
        } catch (Throwable failure) {
          strip.fail(i, failure);
        }
        return i;
      }

      @Override
      public boolean declares(Throwable failure) {
        return failure instanceof IOException;
      }
    }
  }
}
