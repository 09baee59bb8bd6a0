package dev.parallelizable.runtime;

import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A view over an {@code int} function, as the processor would generate it. */
final class IntFn extends ParallelFunction<Integer, Integer, RuntimeException> {
  private IntFn(Kernel kernel) {
    super(kernel);
  }

  private IntFn(Kernel kernel, Pool pool, Options options) {
    super(kernel, pool, options);
  }

  /** The view. */
  static IntFn of(IntUnaryOperator body) {
    return new IntFn(new Loop(body));
  }

  @Override
  public IntFn on(Pool pool) {
    return new IntFn(kernel(), pool, options());
  }

  @Override
  public IntFn with(UnaryOperator<Options> change) {
    return new IntFn(kernel(), pool(), options(change));
  }

  List<Integer> map(int[] inputs) {
    return mapColumns(inputs);
  }

  CompletableFuture<List<Integer>> mapAsync(int[] inputs) {
    return mapColumnsAsync(inputs);
  }

  Results<Integer> imap(int[] inputs) {
    return imapColumns(inputs);
  }

  Results<Integer> imapUnordered(int[] inputs) {
    return imapUnorderedColumns(inputs);
  }

  int[] mapToArray(Collection<Integer> inputs) {
    return mapToUnboxed(inputs);
  }

  int[] mapToArray(int[] inputs) {
    return mapColumnsToUnboxed(inputs);
  }

  CompletableFuture<int[]> mapToArrayAsync(int[] inputs) {
    return mapColumnsToUnboxedAsync(inputs);
  }

  void mapInto(int[] inputs, int[] results) {
    mapColumnsInto(results, inputs);
  }

  private static final class Loop extends Kernel {
    private final IntUnaryOperator body;

    Loop(IntUnaryOperator body) {
      super(IntFn.class, "body", List.of("inputs"));
      this.body = body;
    }

    @Override
    @SuppressWarnings("NullAway") // A null fails as its element, with a NullPointerException.
    public int objects(
        Strip strip, @Nullable Object[] inputs, @Nullable Object[] results, int from, int to) {
      int i = from;
      try {
        for (; i < to && strip.proceed(i); i++) {
          results[i] = body.applyAsInt((int) (Integer) inputs[i]);
        }
      } catch (Throwable failure) {
        strip.fail(i, failure);
      }
      return i;
    }

    @Override
    public int unboxedInputs(
        Strip strip, Object[] columns, @Nullable Object[] results, int from, int to) {
      int[] in = (int[]) columns[0];
      int i = from;
      try {
        for (; i < to && strip.proceed(i); i++) {
          results[i] = body.applyAsInt(in[i]);
        }
      } catch (Throwable failure) {
        strip.fail(i, failure);
      }
      return i;
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public int unboxedResults(
        Strip strip, @Nullable Object[] inputs, Object results, int from, int to) {
      int[] out = (int[]) results;
      int i = from;
      try {
        for (; i < to && strip.proceed(i); i++) {
          out[i] = body.applyAsInt((int) (Integer) inputs[i]);
        }
      } catch (Throwable failure) {
        strip.fail(i, failure);
      }
      return i;
    }

    @Override
    public int unboxed(Strip strip, Object[] columns, Object results, int from, int to) {
      int[] in = (int[]) columns[0];
      int[] out = (int[]) results;
      int i = from;
      try {
        while (i < to && strip.proceed(i)) {
          for (int end = Strip.block(i, to); i < end; i++) {
            out[i] = body.applyAsInt(in[i]);
          }
        }
      } catch (Throwable failure) {
        strip.fail(i, failure);
      }
      return i;
    }

    @Override
    public Object newResults(int length) {
      return new int[length];
    }
  }
}
