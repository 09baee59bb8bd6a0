package dev.parallelizable.hazelcast.link;

import dev.parallelizable.hazelcast.protocol.Message;

/** A member's sealed reply on its way back. */
final class ChunkReply extends Travelling {
  /** To be read. */
  ChunkReply() {}

  ChunkReply(Message reply) {
    super(reply);
  }

  @Override
  public int getClassId() {
    return Wiring.REPLY_ID;
  }
}
