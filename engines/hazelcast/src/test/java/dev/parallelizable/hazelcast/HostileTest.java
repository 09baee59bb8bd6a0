package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.hazelcast.protocol.Content;
import dev.parallelizable.hazelcast.protocol.Expectation;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Messages;
import dev.parallelizable.hazelcast.protocol.Outcome;
import dev.parallelizable.hazelcast.protocol.OutcomeReader;
import dev.parallelizable.hazelcast.protocol.OutcomeWriter;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.hazelcast.protocol.Seal;
import dev.parallelizable.hazelcast.protocol.Slice;
import dev.parallelizable.hazelcast.protocol.Thrown;
import dev.parallelizable.runtime.spi.Shape;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Messages that nobody should send:")
@Timeout(60)
class HostileTest {
  private static final byte[] OTHER_KEY =
      "another key, just as long".getBytes(StandardCharsets.UTF_8);

  private static Seal seal(String key) {
    return switch (key) {
      case "none" -> Seal.none();
      case "right" -> Seal.with(Wire.KEY);
      default -> Seal.with(OTHER_KEY);
    };
  }

  private static ClusterSettings settings(String key) {
    ClusterSettings settings = ClusterSettings.defaults();
    return switch (key) {
      case "none" -> settings;
      case "right" -> settings.key(Wire.KEY);
      default -> settings.key(OTHER_KEY);
    };
  }

  private static String refused(Reply reply) {
    return assertInstanceOf(Reply.Refused.class, reply).why();
  }

  /** What is in a reply whose signature is of no interest. */
  private static Reply open(byte[] reply) throws MalformedException {
    Arrival arrival = Arrival.of(reply);
    byte[] bytes = arrival.bytes();
    int head = bytes[0] == 0x53 ? 33 : 1;
    return Messages.readReply(
        new Content(new Bytes(bytes, head, bytes.length - head), arrival.arrays()));
  }

  @ParameterizedTest(name = "{0} key to {1} key")
  @CsvSource({
    "none, right, not signed",
    "right, none, no key here",
    "other, right, keys differ",
    "right, other, keys differ"
  })
  @DisplayName("with another key a request is refused, undecoded, and the driver says why")
  void otherKey(String driver, String member, String why) throws MalformedException {
    try (Wire wire = new Wire(seal(member))) {
      Request open = wire.open(Elements.class, "label", Shape.OBJECTS, wire.encoded("<"));
      wire.looked.clear();
      byte[] request = Wire.sealed(seal(driver), open);
      String refusal = refused(open(wire.reply(request)));
      assertTrue(refusal.contains(why), refusal);
      assertEquals(0, wire.member.openCalls());
      assertTrue(wire.looked.isEmpty(), wire.looked::toString);
      wire.assertWorks();
      ForgedLink link = new ForgedLink((node, message) -> wire.reply(message));
      try (HazelcastPool pool = new HazelcastPool(link, settings(driver))) {
        IllegalStateException error =
            assertThrows(
                IllegalStateException.class,
                () -> ParallelElements.square().on(pool).map(List.of(1)));
        String message = Objects.toString(error.getMessage());
        assertTrue(message.contains("signed") || message.contains("keys differ"), error::toString);
        assertTrue(message.contains("the forged member"), error::toString);
      }
      wire.assertWorks();
    }
  }

  @Test
  @DisplayName("a signed request with any byte changed, or cut off anywhere, is refused")
  void forged() throws MalformedException {
    try (Wire wire = new Wire(Seal.with(Wire.KEY))) {
      Request.Open unboxed = wire.openSquare(Shape.UNBOXED);
      Content columns = Wire.columns(new int[] {1, 2, 3}, new boolean[3]);
      for (Request sample : List.of(unboxed, wire.run(unboxed.call(), 3, columns))) {
        byte[] request = Wire.sealed(wire.seal, sample);
        for (int i = 0; i < request.length; i++) {
          byte[] forged = request.clone();
          forged[i] ^= (byte) (1 << (i % 8));
          refused(open(wire.reply(forged)));
          refused(open(wire.reply(Arrays.copyOf(request, i))));
          refused(open(wire.reply(Arrays.copyOf(request, request.length + 1 + i))));
        }
      }
      assertEquals(0, wire.member.openCalls());
      wire.assertWorks();
    }
  }

  @Test
  @DisplayName("a signed request whose arrays are put among its bytes, or changed, is refused")
  void otherParts() throws MalformedException {
    Seal seal = Seal.with(Wire.KEY);
    Request.Run run =
        new Request.Run(new UUID(1, 2), 1, 0, 3, 3, Wire.columns(new int[] {1, 2, 3}, new byte[3]));
    Arrival good = Arrival.of(Wire.sealed(seal, run));
    assertEquals(2, seal.openRequest(good).arrays().size());
    Slice first = good.arrays().get(0);
    Slice second = good.arrays().get(1);
    byte[] whole = Wire.sealed(seal, run); // 4 bytes for the length, 4 for the number of arrays.
    byte[] folded = Arrays.copyOf(good.bytes(), whole.length - 8);
    System.arraycopy(
        whole,
        good.bytes().length + 8,
        folded,
        good.bytes().length,
        first.bytes() + second.bytes());
    for (Arrival forged :
        List.of(
            new Arrival(folded, List.of()),
            new Arrival(good.bytes(), List.of()),
            new Arrival(good.bytes(), List.of(first)),
            new Arrival(good.bytes(), List.of(second, first)),
            new Arrival(good.bytes(), List.of(first, second, Slice.of(new byte[0]))),
            new Arrival(good.bytes(), List.of(Slice.of(new int[] {1, 2, 4}), second)),
            new Arrival(good.bytes(), List.of(first, Slice.of(new boolean[3]))),
            new Arrival(good.bytes(), List.of(Slice.of(new float[3]), second)))) {
      MalformedException error =
          assertThrows(MalformedException.class, () -> seal.openRequest(forged));
      assertTrue(Objects.toString(error.getMessage()).contains("signature"), error::toString);
    }
  }

  @Test
  @DisplayName("replies and outcomes with arrays that belong to none are not taken")
  void arraysTooMany() throws MalformedException {
    List<Slice> more = List.of(Slice.of(new int[1]));
    for (Reply reply : List.of(new Reply.Done(), new Reply.Unknown(), new Reply.Opened(1))) {
      Content good = Wire.travelled(Messages.write(reply, 0).content());
      Bytes head = Bytes.of(Messages.write(reply, 0).head());
      assertEquals(Content.NONE, good);
      assertEquals(reply, Messages.readReply(new Content(head, List.of())));
      assertThrows(MalformedException.class, () -> Messages.readReply(new Content(head, more)));
    }
    try (Wire wire = new Wire(Seal.none())) {
      OutcomeWriter writer = new OutcomeWriter(wire.encoding, new Expectation(), 1 << 20, 1 << 21);
      writer.values(new Object[] {1}, 0, 1);
      Content good = writer.content();
      assertEquals(1, wire.read(good, 1).size());
      Content bad = new Content(good.bytes(), more);
      assertThrows(MalformedException.class, () -> wire.read(bad, 1));
    }
  }

  @Test
  @DisplayName("so many short arrays are no message: each takes more room than it has bytes")
  void manyArrays() {
    int count = 70_000;
    ByteBuffer message = ByteBuffer.allocate(9 + 5 * count).putInt(1).put((byte) 0).putInt(count);
    for (int i = 0; i < count; i++) {
      message.put((byte) 'B').putInt(0);
    }
    assertThrows(MalformedException.class, () -> Arrival.of(message.array()));
  }

  @Test
  @DisplayName("no room is made for what a message announces and does not have")
  void announced() {
    ByteBuffer message = ByteBuffer.allocate(100).putInt(1).put((byte) 0).putInt(2);
    message.put((byte) 'J').putInt(1).putLong(1).put((byte) 'D').putInt(1 << 28);
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int at = 0; at < 30; at++) {
      for (int length : new int[] {Integer.MAX_VALUE, 1 << 27, 1 << 16, -1}) {
        byte[] bytes = message.array().clone();
        ByteBuffer.wrap(bytes).putInt(at, length);
        long before = memory.getCurrentThreadAllocatedBytes();
        assertThrows(MalformedException.class, () -> Arrival.of(bytes));
        assertTrue(memory.getCurrentThreadAllocatedBytes() - before < 1 << 16);
      }
    }
  }

  @Test
  @DisplayName("a reply to another request is not taken")
  void replayed() throws MalformedException {
    try (Wire wire = new Wire(Seal.with(Wire.KEY))) {
      AtomicReference<byte @Nullable []> first = new AtomicReference<>();
      ForgedLink link =
          new ForgedLink(
              (node, request) -> {
                byte[] reply = wire.reply(request);
                return first.compareAndSet(null, reply)
                    ? reply
                    : Objects.requireNonNull(first.get());
              });
      try (HazelcastPool pool = new HazelcastPool(link, settings("right"))) {
        IllegalStateException error =
            assertThrows(
                IllegalStateException.class,
                () -> ParallelElements.square().on(pool).map(List.of(1)));
        assertTrue(
            Objects.toString(error.getMessage()).contains("signature is wrong"), error::toString);
      }
      wire.assertWorks();
    }
  }

  @Test
  @DisplayName("without a key, an unsigned request that is cut off anywhere is refused")
  void truncated() throws MalformedException {
    try (Wire wire = new Wire(Seal.none())) {
      for (Request sample : wire.samples()) {
        Content good = Wire.body(sample);
        byte[] bytes = good.bytes().copy();
        for (int length = 0; length < bytes.length; length++) {
          Bytes part = Bytes.of(Arrays.copyOf(bytes, length));
          refused(wire.answer(new Content(part, good.arrays())));
        }
        Bytes more = Bytes.of(Arrays.copyOf(bytes, bytes.length + 1));
        refused(wire.answer(new Content(more, good.arrays())));
        byte[] whole = Wire.sealed(wire.seal, sample);
        for (int length = 0; length < whole.length; length++) {
          refused(open(wire.reply(Arrays.copyOf(whole, length))));
        }
        if (!(sample instanceof Request.Open || sample instanceof Request.Run)) {
          refused(wire.answer(new Content(good.bytes(), List.of(Slice.of(new int[1])))));
        }
      }
      refused(open(wire.reply(new byte[0])));
      assertEquals(0, wire.member.openCalls());
      wire.assertWorks();
    }
  }

  @Test
  @DisplayName("a call that does not fit the method, or no method at all, is refused")
  void misfits() throws MalformedException {
    try (Wire wire = new Wire(Seal.none())) {
      Request.Open good = wire.openSquare(Shape.OBJECTS);
      String name = good.kernel();
      for (String other : List.of("", "java.lang.Runtime.exec", name + "x", "x".repeat(1 << 20))) {
        Request.Open open =
            new Request.Open(
                UUID.randomUUID(),
                "n",
                other,
                good.fingerprint(),
                good.shape(),
                true,
                0,
                good.bound());
        assertTrue(refused(wire.ask(open)).length() <= 2_001);
      }
      assertTrue(
          refused(
                  wire.ask(
                      new Request.Open(
                          UUID.randomUUID(),
                          "n",
                          name,
                          Bytes.of(new byte[32]),
                          Shape.OBJECTS,
                          true,
                          0,
                          good.bound())))
              .contains("another version"));
      refused(wire.ask(wire.open(Elements.class, "square", Shape.OBJECTS, wire.encoded(1))));
      refused(wire.ask(wire.open(Elements.class, "label", Shape.OBJECTS, wire.encoded())));
      refused(wire.ask(wire.open(Elements.class, "label", Shape.OBJECTS, wire.encoded(1))));
      refused(wire.ask(wire.open(Elements.class, "label", Shape.OBJECTS, wire.encoded("a", "b"))));
      refused(wire.ask(wire.open(Elements.class, "deadly", Shape.OBJECTS, wire.encoded("a"))));
      refused(
          wire.ask(
              wire.open(Elements.class, "deadly", Shape.OBJECTS, wire.encoded((Object) null))));
      refused(
          wire.ask(
              wire.open(
                  Elements.class,
                  "label",
                  Shape.OBJECTS,
                  Content.of(Bytes.of(new byte[] {1, -1, -1, 127})))));
      Content label = new Content(wire.encoded("a").bytes(), List.of(Slice.of(new int[1])));
      refused(wire.ask(wire.open(Elements.class, "label", Shape.OBJECTS, label)));
      assertEquals(0, wire.member.openCalls());
      wire.assertWorks();
    }
  }

  @Test
  @DisplayName("a chunk whose numbers, columns or shape are wrong is refused, and runs nothing")
  void badChunks() throws MalformedException {
    try (Wire wire = new Wire(Seal.none())) {
      Request.Open objects = wire.openSquare(Shape.OBJECTS);
      Request.Open unboxed = wire.openSquare(Shape.UNBOXED);
      Request.Open label = wire.open(Elements.class, "label", Shape.UNBOXED, wire.encoded("<"));
      Request.Open columns =
          wire.open(Elements.class, "label", Shape.UNBOXED_INPUTS, wire.encoded("<"));
      Request.Open array =
          wire.open(Elements.class, "label", Shape.UNBOXED_RESULTS, wire.encoded("<"));
      for (Request.Open open : List.of(objects, unboxed, label, columns, array)) {
        wire.ask(
            open); // Whether a method has such a loop shows with the first chunk, at the latest.
      }
      Content three = wire.encoded(1, 2, 3);
      int huge = Integer.MAX_VALUE;
      int[][] numbers = {
        {0, 0, 3},
        {-1, 3, 3},
        {0, 4, 3},
        {3, 3, 3},
        {2, 1, 3},
        {0, huge, huge},
        {0, 1, huge},
        {0, -1, -1},
        {huge, huge, huge},
        {-huge, 3, 3},
        {0, 3, huge},
        {0, 3, 0},
        {0, 4, 4}
      };
      for (int[] n : numbers) {
        refused(wire.ask(new Request.Run(objects.call(), 100, n[0], n[1], n[2], three)));
      }
      for (Content bad :
          List.of(
              Content.NONE,
              Content.of(Bytes.of(new byte[] {99, 99, 99})),
              new Content(three.bytes(), List.of(Slice.of(new int[3]))),
              Wire.columns(new int[3]))) {
        refused(wire.ask(wire.run(objects.call(), 3, bad)));
      }
      Content good = Wire.columns(new int[] {1});
      for (Content bad :
          List.of(
              Content.NONE,
              Wire.columns(new int[0]),
              Wire.columns(new int[2]),
              Wire.columns(new long[1]),
              Wire.columns(new boolean[1]),
              Wire.columns(new float[1]),
              Wire.columns(new int[1], new int[1]),
              new Content(three.bytes(), good.arrays()))) {
        refused(wire.ask(wire.run(unboxed.call(), 1, bad)));
      }
      refused(wire.ask(new Request.Run(unboxed.call(), 9, 0, 1, huge, good)));
      for (Request.Open open : List.of(label, columns)) {
        Reply reply = wire.ask(wire.run(open.call(), 1, good));
        refused(reply);
      }
      refused(wire.ask(wire.run(array.call(), 3, three)));
      assertEquals(0, wire.member.openChunks());
      wire.assertWorks();
    }
  }

  @Test
  @DisplayName("an element of another type than the method's is that element's failure")
  void otherType() throws MalformedException {
    try (Wire wire = new Wire(Seal.none())) {
      Request.Open open = wire.openSquare(Shape.OBJECTS);
      wire.ask(open);
      Request.Run run = wire.run(open.call(), 2, wire.encoded("text", 2));
      Reply.Outcomes reply = assertInstanceOf(Reply.Outcomes.class, wire.ask(run));
      while (!reply.ended()) {
        reply =
            assertInstanceOf(
                Reply.Outcomes.class, wire.ask(new Request.More(open.call(), run.chunk(), 0)));
      }
      List<Outcome> outcomes = wire.read(reply.outcomes(), 2);
      assertInstanceOf(Outcome.Failure.class, outcomes.get(0));
      assertInstanceOf(Outcome.Values.class, outcomes.get(1));
    }
  }

  @Test
  @DisplayName("questions about elements that are not there do no harm")
  void badQuestions() throws MalformedException, InterruptedException {
    try (Wire wire = new Wire(Seal.none());
        Turnstile turnstile = new Turnstile()) {
      Request.Open open =
          wire.open(Oddities.class, "held", Shape.OBJECTS, wire.encoded(turnstile.name()));
      wire.ask(open);
      Request.Run run = wire.run(open.call(), 2, wire.encoded(0, 1));
      Thread runner = Thread.ofVirtual().start(() -> wire.ask(run));
      Await.until("it runs", () -> turnstile.running.contains(0));
      for (int from : new int[] {-1, Integer.MIN_VALUE}) {
        refused(wire.ask(new Request.More(open.call(), run.chunk(), from)));
        assertInstanceOf(
            Reply.Done.class, wire.ask(new Request.Stop(open.call(), run.chunk() + 1, from)));
      }
      for (int from : new int[] {2, 3, Integer.MAX_VALUE}) {
        Reply.Outcomes reply =
            assertInstanceOf(
                Reply.Outcomes.class, wire.ask(new Request.More(open.call(), run.chunk(), from)));
        assertFalse(reply.ended());
      }
      turnstile.open();
      runner.join();
      wire.assertWorks();
      wire.ask(new Request.Close(open.call()));
      assertEquals(0, wire.member.openCalls());
    }
  }

  @Test
  @DisplayName("a class that is not on the allow list is not even looked for")
  void classNames() throws MalformedException {
    String bomb = Oddities.Bomb.class.getName();
    Encoding theirs =
        new Encoding(
            ClusterSettings.defaults().allow(Oddities.Bomb.class).allowed(),
            Wire.class.getClassLoader());
    try (Wire wire = new Wire(Seal.none())) {
      Content bytes = Wire.encoded(theirs, new Oddities.Bomb(1));
      Request.Open open = wire.openSquare(Shape.OBJECTS);
      wire.ask(open);
      String refusal = refused(wire.ask(wire.run(open.call(), 1, bytes)));
      assertTrue(refusal.contains("allow list"), refusal);
      refused(wire.ask(wire.open(Elements.class, "label", Shape.OBJECTS, bytes)));
      OutcomeWriter writer = new OutcomeWriter(theirs, new Expectation(), 1 << 20, 1 << 21);
      writer.values(new Object[] {new Oddities.Bomb(1)}, 0, 1);
      assertThrows(MalformedException.class, () -> wire.read(writer.content(), 1));
      OutcomeWriter failure = new OutcomeWriter(theirs, new Expectation(), 1 << 20, 1 << 21);
      failure.failure(new Oddities.CyclicException("not allowed"));
      wire.read(failure.content(), 1);
      assertFalse(wire.looked.contains(bomb), wire.looked::toString);
      assertFalse(wire.looked.contains(Oddities.CyclicException.class.getName()));
      wire.assertWorks();
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    if (mutated.length == 0) {
      return mutated;
    }
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(6)) {
        case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> mutated[at] = (byte) random.nextInt();
        case 2 -> mutated[at] = Byte.MAX_VALUE;
        case 3 -> Arrays.fill(mutated, at, Math.min(mutated.length, at + 4), (byte) -1);
        case 4 -> mutated = Arrays.copyOf(mutated, 1 + at);
        default -> mutated = Arrays.copyOf(mutated, mutated.length + random.nextInt(5));
      }
    }
    return mutated;
  }

  /** Other bytes, or some arrays more or less, or in another order. */
  private static Content mutated(Content content, Random random) {
    byte[] bytes = content.bytes().copy();
    List<Slice> arrays = new ArrayList<>(content.arrays());
    switch (random.nextInt(6)) {
      case 0 -> arrays.add(Slice.of(new int[random.nextInt(4)]));
      case 1 -> arrays.clear();
      case 2 -> Collections.shuffle(arrays, random);
      default -> bytes = mutated(bytes, random);
    }
    return new Content(Bytes.of(bytes), arrays);
  }

  @Test
  @DisplayName("10,000 mutated requests all get a reply, and leave nothing that runs")
  void fuzzedRequests() throws MalformedException {
    try (Wire wire = new Wire(Seal.none())) {
      for (int seed = 0; seed < 500; seed++) {
        Random random = new Random(seed);
        List<Request> samples = wire.samples();
        for (Request sample : samples.subList(0, 3)) {
          if (random.nextBoolean()) {
            wire.ask(sample);
          }
        }
        for (Request sample : samples) {
          Content body = Wire.body(sample);
          wire.answer(mutated(body, random));
          open(wire.reply(mutated(Wire.sealed(wire.seal, sample), random)));
        }
        samples.forEach(sample -> wire.ask(new Request.Close(sample.call())));
        byte[] noise = new byte[random.nextInt(100)];
        random.nextBytes(noise);
        open(wire.reply(noise));
      }
      wire.assertWorks();
      wire.member.close();
      assertEquals(0, wire.member.openCalls());
    }
  }

  private static Content outcomes(Encoding encoding) {
    OutcomeWriter writer = new OutcomeWriter(encoding, new Expectation(), 1 << 20, 1 << 21);
    writer.values(new Object[] {1, "text", null, List.of(1, 2), new long[1_000]}, 0, 5);
    writer.failure(new IllegalArgumentException("no", new AssertionError("cause")));
    writer.timedOut();
    writer.unboxed(new int[] {1, 2, 3}, 0, 3);
    return writer.content();
  }

  @Test
  @DisplayName("10,000 mutated outcomes are read, or refused as malformed, and nothing else")
  void fuzzedOutcomes() {
    Encoding encoding =
        new Encoding(ClusterSettings.defaults().allowed(), Wire.class.getClassLoader());
    OutcomeReader reader =
        new OutcomeReader(
            encoding, new Thrown(name -> name.startsWith("java."), Wire.class.getClassLoader()));
    Content good = outcomes(encoding);
    AtomicInteger refused = new AtomicInteger();
    for (int seed = 0; seed < 10_000; seed++) {
      Content content = mutated(good, new Random(seed));
      try {
        List<Outcome> read = reader.read(content, "member", 20);
        assertTrue(read.stream().mapToInt(Outcome::count).sum() <= 20);
      } catch (MalformedException e) {
        refused.incrementAndGet();
      }
    }
    assertTrue(refused.get() > 500, refused::toString);
  }

  @Test
  @DisplayName("a driver that gets mutated replies ends each call, and keeps no place on a member")
  void fuzzedReplies() throws MalformedException {
    try (Wire wire = new Wire(Seal.none())) {
      for (int seed = 0; seed < 150; seed++) {
        Random random = new Random(seed);
        AtomicInteger spoilt = new AtomicInteger(1 + random.nextInt(6));
        ForgedLink link =
            new ForgedLink(
                (node, request) -> {
                  byte[] reply = wire.reply(request);
                  synchronized (random) {
                    return random.nextInt(3) > 0 && spoilt.decrementAndGet() >= 0
                        ? mutated(reply, random)
                        : reply;
                  }
                });
        try (HazelcastPool pool = new HazelcastPool(link, ClusterSettings.defaults())) {
          try {
            switch (seed % 3) {
              case 0 -> ParallelElements.square().on(pool).map(List.of(1, 2, 3, 4));
              case 1 -> ParallelElements.square().on(pool).mapInto(new int[9], new int[9]);
              default -> ParallelElements.even().on(pool).map(List.of(2, 3));
            }
          } catch (Elements.OddException | RuntimeException | Error e) {
            assertFalse(e instanceof ArrayStoreException, "seed " + seed + ": " + e);
            assertFalse(e instanceof ClassCastException && seed % 3 < 2, "seed " + seed + ": " + e);
          }
          Await.until("places are given back, seed " + seed, () -> pool.load() == 0);
        }
      }
      wire.assertWorks();
    }
  }

  @Test
  @DisplayName("a member that ends chunks without doing anything is refused, not asked for ever")
  void lazyMember() {
    ForgedLink link =
        new ForgedLink(
            (node, request) -> {
              Seal seal = Seal.none();
              boolean open =
                  Messages.readRequest(seal.openRequest(Arrival.of(request)))
                      instanceof Request.Open;
              Reply reply =
                  open ? new Reply.Opened(2) : new Reply.Outcomes(0, true, 0, 0, Content.NONE);
              return Wire.sealed(seal, reply, request);
            });
    try (HazelcastPool pool = new HazelcastPool(link, ClusterSettings.defaults())) {
      IllegalStateException error =
          assertThrows(
              IllegalStateException.class,
              () -> ParallelElements.square().on(pool).map(List.of(1, 2)));
      assertTrue(
          Objects.toString(error.getMessage()).contains("without outcomes"), error::toString);
    }
  }

  @Test
  @DisplayName("results of another type than the method's are refused")
  void otherResults() {
    Encoding encoding =
        new Encoding(ClusterSettings.defaults().allowed(), Wire.class.getClassLoader());
    AtomicBoolean asked = new AtomicBoolean();
    ForgedLink link =
        new ForgedLink(
            (node, request) -> {
              Seal seal = Seal.none();
              Reply reply = new Reply.Opened(2);
              if (!(Messages.readRequest(seal.openRequest(Arrival.of(request)))
                  instanceof Request.Open)) {
                asked.set(true);
                OutcomeWriter writer =
                    new OutcomeWriter(encoding, new Expectation(), 1 << 20, 1 << 21);
                writer.unboxed(new long[] {1}, 0, 1);
                reply = new Reply.Outcomes(0, true, 0, 0, writer.content());
              }
              return Wire.sealed(seal, reply, request);
            });
    try (HazelcastPool pool = new HazelcastPool(link, ClusterSettings.defaults())) {
      ParallelElements.Square square = ParallelElements.square().on(pool);
      assertThrows(IllegalStateException.class, () -> square.map(List.of(1)));
      assertThrows(IllegalStateException.class, () -> square.mapInto(new int[1], new int[1]));
      assertTrue(asked.get());
      Await.until("places are given back", () -> pool.load() == 0);
    }
  }
}
