package dev.parallelizable.hazelcast.driver;

import org.jspecify.annotations.Nullable;

/** A member is gone, or was not to be reached: what was asked of it may have been done or not. */
public final class NodeLostException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param node the member
   * @param cause what tells so, or null
   */
  public NodeLostException(Node node, @Nullable Throwable cause) {
    super(node.name() + " was lost", cause);
  }
}
