package dev.parallelizable.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * Some elements of a call on their way through an engine, described without reference to where they
 * run: the kernel (with its bound arguments) and the inputs.
 */
public interface Chunk {
  /** {@return the loop over the user's method, with its bound arguments} */
  Kernel kernel();

  /** {@return what inputs and results are made of} */
  Shape shape();

  /**
   * {@return a copy of this chunk's elements, or of its part of each column}
   *
   * <p>To be called before it runs: results may take the places of inputs.
   */
  @Nullable Object[] inputs();

  /** {@return the call's name, for threads and messages} */
  String name();

  /**
   * Runs the elements on this thread and delivers each result. Never throws.
   *
   * @param permit the place that this thread takes up in its engine, which is given to others when
   *     an element of the chunk has to be abandoned
   */
  void run(Permit permit);
}
