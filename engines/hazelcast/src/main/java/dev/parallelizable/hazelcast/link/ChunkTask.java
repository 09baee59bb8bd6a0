package dev.parallelizable.hazelcast.link;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import dev.parallelizable.hazelcast.member.Member;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A sealed request on its way to a member, where it is answered. No Java serialization. */
final class ChunkTask
    implements Callable<byte[]>, IdentifiedDataSerializable, HazelcastInstanceAware {
  private byte[] request;
  private @Nullable HazelcastInstance instance;

  ChunkTask(byte[] request) {
    this.request = request;
  }

  @Override
  public byte[] call() {
    HazelcastInstance here = instance;
    if (here != null && here.getUserContext().get(Wiring.MEMBER) instanceof Member member) {
      return member.answer(request);
    }
    throw new IllegalStateException(
        "This member runs no Parallelizable chunks: start it with ParallelizableMember");
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance instance) {
    this.instance = instance;
  }

  @Override
  public int getFactoryId() {
    return Wiring.FACTORY_ID;
  }

  @Override
  public int getClassId() {
    return Wiring.TASK_ID;
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    out.writeByteArray(request);
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    byte[] bytes = in.readByteArray();
    request = bytes == null ? new byte[0] : bytes;
  }
}
