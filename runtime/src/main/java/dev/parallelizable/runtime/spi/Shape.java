package dev.parallelizable.runtime.spi;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the inputs and results of a chunk are made of: objects or primitive arrays.
 *
 * <p>Inputs are an {@code Object[]} either way: the elements themselves, or the columns, one
 * primitive array for each element parameter. Results are an {@code Object[]} or one primitive
 * array.
 */
public enum Shape {
  /** Objects in, objects out. */
  OBJECTS(false, false) {
    @Override
    public int run(
        Kernel kernel, Strip strip, @Nullable Object[] inputs, Object results, int from, int to) {
      return kernel.objects(strip, inputs, (@Nullable Object[]) results, from, to);
    }
  },
  /** Primitive arrays in, objects out. */
  UNBOXED_INPUTS(true, false) {
    @Override
    public int run(
        Kernel kernel, Strip strip, @Nullable Object[] inputs, Object results, int from, int to) {
      return kernel.unboxedInputs(strip, columns(inputs), (@Nullable Object[]) results, from, to);
    }
  },
  /** Objects in, a primitive array out. */
  UNBOXED_RESULTS(false, true) {
    @Override
    public int run(
        Kernel kernel, Strip strip, @Nullable Object[] inputs, Object results, int from, int to) {
      return kernel.unboxedResults(strip, inputs, results, from, to);
    }
  },
  /** Primitive arrays in, a primitive array out. */
  UNBOXED(true, true) {
    @Override
    public int run(
        Kernel kernel, Strip strip, @Nullable Object[] inputs, Object results, int from, int to) {
      return kernel.unboxed(strip, columns(inputs), results, from, to);
    }
  };

  private final boolean columns;
  private final boolean unboxedResults;

  Shape(boolean columns, boolean unboxedResults) {
    this.columns = columns;
    this.unboxedResults = unboxedResults;
  }

  /**
   * Runs the kernel's loop of this shape over a range.
   *
   * @param kernel the kernel
   * @param strip tells how far to go, and takes a failure
   * @param inputs the elements or the columns
   * @param results the array for the results
   * @param from the first index
   * @param to the index after the last
   * @return the index of the first element that has not been dealt with
   */
  public abstract int run(
      Kernel kernel, Strip strip, @Nullable Object[] inputs, Object results, int from, int to);

  /** {@return whether the inputs are columns} */
  public boolean hasColumns() {
    return columns;
  }

  /**
   * {@return an array for results}
   *
   * @param kernel knows the component type where the results are unboxed
   * @param length the array's length
   */
  public Object newResults(Kernel kernel, int length) {
    return unboxedResults ? kernel.newResults(length) : new @Nullable Object[length];
  }

  /**
   * {@return how many elements the inputs are}
   *
   * @param inputs the elements or the columns
   */
  public int length(@Nullable Object[] inputs) {
    return columns ? Array.getLength(columns(inputs)[0]) : inputs.length;
  }

  /**
   * {@return a copy of a range of the inputs}
   *
   * @param inputs the elements or the columns
   * @param from the first index
   * @param to the index after the last
   */
  public @Nullable Object[] slice(@Nullable Object[] inputs, int from, int to) {
    if (!columns) {
      return Arrays.copyOfRange(inputs, from, to);
    }
    Object[] whole = columns(inputs);
    Object[] slice = new Object[whole.length];
    for (int c = 0; c < whole.length; c++) {
      slice[c] = Array.newInstance(whole[c].getClass().getComponentType(), to - from);
      System.arraycopy(whole[c], from, slice[c], 0, to - from);
    }
    return slice;
  }

  /** Columns are never null; only elements may be. */
  @SuppressWarnings("NullAway")
  private static Object[] columns(@Nullable Object[] inputs) {
    return inputs;
  }
}
