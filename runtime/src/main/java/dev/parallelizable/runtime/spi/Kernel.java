package dev.parallelizable.runtime.spi;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The loop over one annotated method, as bytecode of its own, so that the JIT sees one monomorphic
 * call and can inline and vectorise it.
 *
 * <p>Generated code extends this class once for each view. There is one method for each {@link
 * Shape}: the inputs come as objects or as primitive arrays ("columns", one for each element
 * parameter), the results go into objects or into a primitive array. Each method applies the user's
 * method to the elements {@code from} (inclusive) to {@code to} (exclusive); element {@code i} is
 * read at index {@code i} of the inputs and its result stored at index {@code i} of the results.
 * These may be one array: an element is read once, before its result is stored, and no other index
 * is touched.
 *
 * <p>Each returns the index of the first element it has not dealt with: {@code to}; or less where
 * {@link Strip#proceed} said stop; or, where an element failed, that element's index, after a call
 * of {@link Strip#fail}. It never throws.
 *
 * <p>A kernel is immutable and safe for use by many threads. What is the same for all elements, the
 * receiver and the shared arguments, are its fields and its {@link #bound() bound values}.
 */
public abstract class Kernel {
  private final Class<?> owner;
  private final String method;
  private final List<String> parameters;
  private final List<@Nullable Object> bound;
  private final CostProfile cost;

  /** Made when it is first asked for, perhaps by several threads: strings can be seen racily. */
  private @Nullable String label;

  /**
   * For generated code.
   *
   * @param owner the annotated type
   * @param accessor the name of the accessor, unique in the generated class
   * @param parameters the names of the element parameters, as messages should give them; {@code
   *     "inputs"} where there is one alone
   * @param bound the receiver, where there is one, and the shared arguments, in the order of the
   *     accessor's parameters
   */
  protected Kernel(
      Class<?> owner, String accessor, List<String> parameters, @Nullable Object... bound) {
    this.owner = Objects.requireNonNull(owner, "owner");
    this.method = Objects.requireNonNull(accessor, "accessor");
    this.parameters = List.copyOf(parameters);
    this.bound = Collections.unmodifiableList(Arrays.asList(bound.clone()));
    this.cost = new CostProfile();
  }

  /**
   * For stand-ins: the loop over the same method with the same bound values, run in another way.
   *
   * @param original the loop
   * @param cost what is known of the cost of an element that is run in this way
   */
  protected Kernel(Kernel original, CostProfile cost) {
    this.owner = original.owner;
    this.method = original.method;
    this.parameters = original.parameters;
    this.bound = original.bound;
    this.cost = cost;
  }

  /** {@return the annotated type} */
  public final Class<?> owner() {
    return owner;
  }

  /**
   * {@return the kernel's name, the same on every machine: the type's binary name, a dot, the
   * accessor's name}
   */
  public final String name() {
    return owner.getName() + '.' + method;
  }

  /** {@return the name for people: {@code Type.method}} */
  public final String label() {
    String made = label;
    if (made == null) {
      made = owner.getSimpleName() + '.' + method;
      label = made;
    }
    return made;
  }

  /** {@return the names of the element parameters, for messages} */
  public final List<String> parameters() {
    return parameters;
  }

  /**
   * {@return the values that are the same for every element: the receiver, the shared arguments}
   */
  public final List<@Nullable Object> bound() {
    return bound;
  }

  /** {@return what is known of the cost of an element} */
  public final CostProfile cost() {
    return cost;
  }

  /**
   * Objects in, objects out.
   *
   * @param strip tells how far to go, and takes a failure
   * @param inputs the elements
   * @param results where the results go
   * @param from the first index
   * @param to the index after the last
   * @return the index of the first element that has not been dealt with
   */
  public abstract int objects(
      Strip strip, @Nullable Object[] inputs, @Nullable Object[] results, int from, int to);

  /**
   * Primitive arrays in, objects out.
   *
   * @param strip tells how far to go, and takes a failure
   * @param columns the primitive arrays, one for each element parameter
   * @param results where the results go
   * @param from the first index
   * @param to the index after the last
   * @return the index of the first element that has not been dealt with
   */
  public int unboxedInputs(
      Strip strip, Object[] columns, @Nullable Object[] results, int from, int to) {
    throw new UnsupportedOperationException(name() + " has no loop over primitive arrays");
  }

  /**
   * Objects in, a primitive array out.
   *
   * @param strip tells how far to go, and takes a failure
   * @param inputs the elements
   * @param results a primitive array, where the results go
   * @param from the first index
   * @param to the index after the last
   * @return the index of the first element that has not been dealt with
   */
  public int unboxedResults(
      Strip strip, @Nullable Object[] inputs, Object results, int from, int to) {
    throw new UnsupportedOperationException(name() + " has no loop into a primitive array");
  }

  /**
   * Primitive arrays in, a primitive array out.
   *
   * @param strip tells how far to go, and takes a failure
   * @param columns the primitive arrays, one for each element parameter
   * @param results a primitive array, where the results go
   * @param from the first index
   * @param to the index after the last
   * @return the index of the first element that has not been dealt with
   */
  public int unboxed(Strip strip, Object[] columns, Object results, int from, int to) {
    throw new UnsupportedOperationException(name() + " has no loop between primitive arrays");
  }

  /**
   * A new primitive array for the results of the methods that store unboxed.
   *
   * @param length its length
   * @return the array
   */
  public Object newResults(int length) {
    throw new UnsupportedOperationException(name() + " has no primitive result");
  }

  /**
   * Whether the method's {@code throws} clause covers a checked exception.
   *
   * @param failure a checked exception that came out of the method
   * @return whether a caller of the method has to expect it
   */
  public boolean declares(Throwable failure) {
    return false;
  }
}
