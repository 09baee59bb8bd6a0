package dev.parallelizable.hazelcast.protocol;

/** What a member answers. */
public sealed interface Reply {
  /**
   * The call is prepared.
   *
   * @param cores how many elements the member can compute at the same time
   */
  record Opened(int cores) implements Reply {}

  /**
   * What has become of elements.
   *
   * @param from the first of them
   * @param ended whether no element of the attempt runs any more
   * @param queuedNanos how long the attempt had to wait for a thread, in nanoseconds
   * @param ranNanos how long it has been running, in nanoseconds
   * @param outcomes the encoded outcomes, in the order of the elements
   */
  record Outcomes(int from, boolean ended, long queuedNanos, long ranNanos, Content outcomes)
      implements Reply {}

  /** Understood; there is nothing to say. */
  record Done() implements Reply {}

  /** The member does not know the call, or the attempt: it was closed, or never opened here. */
  record Unknown() implements Reply {}

  /**
   * The member will not do that, however often it is asked.
   *
   * @param why the reason, for people
   */
  record Refused(String why) implements Reply {
    private static final int LONGEST = 2_000;

    /** Cuts off what is too long for people. */
    public Refused {
      why = why.length() > LONGEST ? why.substring(0, LONGEST) + "…" : why;
    }
  }
}
