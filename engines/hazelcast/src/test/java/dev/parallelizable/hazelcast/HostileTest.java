package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.hazelcast.protocol.Expectation;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Messages;
import dev.parallelizable.hazelcast.protocol.Outcome;
import dev.parallelizable.hazelcast.protocol.OutcomeReader;
import dev.parallelizable.hazelcast.protocol.OutcomeWriter;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.hazelcast.protocol.Seal;
import dev.parallelizable.hazelcast.protocol.Thrown;
import dev.parallelizable.runtime.spi.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    int head = reply[0] == 0x51 ? 33 : 1;
    return Messages.readReply(new Bytes(reply, head, reply.length - head));
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
      byte[] request = Wire.sealed(wire.seal, wire.openSquare(Shape.OBJECTS));
      for (int i = 0; i < request.length; i++) {
        byte[] forged = request.clone();
        forged[i] ^= (byte) (1 << (i % 8));
        refused(open(wire.reply(forged)));
        refused(open(wire.reply(Arrays.copyOf(request, i))));
        refused(open(wire.reply(Arrays.copyOf(request, request.length + 1 + i))));
      }
      assertEquals(0, wire.member.openCalls());
      wire.assertWorks();
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
        byte[] body = Messages.write(sample, 0).toBytes();
        for (int length = 0; length < body.length; length++) {
          refused(wire.answer(Arrays.copyOf(body, length)));
        }
        refused(wire.answer(Arrays.copyOf(body, body.length + 1)));
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
                  Elements.class, "label", Shape.OBJECTS, Bytes.of(new byte[] {1, -1, -1, 127}))));
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
      Bytes three = wire.encoded(1, 2, 3);
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
      refused(wire.ask(wire.run(objects.call(), 3, Bytes.of(new byte[0]))));
      refused(wire.ask(wire.run(objects.call(), 3, Bytes.of(new byte[] {99, 99, 99}))));
      byte[][] bad = {
        {},
        {'I'},
        {'I', 1, 0, 0},
        {'X', 1, 0, 0, 0},
        {'J', 1, 0, 0, 0, 0, 0, 0, 0},
        {'I', 1, 0, 0, 0, 'I', 1, 0, 0, 0},
        {'Z', 1},
        {'F', 0, 0, 0, 0}
      };
      for (byte[] column : bad) {
        refused(wire.ask(wire.run(unboxed.call(), 1, Bytes.of(column))));
      }
      refused(wire.ask(new Request.Run(unboxed.call(), 9, 0, 1, huge, Bytes.of(bad[2]))));
      Bytes good = Bytes.of(new byte[] {'I', 1, 0, 0, 0});
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
      Bytes bytes = Wire.encoded(theirs, new Oddities.Bomb(1));
      Request.Open open = wire.openSquare(Shape.OBJECTS);
      wire.ask(open);
      String refusal = refused(wire.ask(wire.run(open.call(), 1, bytes)));
      assertTrue(refusal.contains("allow list"), refusal);
      refused(wire.ask(wire.open(Elements.class, "label", Shape.OBJECTS, bytes)));
      OutcomeWriter writer = new OutcomeWriter(theirs, new Expectation(), 1 << 20, 1 << 21);
      writer.values(new Object[] {new Oddities.Bomb(1)}, 0, 1);
      assertThrows(MalformedException.class, () -> wire.read(writer.toBytes(), 1));
      OutcomeWriter failure = new OutcomeWriter(theirs, new Expectation(), 1 << 20, 1 << 21);
      failure.failure(new Oddities.CyclicException("not allowed"));
      wire.read(failure.toBytes(), 1);
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

  @Test
  @DisplayName("5,000 mutated requests all get a reply, and leave nothing that runs")
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
          wire.answer(mutated(Messages.write(sample, 0).toBytes(), random));
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

  private static byte[] outcomes(Encoding encoding) {
    OutcomeWriter writer = new OutcomeWriter(encoding, new Expectation(), 1 << 20, 1 << 21);
    writer.values(new Object[] {1, "text", null, List.of(1, 2)}, 0, 4);
    writer.failure(new IllegalArgumentException("no", new AssertionError("cause")));
    writer.timedOut();
    writer.unboxed(new int[] {1, 2, 3}, 0, 3);
    return writer.toBytes().copy();
  }

  @Test
  @DisplayName("10,000 mutated outcomes are read, or refused as malformed, and nothing else")
  void fuzzedOutcomes() {
    Encoding encoding =
        new Encoding(ClusterSettings.defaults().allowed(), Wire.class.getClassLoader());
    OutcomeReader reader =
        new OutcomeReader(
            encoding, new Thrown(name -> name.startsWith("java."), Wire.class.getClassLoader()));
    byte[] good = outcomes(encoding);
    AtomicInteger refused = new AtomicInteger();
    for (int seed = 0; seed < 10_000; seed++) {
      byte[] bytes = mutated(good, new Random(seed));
      try {
        List<Outcome> read = reader.read(Bytes.of(bytes), "member", 20);
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
                  Messages.readRequest(seal.openRequest(request)) instanceof Request.Open;
              Reply reply =
                  open
                      ? new Reply.Opened(2)
                      : new Reply.Outcomes(0, true, 0, 0, Bytes.of(new byte[0]));
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
              if (!(Messages.readRequest(seal.openRequest(request)) instanceof Request.Open)) {
                asked.set(true);
                OutcomeWriter writer =
                    new OutcomeWriter(encoding, new Expectation(), 1 << 20, 1 << 21);
                writer.unboxed(new long[] {1}, 0, 1);
                reply = new Reply.Outcomes(0, true, 0, 0, writer.toBytes());
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
