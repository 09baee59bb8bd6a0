package dev.parallelizable.runtime.spi;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of every whole input, wherever it enters. */
public final class Inputs {
  private Inputs() {}

  /**
   * Refuses what cannot be meant as an input.
   *
   * @param inputs the whole input
   * @param name the argument's name, for the message
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is a {@link Path}: an {@code Iterable} of its own name
   *     parts, which nobody wants to map
   */
  public static void check(@Nullable Object inputs, String name) {
    Objects.requireNonNull(inputs, name);
    if (inputs instanceof Path path) {
      throw new IllegalArgumentException(
          name
              + " is the single path "
              + path
              + ", whose elements would be its name parts. Give List.of(path) to map the path"
              + " itself, or use applyAsync(path).");
    }
  }

  /**
   * The error of inputs side by side that are not equally long.
   *
   * @param one the name of one input
   * @param length its length
   * @param other the name of the other
   * @param otherLength the other's length
   * @return the exception to throw
   */
  public static IllegalArgumentException differentLengths(
      String one, int length, String other, int otherLength) {
    return new IllegalArgumentException(
        "The inputs differ in length: "
            + one
            + " has "
            + length
            + " elements, "
            + other
            + " has "
            + otherLength);
  }
}
