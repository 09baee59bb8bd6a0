package com.acme;

import dev.parallelizable.runtime.Options;
import dev.parallelizable.runtime.ParallelFunction;
import dev.parallelizable.runtime.Pool;
import dev.parallelizable.runtime.spi.GeneratedCode;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import java.io.IOException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * Parallel calls of the methods of {@link Hashing} that are {@code @Parallelizable}.
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
public final class ParallelHashing {
  private ParallelHashing() {
  }

  /**
   * {@return parallel calls of {@link Hashing#sha256(Path)}}
   */
  static Sha256 sha256() {
    return new Sha256(Sha256.Loop.INSTANCE);
  }

  /**
   * Parallel calls of {@link Hashing#sha256(Path)}.
   *
   * <p>An element is the argument {@code file}.
   *
   * <p>Results are those of the plain loop, in the order of the elements; only {@code imapUnordered}
   * gives them as they are done. Unless the options say otherwise, the first failure ends the call:
   * {@code map} throws what the method throws, checked or not; futures have it as their cause; lazy
   * results throw a checked one in an {@code ElementException}.
   *
   * <p>Immutable, and safe for use by many threads. Calls of the method run at the same time, so it
   * must change nothing that they share.
   */
  static final class Sha256 extends ParallelFunction<Path, String, IOException> {
    private Sha256(Kernel kernel) {
      super(kernel);
    }

    private Sha256(Kernel kernel, Pool pool, Options options) {
      super(kernel, pool, options);
    }

    @Override
    public Sha256 on(Pool pool) {
      return new Sha256(kernel(), pool, options());
    }

    @Override
    public Sha256 with(UnaryOperator<Options> change) {
      return new Sha256(kernel(), pool(), options(change));
    }

    private static final class Loop extends Kernel {
      private static final Kernel INSTANCE = new Loop();

      Loop() {
        super(Hashing.class, "sha256", List.of("inputs"));
      }

      @Override
      public int objects(Strip strip, Object[] inputs, Object[] results, int from, int to) {
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
            results[i] = Hashing.sha256((Path) inputs[i]);
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
