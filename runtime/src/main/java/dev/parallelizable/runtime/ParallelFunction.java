package dev.parallelizable.runtime;

import dev.parallelizable.runtime.spi.Kernel;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stub: signatures are final, bodies to come. */
public abstract class ParallelFunction<
    A extends @Nullable Object, R extends @Nullable Object, X extends Exception> {
  private final Kernel kernel;
  private final Pool pool;
  private final Options options;

  protected ParallelFunction(Kernel kernel) { this(kernel, Pool.shared(), Options.DEFAULT); }
  protected ParallelFunction(Kernel kernel, Pool pool, Options options) {
    this.kernel = kernel; this.pool = pool; this.options = options; }

  public abstract ParallelFunction<A, R, X> on(Pool pool);
  public abstract ParallelFunction<A, R, X> with(UnaryOperator<Options> change);

  public List<R> map(Iterable<? extends A> inputs) throws X { throw new UnsupportedOperationException(); }
  public List<R> map(Stream<? extends A> inputs) throws X { throw new UnsupportedOperationException(); }
  public CompletableFuture<List<R>> mapAsync(Iterable<? extends A> inputs) { throw new UnsupportedOperationException(); }
  public CompletableFuture<List<R>> mapAsync(Stream<? extends A> inputs) { throw new UnsupportedOperationException(); }
  public Results<R> imap(Iterable<? extends A> inputs) { throw new UnsupportedOperationException(); }
  public Results<R> imap(Stream<? extends A> inputs) { throw new UnsupportedOperationException(); }
  public Results<R> imapUnordered(Iterable<? extends A> inputs) { throw new UnsupportedOperationException(); }
  public Results<R> imapUnordered(Stream<? extends A> inputs) { throw new UnsupportedOperationException(); }
  public CompletableFuture<R> applyAsync(A input) { throw new UnsupportedOperationException(); }
  public ParallelFunction<A, Outcome<A, R>, RuntimeException> outcomes() { throw new UnsupportedOperationException(); }

  // For generated views.
  protected final Kernel kernel() { return kernel; }
  protected final Pool pool() { return pool; }
  protected final Options options() { return options; }
  /** The options after a change; used by with(). */
  protected final Options options(UnaryOperator<Options> change) { return change.apply(options); }

  /** p[] in, List out. One column per element parameter; null and length checks happen inside. */
  protected final List<R> mapColumns(Object... columns) throws X { throw new UnsupportedOperationException(); }
  protected final CompletableFuture<List<R>> mapColumnsAsync(Object... columns) { throw new UnsupportedOperationException(); }
  protected final Results<R> imapColumns(Object... columns) { throw new UnsupportedOperationException(); }
  protected final Results<R> imapUnorderedColumns(Object... columns) { throw new UnsupportedOperationException(); }

  /** Collection (or Zip) in, r[] out: T is the primitive array type. */
  protected final <T> T mapToUnboxed(Iterable<? extends A> inputs) throws X { throw new UnsupportedOperationException(); }
  protected final <T> CompletableFuture<T> mapToUnboxedAsync(Iterable<? extends A> inputs) { throw new UnsupportedOperationException(); }
  /** p[] in, r[] out. */
  protected final <T> T mapColumnsToUnboxed(Object... columns) throws X { throw new UnsupportedOperationException(); }
  protected final <T> CompletableFuture<T> mapColumnsToUnboxedAsync(Object... columns) { throw new UnsupportedOperationException(); }
  protected final void mapColumnsInto(Object results, Object... columns) throws X { throw new UnsupportedOperationException(); }

  /** Unused import guard. */
  protected final int size(Collection<?> c) { return c.size(); }
}
