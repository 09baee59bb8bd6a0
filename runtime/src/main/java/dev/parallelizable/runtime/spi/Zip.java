package dev.parallelizable.runtime.spi;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several inputs side by side, as one input of rows.
 *
 * <p>Inputs of different lengths are an error: at once where all sizes are known, otherwise where
 * the shortest ends.
 *
 * @param <A> the type of a row
 */
public final class Zip<A> implements Iterable<A> {
  private final List<String> names;
  private final Function<@Nullable Object[], A> row;
  private final Iterable<?>[] columns;

  private Zip(List<String> names, Function<@Nullable Object[], A> row, Iterable<?>[] columns) {
    this.names = names;
    this.row = row;
    this.columns = columns;
  }

  /**
   * Puts inputs side by side.
   *
   * @param names the names of the inputs, for messages
   * @param row makes a row of one element of each input
   * @param columns the inputs
   * @param <A> the type of a row
   * @return the rows
   * @throws IllegalArgumentException if two inputs are collections of different sizes, or one is a
   *     {@link Path}
   * @throws NullPointerException if an input is null
   */
  public static <A> Zip<A> of(
      List<String> names, Function<@Nullable Object[], A> row, Iterable<?>... columns) {
    Zip<A> zip = new Zip<>(List.copyOf(names), row, columns.clone());
    zip.check();
    return zip;
  }

  private void check() {
    for (int c = 0; c < columns.length; c++) {
      Inputs.check(columns[c], names.get(c));
    }
    int sized = -1;
    int size = 0;
    for (int c = 0; c < columns.length; c++) {
      if (columns[c] instanceof Collection<?> collection) {
        int other = collection.size();
        if (sized >= 0 && other != size) {
          throw Inputs.differentLengths(names.get(sized), size, names.get(c), other);
        }
        sized = c;
        size = other;
      }
    }
  }

  /** {@return how many rows there are, where one of the inputs tells} */
  public OptionalLong size() {
    for (Iterable<?> column : columns) {
      if (column instanceof Collection<?> collection) {
        return OptionalLong.of(collection.size());
      }
    }
    return OptionalLong.empty();
  }

  @Override
  public Iterator<A> iterator() {
    Iterator<?>[] iterators = new Iterator<?>[columns.length];
    for (int c = 0; c < columns.length; c++) {
      iterators[c] = Objects.requireNonNull(columns[c].iterator(), "iterator");
    }
    return new Rows(iterators);
  }

  private final class Rows implements Iterator<A> {
    private final Iterator<?>[] iterators;

    Rows(Iterator<?>[] iterators) {
      this.iterators = iterators;
    }

    @Override
    public boolean hasNext() {
      boolean first = iterators[0].hasNext();
      for (int c = 1; c < iterators.length; c++) {
        if (iterators[c].hasNext() != first) {
          throw new IllegalArgumentException(
              "The inputs differ in length: "
                  + names.get(first ? c : 0)
                  + " ended before "
                  + names.get(first ? 0 : c));
        }
      }
      return first;
    }

    @Override
    public A next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      @Nullable Object[] elements = new @Nullable Object[iterators.length];
      for (int c = 0; c < elements.length; c++) {
        elements[c] = iterators[c].next();
      }
      return row.apply(elements);
    }
  }
}
