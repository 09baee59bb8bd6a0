package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.encoding.EncodingException;
import dev.parallelizable.hazelcast.kernels.Encodings;
import dev.parallelizable.hazelcast.kernels.Fingerprint;
import dev.parallelizable.hazelcast.kernels.Registry;
import dev.parallelizable.hazelcast.member.Member;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.hazelcast.protocol.Content;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Message;
import dev.parallelizable.hazelcast.protocol.Messages;
import dev.parallelizable.hazelcast.protocol.Outcome;
import dev.parallelizable.hazelcast.protocol.OutcomeReader;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.hazelcast.protocol.Seal;
import dev.parallelizable.hazelcast.protocol.Slice;
import dev.parallelizable.hazelcast.protocol.Thrown;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One member in this process, and somebody who says to it whatever a test likes. */
final class Wire implements AutoCloseable {
  static final byte[] KEY = "a key for tests, which all know".getBytes(StandardCharsets.UTF_8);

  /** The classes that the member was made to look for by their names. */
  final Set<String> looked = ConcurrentHashMap.newKeySet();

  final Seal seal;
  final Member member;
  final ClassLoader loader;

  private final Registry registry;
  final Encoding encoding;
  private long chunks;

  Wire(Seal seal) {
    this.seal = seal;
    this.loader =
        new ClassLoader(Wire.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            looked.add(name);
            return super.loadClass(name, resolve);
          }
        };
    this.registry = Registry.of(loader);
    this.encoding = new Encoding(ClusterSettings.defaults().allowed(), loader);
    this.member =
        new Member(
            registry,
            new Encodings(ClusterSettings.defaults().allowed(), loader),
            seal,
            ClusterSettings.defaults().maxBytes(),
            16);
  }

  /** What the member answers to a sealed request, sealed. */
  byte[] reply(byte[] request) {
    Arrival arrival;
    try {
      arrival = Arrival.of(request);
    } catch (MalformedException e) { // Hazelcast does not call the member.
      return Messages.write(new Reply.Refused(Objects.toString(e.getMessage())), 1).toBytes();
    }
    return member.answer(arrival).toBytes();
  }

  /** What the member answers to the body of a request. */
  Reply answer(Content body) {
    Message request = seal.sealRequest(new Message(new byte[seal.room()], body));
    try {
      return Messages.readReply(seal.openReply(Arrival.of(reply(request.toBytes())), request));
    } catch (MalformedException e) {
      throw new AssertionError("The member's own reply is malformed", e);
    }
  }

  static byte[] sealed(Seal seal, Request request) {
    return seal.sealRequest(Messages.write(request, seal.room())).toBytes();
  }

  static byte[] sealed(Seal seal, Reply reply, byte[] request) throws MalformedException {
    return seal.sealReply(Messages.write(reply, seal.room()), Arrival.of(request)).toBytes();
  }

  Reply ask(Request request) {
    return answer(body(request));
  }

  /** A request before it is sealed. */
  static Content body(Request request) {
    return arrived(Messages.write(request, 0));
  }

  /** A content that was written and read. */
  static Content travelled(Content content) {
    return arrived(new Message(new byte[0], content));
  }

  private static Content arrived(Message message) {
    try {
      Arrival arrival = Arrival.of(message.toBytes());
      return new Content(Bytes.of(arrival.bytes()), arrival.arrays());
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  Content encoded(@Nullable Object... values) {
    return encoded(encoding, values);
  }

  static Content encoded(Encoding encoding, @Nullable Object... values) {
    Encoding.Writer writer = encoding.writer();
    for (Object value : values) {
      try {
        writer.write(value);
      } catch (EncodingException e) {
        throw new AssertionError(e);
      }
    }
    return Content.of(Bytes.of(writer.toBytes()), writer.arrays());
  }

  static Content columns(Object... arrays) {
    return Content.of(Arrays.stream(arrays).map(Slice::of).toList());
  }

  Request.Open open(Class<?> owner, String method, Shape shape, Content bound) {
    String name = owner.getName() + "." + method;
    Class<? extends Kernel> kernel = Objects.requireNonNull(registry.find(name), name);
    return new Request.Open(
        UUID.randomUUID(), method, name, Fingerprint.of(kernel, owner), shape, true, 0, bound);
  }

  Request.Open openSquare(Shape shape) {
    return open(Elements.class, "square", shape, encoded());
  }

  Request.Run run(UUID call, int count, Content inputs) {
    return new Request.Run(call, ++chunks, 0, count, count, inputs);
  }

  /** Everything that a driver may say, about a call that is open. */
  List<Request> samples() {
    Request.Open open = openSquare(Shape.OBJECTS);
    Request.Open unboxed = openSquare(Shape.UNBOXED);
    Request.Open label = open(Elements.class, "label", Shape.OBJECTS, encoded("<"));
    List<Request> samples =
        new ArrayList<>(
            List.of(
                open,
                unboxed,
                label,
                run(open.call(), 3, encoded(1, 2, 3)),
                run(unboxed.call(), 1, columns(new int[] {3})),
                run(label.call(), 2, encoded(1, null))));
    samples.add(new Request.More(open.call(), chunks, 0));
    samples.add(new Request.Stop(open.call(), chunks, 0));
    samples.add(new Request.Cancel(open.call(), chunks));
    samples.add(new Request.Close(open.call()));
    return samples;
  }

  /** A call as it should be gives what it should. */
  void assertWorks() throws MalformedException {
    Request.Open open = openSquare(Shape.OBJECTS);
    assertInstanceOf(Reply.Opened.class, ask(open));
    Request.Run run = run(open.call(), 3, encoded(1, 2, 3));
    List<@Nullable Object> results = new ArrayList<>();
    Reply.Outcomes outcomes = assertInstanceOf(Reply.Outcomes.class, ask(run));
    while (true) {
      for (Outcome outcome : read(outcomes.outcomes(), 3)) {
        results.addAll(
            new ArrayList<>(
                Arrays.asList(assertInstanceOf(Outcome.Values.class, outcome).objects())));
      }
      if (outcomes.ended()) {
        break;
      }
      Request.More more = new Request.More(open.call(), run.chunk(), results.size());
      outcomes = assertInstanceOf(Reply.Outcomes.class, ask(more));
    }
    assertArrayEquals(new Object[] {1, 4, 9}, results.toArray());
    int before = member.openCalls();
    assertInstanceOf(Reply.Done.class, ask(new Request.Close(open.call())));
    assertEquals(before - 1, member.openCalls());
  }

  List<Outcome> read(Content outcomes, int most) throws MalformedException {
    return new OutcomeReader(encoding, new Thrown(name -> false, loader))
        .read(outcomes, "member", most);
  }

  @Override
  public void close() {
    member.close();
  }
}
