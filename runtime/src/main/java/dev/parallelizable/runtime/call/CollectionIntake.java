package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.source.Source;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Inputs of a collection of the JDK, whose iterator neither blocks nor runs users' code. */
final class CollectionIntake extends InstantIntake {
  /** Nobody knows how many of the elements that are asked for there are. */
  private static final int FIRST_LENGTH = 1024;

  private final Source source;
  private long taken;
  private boolean exhausted;
  private @Nullable Throwable failure;

  CollectionIntake(Source source, int buffer, Listener listener) {
    super(buffer, listener);
    this.source = source;
  }

  @Override
  int left() {
    return exhausted ? 0 : Integer.MAX_VALUE;
  }

  @Override
  public long taken() {
    return taken;
  }

  @Override
  public @Nullable Object[] claim(int elements) {
    claimed();
    @Nullable Object[] claimed = new @Nullable Object[Math.min(elements, FIRST_LENGTH)];
    int count = 0;
    try {
      while (count < elements && source.hasNext()) {
        if (count == claimed.length) {
          claimed = Arrays.copyOf(claimed, Math.min(elements, 2 * count));
        }
        claimed[count] = source.next();
        count++;
      }
      exhausted = !source.hasNext();
    } catch (RuntimeException e) { // Somebody changes the collection meanwhile.
      failure = e;
      exhausted = true;
    }
    taken += count;
    return count == claimed.length ? claimed : Arrays.copyOf(claimed, count);
  }

  @Override
  public boolean exhausted() {
    return exhausted;
  }

  @Override
  public @Nullable Throwable failure() {
    return failure;
  }
}
