package dev.parallelizable.hazelcast.link;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.hazelcast.protocol.Message;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A sealed message that Hazelcast carries, in pieces on one side and in one piece on the other. */
abstract class Travelling implements IdentifiedDataSerializable {
  /** Where it comes from; null where it has arrived. */
  private final @Nullable Message message;

  private byte[] arrived = new byte[0];

  /** To be read. */
  Travelling() {
    message = null;
  }

  /** To be written. */
  Travelling(Message message) {
    this.message = message;
  }

  /** The message as it has arrived, also where it had not to travel. */
  byte[] bytes() {
    return message == null ? arrived : message.toBytes();
  }

  @Override
  public int getFactoryId() {
    return Wiring.FACTORY_ID;
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    if (message == null) {
      out.writeByteArray(arrived);
      return;
    }
    Bytes content = message.content();
    out.writeInt(message.length());
    out.write(message.head());
    out.write(content.array(), content.offset(), content.length());
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    byte[] bytes = in.readByteArray(); // Their number, then the bytes.
    arrived = bytes == null ? new byte[0] : bytes;
  }
}
