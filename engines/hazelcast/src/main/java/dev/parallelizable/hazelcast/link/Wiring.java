package dev.parallelizable.hazelcast.link;

import com.hazelcast.config.SerializationConfig;

/** What drivers and members must have alike in their Hazelcast configuration. */
public final class Wiring {
  /** The name of the executor that takes requests. */
  public static final String EXECUTOR = "parallelizable";

  /** The attribute of members that run chunks. */
  public static final String ATTRIBUTE = "parallelizable";

  /** Where a Hazelcast instance has its {@code Member}. */
  public static final String MEMBER = "dev.parallelizable.member";

  static final int FACTORY_ID = 0x50617261;
  static final int TASK_ID = 1;
  static final int REPLY_ID = 2;

  private Wiring() {}

  /**
   * Has Hazelcast know the messages.
   *
   * @param serialization the configuration of a client or member
   */
  public static void configure(SerializationConfig serialization) {
    serialization.addDataSerializableFactory(
        FACTORY_ID, id -> id == REPLY_ID ? new ChunkReply() : new ChunkTask());
  }
}
