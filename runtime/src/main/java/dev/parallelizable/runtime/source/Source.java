package dev.parallelizable.runtime.source;

import org.jspecify.annotations.Nullable;

/** Where a lazy call takes its inputs from: by one thread at a time. May block and may throw. */
public interface Source {
  /** {@return whether there is another element} */
  boolean hasNext();

  /** {@return the next element} */
  @Nullable Object next();

  /** Ends the use of this source. Called once, after everything else. */
  void close();

  /** {@return whether taking an element never blocks and never runs users' code} */
  boolean isInstant();

  /** {@return whether {@link #close} does anything} */
  boolean needsClosing();
}
