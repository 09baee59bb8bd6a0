package dev.parallelizable.hazelcast.kernels;

import dev.parallelizable.hazelcast.encoding.AllowList;
import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.runtime.spi.Kernel;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * An encoding for each kernel: it allows what is allowed for all, and the types of that method's
 * signature. Safe for use by many threads.
 */
public final class Encodings {
  private final AllowList allowed;
  private final ClassLoader loader;
  private final ConcurrentHashMap<Class<? extends Kernel>, Entry> entries =
      new ConcurrentHashMap<>();

  private record Entry(AllowList allowed, Encoding encoding) {}

  /**
   * Makes encodings.
   *
   * @param allowed what is allowed for all kernels
   * @param loader the application's
   */
  public Encodings(AllowList allowed, ClassLoader loader) {
    this.allowed = allowed;
    this.loader = loader;
  }

  /**
   * {@return what turns a kernel's values into bytes and back}
   *
   * @param kernel the kernel's class
   */
  public Encoding of(Class<? extends Kernel> kernel) {
    return entry(kernel).encoding();
  }

  /**
   * {@return whether a class of that name may be looked up for a kernel}
   *
   * @param kernel the kernel's class
   */
  public Predicate<String> allowed(Class<? extends Kernel> kernel) {
    return entry(kernel).allowed()::allows;
  }

  private Entry entry(Class<? extends Kernel> kernel) {
    return entries.computeIfAbsent(
        kernel,
        each -> {
          AllowList list = allowed.andOnly(Signature.types(each));
          return new Entry(list, new Encoding(list, loader));
        });
  }

  /** {@return the application's class loader} */
  public ClassLoader loader() {
    return loader;
  }
}
