package dev.parallelizable.runtime.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sources of what users give as inputs. */
public final class Sources {
  /**
   * Collections of the JDK that have all they need and ask nobody: no users' code runs when they
   * are read, and each array of their elements is new.
   */
  private static final Set<Class<?>> OF_JDK =
      Set.of(
          ArrayList.class,
          ArrayDeque.class,
          LinkedList.class,
          TreeSet.class,
          HashSet.class,
          LinkedHashSet.class,
          Arrays.asList().getClass(),
          List.of().getClass(),
          List.of(0).getClass(),
          Collections.emptyList().getClass(),
          Collections.singletonList(0).getClass());

  private Sources() {}

  /**
   * {@return the elements of an iterable, whose iterator is asked for once, when the first element
   * is}
   *
   * @param inputs the iterable
   */
  public static Source of(Iterable<?> inputs) {
    return new OfIterable(inputs);
  }

  /**
   * {@return the elements of a stream, which is closed with the source}
   *
   * @param inputs the stream
   * @throws IllegalStateException if the stream has been used
   */
  public static Source of(Stream<?> inputs) {
    return new OfStream(inputs, inputs.iterator());
  }

  /** Whether the inputs are a collection of the JDK that asks nobody. */
  static boolean isOfJdk(Iterable<?> inputs) {
    Class<?> type = inputs.getClass();
    return type == ArrayList.class || OF_JDK.contains(type); // Most are, and to compare is quicker.
  }

  private static final class OfIterable implements Source {
    private final Iterable<?> inputs;
    private @Nullable Iterator<?> iterator;

    OfIterable(Iterable<?> inputs) {
      this.inputs = inputs;
    }

    @Override
    public boolean hasNext() {
      if (iterator == null) {
        iterator = Objects.requireNonNull(inputs.iterator(), "inputs.iterator()");
      }
      return iterator.hasNext();
    }

    @Override
    public @Nullable Object next() {
      return Objects.requireNonNull(iterator).next();
    }

    @Override
    public boolean isInstant() {
      return isOfJdk(inputs);
    }

    @Override
    public void close() {}

    @Override
    public boolean needsClosing() {
      return false;
    }
  }

  private record OfStream(Stream<?> stream, Iterator<?> iterator) implements Source {
    @Override
    public boolean hasNext() {
      return iterator.hasNext();
    }

    @Override
    public @Nullable Object next() {
      return iterator.next();
    }

    @Override
    public boolean isInstant() {
      return false;
    }

    @Override
    public void close() {
      stream.close();
    }

    @Override
    public boolean needsClosing() {
      return true;
    }
  }
}
