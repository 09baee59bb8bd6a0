package dev.parallelizable.hazelcast.failures;

/** A note, suppressed on an exception, that tells the member on which it was thrown. */
public final class ThrownOnMember extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The member's name. */
  private final String member;

  /**
   * Made by the engine.
   *
   * @param member the member's name
   */
  public ThrownOnMember(String member) {
    super("Thrown on " + member, null, false, false);
    this.member = member;
  }

  /** {@return the member's name} */
  public String member() {
    return member;
  }
}
