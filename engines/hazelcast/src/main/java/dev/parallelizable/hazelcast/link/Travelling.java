package dev.parallelizable.hazelcast.link;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Content;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A sealed message that Hazelcast carries. */
abstract class Travelling implements IdentifiedDataSerializable {
  /** Where it comes from; null where it has arrived. */
  private final @Nullable Message message;

  private @Nullable Arrival arrival;

  /** To be read. */
  Travelling() {
    message = null;
  }

  /** To be written. */
  Travelling(Message message) {
    this.message = message;
  }

  /** The message as it has arrived, also where it had not to travel. */
  Arrival arrival() {
    Arrival here = arrival;
    if (here != null) {
      return here;
    }
    if (message == null) {
      throw new IllegalStateException("Not read");
    }
    try {
      return Arrival.of(message.toBytes()); // A copy: the sender's arrays may be those of results.
    } catch (MalformedException e) {
      throw new IllegalStateException(e); // Just written.
    }
  }

  @Override
  public int getFactoryId() {
    return Wiring.FACTORY_ID;
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    Message whole = message;
    if (whole == null) { // On its way again.
      whole = new Message(arrival().bytes(), Content.of(arrival().arrays()));
    }
    int first = whole.content().arrays().isEmpty() ? 0 : whole.length() / 2;
    try (OutputStream pieces = new LongFirstWrite(out, first)) {
      whole.writeTo(pieces);
    }
  }

  @Override
  public void readData(ObjectDataInput in) {
    try {
      int available = in instanceof InputStream stream ? stream.available() : Integer.MAX_VALUE;
      arrival = Arrival.readFrom(in, available);
    } catch (IOException e) {
      arrival = Arrival.NOTHING; // It is refused, as other messages that are none. Nobody is lost.
    }
  }
}
