package dev.parallelizable.hazelcast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.hazelcast.driver.Node;
import dev.parallelizable.hazelcast.driver.NodeLostException;
import dev.parallelizable.hazelcast.failures.NoMembersException;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Content;
import dev.parallelizable.hazelcast.protocol.Expectation;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Messages;
import dev.parallelizable.hazelcast.protocol.Outcome;
import dev.parallelizable.hazelcast.protocol.OutcomeWriter;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.hazelcast.protocol.Seal;
import dev.parallelizable.runtime.OnFailure;
import dev.parallelizable.runtime.Results;
import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.TimedOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What goes wrong on the way, and comes right again:")
@Timeout(60)
class RecoveryTest {
  /** Kept, lest it is forgotten with its handlers. */
  private static final Logger LOG = Logger.getLogger("dev.parallelizable");

  private static Request request(byte[] message) throws MalformedException {
    return Messages.readRequest(Seal.none().openRequest(Arrival.of(message)));
  }

  @Test
  @DisplayName("a member that was out of reach for a moment, but never left, is used again")
  void hiccup() {
    try (Wire wire = new Wire(Seal.none())) {
      AtomicInteger failures = new AtomicInteger(2);
      ForgedLink link =
          new ForgedLink(
              (node, message) -> {
                if (request(message) instanceof Request.Run && failures.decrementAndGet() >= 0) {
                  throw new NodeLostException(node, null);
                }
                return wire.reply(message);
              });
      // It is one and the same member, so an element has not cost two.
      ClusterSettings settings = ClusterSettings.defaults().maxLosses(2);
      try (HazelcastPool pool = new HazelcastPool(link, settings)) {
        assertEquals(List.of(1, 4), ParallelElements.square().on(pool).map(List.of(1, 2)));
        assertEquals(0, pool.load());
      }
      Await.until("the call is closed", () -> wire.member.openCalls() == 0);
    }
  }

  @Test
  @DisplayName("one that stays out of reach counts as none, though it is listed")
  void outOfReach() {
    ForgedLink link =
        new ForgedLink(
            (node, message) -> {
              throw new NodeLostException(node, null);
            });
    ClusterSettings settings =
        ClusterSettings.defaults().noMembersTimeout(Duration.ofMillis(1_500));
    try (HazelcastPool pool = new HazelcastPool(link, settings)) {
      assertThrows(
          NoMembersException.class, () -> ParallelElements.square().on(pool).map(List.of(1, 2)));
      assertEquals(0, pool.load());
    }
  }

  @Test
  @DisplayName("so does one that says nothing any more")
  void mute() {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    ForgedLink link =
        new ForgedLink(
            (node, message) -> {
              if (asked.incrementAndGet() > 1) {
                end.await();
              }
              throw new NodeLostException(node, null);
            });
    ClusterSettings settings =
        ClusterSettings.defaults().noMembersTimeout(Duration.ofMillis(1_500));
    try (HazelcastPool pool = new HazelcastPool(link, settings)) {
      assertThrows(
          NoMembersException.class, () -> ParallelElements.square().on(pool).map(List.of(1)));
      assertEquals(0, pool.load());
      assertTrue(asked.get() > 1);
    }
    end.countDown();
  }

  @Test
  @DisplayName("a call that a member has forgotten meanwhile is opened again, and loses nothing")
  void forgotten() {
    try (Wire wire = new Wire(Seal.none())) {
      List<Request> opened = new ArrayList<>();
      ForgedLink link =
          new ForgedLink(
              (node, message) -> {
                if (request(message) instanceof Request.Open open) {
                  synchronized (opened) {
                    opened.add(open);
                  }
                }
                return wire.reply(message);
              });
      List<Integer> inputs = IntStream.range(0, 300).boxed().toList();
      List<Integer> actual = new ArrayList<>();
      try (HazelcastPool pool = new HazelcastPool(link, ClusterSettings.defaults());
          Results<Integer> results =
              ParallelElements.square().on(pool).with(o -> o.buffer(10)).imap(inputs)) {
        Iterator<Integer> iterator = results.iterator();
        for (int round = 0; round < 3; round++) {
          for (int i = 0; i < 50; i++) {
            actual.add(iterator.next());
          }
          synchronized (opened) {
            assertInstanceOf(
                Reply.Done.class, wire.ask(new Request.Close(opened.getFirst().call())));
          }
        }
        iterator.forEachRemaining(actual::add);
      }
      assertEquals(inputs.stream().map(Elements::square).toList(), actual);
      assertTrue(opened.size() > 1, opened::toString);
      Await.until("the call is closed", () -> wire.member.openCalls() == 0);
    }
  }

  @Test
  @DisplayName("an element that fails when others have taken what follows gives its place back")
  void dividedChunk() {
    ClusterSettings settings = ClusterSettings.defaults();
    List<Integer> inputs = IntStream.rangeClosed(0, 64).boxed().toList();
    try (Turnstile turnstile = new Turnstile();
        ScriptedLink link = new ScriptedLink(settings, 6, ScriptedLink.Script.QUIET);
        HazelcastPool pool = new HazelcastPool(link, settings)) {
      turnstile.hold(64); // Keeps the call open.
      CompletableFuture<List<Integer>> future =
          ParallelOddities.some(turnstile.name(), 8)
              .on(pool)
              .with(o -> o.chunkSize(8).onFailure(OnFailure.CONTINUE))
              .mapAsync(inputs);
      Await.until("others run what follows", () -> turnstile.through.size() == 56);
      turnstile.open();
      Await.until("only one runs", () -> turnstile.running.equals(Set.of(64)));
      Await.until("the others' places are given back", () -> pool.load() == 1);
      turnstile.openToAll();
      assertThrows(CompletionException.class, future::join);
    }
  }

  @Test
  @DisplayName("what an element says after its time limit is dropped, though nobody has asked")
  void late() throws MalformedException, InterruptedException {
    try (Wire wire = new Wire(Seal.none());
        Turnstile turnstile = new Turnstile()) {
      Request.Open sample =
          wire.open(Oddities.class, "stubborn", Shape.OBJECTS, wire.encoded(turnstile.name()));
      Request.Open open =
          new Request.Open(
              sample.call(),
              sample.name(),
              sample.kernel(),
              sample.fingerprint(),
              sample.shape(),
              true,
              TimeUnit.MILLISECONDS.toNanos(700), // Longer than an answer is waited for.
              sample.bound());
      wire.ask(open);
      Request.Run run = wire.run(open.call(), 1, wire.encoded(-1));
      Reply.Outcomes none = assertInstanceOf(Reply.Outcomes.class, wire.ask(run));
      assertEquals(0, none.outcomes().length());
      Thread.sleep(400); // Its place has been given to others by now.
      turnstile.open();
      Await.until("it ends, late", () -> turnstile.interrupted.get() == 1);
      Thread.sleep(50); // Only so that a fault would show: what it says has to arrive somewhere.
      Reply.Outcomes reply =
          assertInstanceOf(
              Reply.Outcomes.class, wire.ask(new Request.More(open.call(), run.chunk(), 0)));
      Outcome.Failure failure =
          assertInstanceOf(Outcome.Failure.class, wire.read(reply.outcomes(), 1).getFirst());
      assertInstanceOf(TimedOut.class, failure.failure());
      assertTrue(reply.ended());
      wire.assertWorks();
    }
  }

  @Test
  @DisplayName(
      "an input that is used for something else after its result disturbs no second attempt")
  void usedAgain() throws Exception {
    byte[][] inputs = {new byte[5_000], new byte[5_001]};
    CountDownLatch changed = new CountDownLatch(1);
    AtomicBoolean lost = new AtomicBoolean();
    AtomicInteger again = new AtomicInteger();
    try (Wire wire = new Wire(Seal.with(Wire.KEY))) {
      ForgedLink link =
          new ForgedLink(
              new ForgedLink.Answer() {
                @Override
                public void beforeWriting() throws InterruptedException {
                  if (lost.get() && again.incrementAndGet() == 2) { // After the call is opened.
                    changed.await();
                  }
                }

                @Override
                public byte[] to(Node node, byte[] message)
                    throws MalformedException, NodeLostException {
                  Request request =
                      Messages.readRequest(wire.seal.openRequest(Arrival.of(message)));
                  if (request instanceof Request.More && lost.compareAndSet(false, true)) {
                    throw new NodeLostException(node, null);
                  }
                  if (request instanceof Request.Run && !lost.get()) {
                    Reply first = new Reply.Outcomes(0, false, 0, 0, results(wire, 5_000));
                    return Wire.sealed(wire.seal, first, message);
                  }
                  return wire.reply(message);
                }
              });
      try (HazelcastPool pool = new HazelcastPool(link, ClusterSettings.defaults().key(Wire.KEY));
          Results<Integer> results =
              ParallelOddities.length()
                  .on(pool)
                  .with(o -> o.chunkSize(2))
                  .imap(Arrays.asList(inputs))) {
        assertEquals(5_000, results.next(Duration.ofSeconds(30)));
        Await.until("the second attempt is signed, and not written", () -> again.get() == 2);
        Arrays.fill(inputs[0], (byte) 1);
        changed.countDown();
        assertEquals(5_001, results.next(Duration.ofSeconds(30)));
      }
    }
  }

  private static Content results(Wire wire, Object... values) {
    OutcomeWriter writer = new OutcomeWriter(wire.encoding, new Expectation(), 1 << 20, 1 << 21);
    writer.values(values, 0, values.length);
    return writer.content();
  }

  @Test
  @DisplayName("a member that joins gets what was shared as it was when the call began")
  void sharedChanges() throws Exception {
    ClusterSettings settings = ClusterSettings.defaults().key(Wire.KEY);
    ScriptedLink link = new ScriptedLink(settings, 1, ScriptedLink.Script.QUIET);
    byte[] ballast = new byte[1 << 13];
    int count = 2_000;
    try (HazelcastPool pool = new HazelcastPool(link, settings);
        Results<Integer> results =
            ParallelOddities.loaded(ballast)
                .on(pool)
                .with(o -> o.chunkSize(1).buffer(16))
                .imap(IntStream.range(0, count).boxed().toList())) {
      assertEquals(ballast.length, results.next(Duration.ofSeconds(30)));
      Node first = link.nodes().getFirst();
      ballast[0] = 1;
      link.start(settings);
      link.lose(first); // The rest runs on the second, if it takes the call.
      for (int i = 1; i < count; i++) {
        assertEquals(i + ballast.length, results.next(Duration.ofSeconds(30)));
      }
    }
  }

  @Test
  @DisplayName("a member that refuses while another runs the elements is named in the log, once")
  void oneRefuses() {
    ClusterSettings settings = ClusterSettings.defaults().key(Wire.KEY);
    ScriptedLink link = new ScriptedLink(settings, 1, ScriptedLink.Script.QUIET);
    link.start(ClusterSettings.defaults().key("another key, as long".getBytes(UTF_8)));
    List<String> warnings = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            warnings.add(record.getLevel() + " " + record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOG.addHandler(handler);
    try (HazelcastPool pool = new HazelcastPool(link, settings)) {
      List<Integer> inputs = IntStream.range(0, 200).boxed().toList();
      assertEquals(
          inputs.stream().map(Elements::square).toList(),
          ParallelElements.square().on(pool).with(o -> o.chunkSize(1)).map(inputs));
    } finally {
      LOG.removeHandler(handler);
    }
    assertEquals(1, warnings.size(), warnings::toString);
    String warning = warnings.getFirst();
    assertTrue(warning.startsWith("WARNING "), warning);
    for (String part : List.of("Elements.square", "member 2", "keys differ")) {
      assertTrue(warning.contains(part), warning);
    }
  }
}
