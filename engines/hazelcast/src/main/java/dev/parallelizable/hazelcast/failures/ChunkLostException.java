package dev.parallelizable.hazelcast.failures;

import java.util.List;

/**
 * An element was given up: each member that ran it was lost while it did. It is likely to end its
 * member's process, as by using up its memory.
 */
public final class ChunkLostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The names of the members that were lost. */
  @SuppressWarnings("serial") // An immutable list of the JDK, which is serializable.
  private final List<String> members;

  /**
   * Made by the engine.
   *
   * @param name the call's name
   * @param members the members that were lost, in that order
   */
  public ChunkLostException(String name, List<String> members) {
    super(
        name
            + ": each member that ran this element was lost meanwhile: "
            + String.join(", ", members)
            + ". Look at their logs, and try the element by itself.");
    this.members = members;
  }

  /** {@return the names of the members that were lost} */
  public List<String> members() {
    return members;
  }
}
