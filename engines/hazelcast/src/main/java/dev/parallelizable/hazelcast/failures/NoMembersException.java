package dev.parallelizable.hazelcast.failures;

import java.time.Duration;

/** A call has ended because there was no member left to run its elements, for too long. */
public final class NoMembersException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** How many elements had been done. */
  private final long delivered;

  /**
   * Made by the engine.
   *
   * @param name the call's name
   * @param delivered how many of its elements had been done
   * @param patience how long it was waited for a member
   * @param open whether the Hazelcast instance was still running here
   */
  public NoMembersException(String name, long delivered, Duration patience, boolean open) {
    super(
        name
            + ": "
            + (open
                ? "there has been no member for "
                    + patience.toSeconds()
                    + " s. Start one (ParallelizableMember), or wait longer"
                    + " (ClusterSettings.noMembersTimeout)."
                : "the Hazelcast instance of this pool was shut down.")
            + " "
            + delivered
            + " elements had been done.");
    this.delivered = delivered;
  }

  /** {@return how many elements had been done} */
  public long delivered() {
    return delivered;
  }
}
