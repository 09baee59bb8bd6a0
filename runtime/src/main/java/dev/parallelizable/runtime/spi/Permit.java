package dev.parallelizable.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * A place among an engine's running chunks.
 *
 * <p>The thread that runs a chunk holds one. While an element waits for another call it gives the
 * place to others, so that nesting cannot use all places up.
 */
public abstract class Permit {
  /**
   * An array of one permit, which is set and reset for each chunk that a thread helps with. It
   * stays with the thread, so it is of a class that keeps nobody's class loader reachable.
   */
  private static final ThreadLocal<@Nullable Object @Nullable []> CURRENT = new ThreadLocal<>();

  private @Nullable Chunk chunk;

  /** For engines. */
  protected Permit() {}

  /** {@return the chunk that the holder of this place is running, or null. For the holder alone} */
  public final @Nullable Chunk chunk() {
    return chunk;
  }

  /**
   * Says which chunk the holder of this place is running. For the holder alone.
   *
   * @param chunk the chunk, or null for none
   */
  public final void setChunk(@Nullable Chunk chunk) {
    this.chunk = chunk;
  }

  /** {@return the place that the current thread holds, or null outside of elements} */
  public static @Nullable Permit current() {
    @Nullable Object[] current = CURRENT.get();
    return current == null ? null : (Permit) current[0];
  }

  /**
   * Makes a permit the current thread's.
   *
   * @param permit the permit, or null for none
   */
  public static void setCurrent(@Nullable Permit permit) {
    @Nullable Object[] current = CURRENT.get();
    if (current == null) {
      CURRENT.set(new @Nullable Object[] {permit});
    } else {
      current[0] = permit;
    }
  }

  /**
   * {@return whether this place is one of the given engine's}
   *
   * @param engine an engine
   */
  public abstract boolean isOf(Engine engine);

  /**
   * Says that the thread is through with its chunk and about to look for another one, so that none
   * need be started for what it will find.
   */
  public abstract void ending();

  /**
   * {@return whether the thread should let others have its core for a moment, before it goes on}
   *
   * <p>To be asked between elements, by the thread that holds the place.
   */
  public abstract boolean isPauseDue();

  /**
   * Lets others have the core for a moment; the place stays taken. Called by the thread that holds
   * it, between elements, and with no more of them in its hands than need be.
   */
  public abstract void pause();

  /** Gives the place to others for a while. Called by the thread that holds it. */
  public abstract void suspend();

  /** Waits, uninterruptibly, to have the place back. Called by the thread that suspended it. */
  public abstract void resume();

  /**
   * Gives the place to others for good: by its holder, or for a holder that is stuck. Does nothing
   * where that has been done.
   */
  public abstract void release();
}
