package dev.parallelizable.runtime.spi;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several inputs side by side, as one input of rows.
 *
 * @param <A> the type of a row
 */
public final class Zip<A> implements Iterable<A> {
  private final Function<@Nullable Object[], A> row;
  private final Iterable<?>[] columns;

  private Zip(Function<@Nullable Object[], A> row, Iterable<?>[] columns) {
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
   */
  public static <A> Zip<A> of(
      List<String> names, Function<@Nullable Object[], A> row, Iterable<?>... columns) {
    return new Zip<>(row, columns.clone());
  }

  @Override
  public Iterator<A> iterator() {
    throw new UnsupportedOperationException(row.toString() + columns.length);
  }
}
