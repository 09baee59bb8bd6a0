package dev.parallelizable.hazelcast.link;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import dev.parallelizable.hazelcast.member.Member;
import dev.parallelizable.hazelcast.protocol.Message;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A sealed request on its way to a member, where it is answered. No Java serialization. */
final class ChunkTask extends Travelling implements Callable<ChunkReply>, HazelcastInstanceAware {
  private @Nullable HazelcastInstance instance;

  /** To be read. */
  ChunkTask() {}

  ChunkTask(Message request) {
    super(request);
  }

  @Override
  public ChunkReply call() {
    HazelcastInstance here = instance;
    if (here != null && here.getUserContext().get(Wiring.MEMBER) instanceof Member member) {
      return new ChunkReply(member.answer(arrival()));
    }
    throw new IllegalStateException(
        "This member runs no Parallelizable chunks: start it with ParallelizableMember");
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance instance) {
    this.instance = instance;
  }

  @Override
  public int getClassId() {
    return Wiring.TASK_ID;
  }
}
