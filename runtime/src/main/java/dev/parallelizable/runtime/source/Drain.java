package dev.parallelizable.runtime.source;

import dev.parallelizable.runtime.spi.Inputs;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads whole inputs, for calls that return whole lists. */
public final class Drain {
  private Drain() {}

  /**
   * {@return the elements, in an array of their own}
   *
   * @param inputs the elements
   */
  public static @Nullable Object[] of(Iterable<?> inputs) {
    @Nullable Object[] elements;
    if (inputs instanceof Collection<?> collection) {
      elements = collection.toArray();
    } else {
      List<@Nullable Object> list = new ArrayList<>();
      inputs.forEach(list::add);
      elements = list.toArray();
    }
    return ofObjects(elements);
  }

  /** The same elements in an array that takes any object. */
  private static @Nullable Object[] ofObjects(@Nullable Object[] elements) {
    return elements.getClass() == Object[].class
        ? elements
        : Arrays.copyOf(elements, elements.length, Object[].class);
  }

  /**
   * {@return whether nobody else can know the array that {@link #of(Iterable)} returns}
   *
   * <p>Collections should make one for each who asks; those of the JDK are known to.
   *
   * @param inputs the elements
   */
  public static boolean givesAway(Iterable<?> inputs) {
    return !(inputs instanceof Collection<?>) || Sources.isOfJdk(inputs);
  }

  /**
   * {@return whether nobody else can know the array that {@link #of(Stream)} returns}
   *
   * @param inputs the stream
   */
  public static boolean givesAway(Stream<?> inputs) {
    return inputs.getClass().getModule() == Stream.class.getModule();
  }

  /**
   * {@return the elements of a stream, which is closed}
   *
   * @param inputs the stream
   */
  public static @Nullable Object[] of(Stream<?> inputs) {
    try (inputs) {
      return ofObjects(inputs.sequential().toArray());
    }
  }

  /**
   * Checks primitive arrays that are to be read side by side.
   *
   * @param names their names, for messages
   * @param columns the arrays
   * @return their length
   * @throws NullPointerException if one is null
   * @throws IllegalArgumentException if their lengths differ
   */
  public static int lengthOf(List<String> names, @Nullable Object[] columns) {
    for (int c = 0; c < columns.length; c++) {
      Inputs.check(columns[c], names.get(c));
    }
    int length = length(columns[0]);
    for (int c = 1; c < columns.length; c++) {
      if (length(columns[c]) != length) {
        throw Inputs.differentLengths(names.get(0), length, names.get(c), length(columns[c]));
      }
    }
    return length;
  }

  @SuppressWarnings("NullAway") // checked above
  private static int length(@Nullable Object array) {
    return Array.getLength(array);
  }
}
