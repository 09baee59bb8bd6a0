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
 * Parallel calls of the methods of {@link Hashing}.
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
