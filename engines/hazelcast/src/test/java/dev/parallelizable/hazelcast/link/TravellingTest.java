package dev.parallelizable.hazelcast.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.hazelcast.config.SerializationConfig;
import com.hazelcast.internal.serialization.InternalSerializationService;
import com.hazelcast.internal.serialization.impl.DefaultSerializationServiceBuilder;
import com.hazelcast.internal.serialization.impl.HeapData;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.hazelcast.protocol.Content;
import dev.parallelizable.hazelcast.protocol.Message;
import dev.parallelizable.hazelcast.protocol.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message that Hazelcast carries")
class TravellingTest {
  private static final byte[] HEAD = {1, 2, 3};

  private final InternalSerializationService hazelcast = service();

  private static InternalSerializationService service() {
    SerializationConfig config = new SerializationConfig();
    Wiring.configure(config);
    return new DefaultSerializationServiceBuilder().setConfig(config).build();
  }

  @AfterEach
  void close() {
    hazelcast.dispose();
  }

  private static Message message(int bytes, Slice... arrays) {
    return new Message(HEAD, new Content(Bytes.of(new byte[bytes]), List.of(arrays)));
  }

  private static void assertSameMessage(Message message, Arrival arrival) {
    byte[] bytes = Arrays.copyOf(HEAD, HEAD.length + message.content().bytes().length());
    assertArrayEquals(bytes, arrival.bytes());
    assertArrayEquals(
        message.content().arrays().stream().map(slice -> slice.copy().array()).toArray(),
        arrival.arrays().stream().map(Slice::array).toArray());
    assertEquals(message.length(), arrival.length());
  }

  private Travelling carried(Travelling sent) {
    return hazelcast.toObject(hazelcast.toData(sent));
  }

  @Test
  @DisplayName("arrives as it was, also where it goes on, and where it had not to travel")
  void arrives() {
    int[] ints = IntStream.range(0, 100_000).toArray();
    for (Message message :
        List.of(
            message(0),
            message(100_000),
            message(10, new Slice(ints, 5, 90_000)),
            message(0, Slice.of(new byte[70_000]), Slice.of(new byte[1]), Slice.of(ints)),
            message(50_000, Slice.of(new boolean[] {true, false})))) {
      assertSameMessage(message, carried(new ChunkTask(message)).arrival());
      assertSameMessage(message, carried(new ChunkReply(message)).arrival());
      assertSameMessage(message, carried(carried(new ChunkReply(message))).arrival());
      assertSameMessage(message, new ChunkReply(message).arrival());
    }
  }

  @Test
  @DisplayName("and is cut off anywhere is none, and no fault of Hazelcast's")
  void cutOff() {
    byte[] whole =
        hazelcast.toBytes(
            new ChunkTask(message(3, Slice.of(new double[] {1, 2}), Slice.of(new byte[3]))));
    int start = 8 + 9; // Hazelcast's own, and which class it is.
    for (int length = start; length < whole.length; length++) {
      Travelling read = hazelcast.toObject(new HeapData(Arrays.copyOf(whole, length)));
      assertSame(Arrival.NOTHING, read.arrival());
    }
    Travelling read = hazelcast.toObject(new HeapData(whole));
    assertEquals(2, read.arrival().arrays().size());
  }
}
