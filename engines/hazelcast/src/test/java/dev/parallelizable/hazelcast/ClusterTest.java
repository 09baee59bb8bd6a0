package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import dev.parallelizable.hazelcast.driver.Node;
import dev.parallelizable.hazelcast.failures.ChunkLostException;
import dev.parallelizable.hazelcast.failures.NoMembersException;
import dev.parallelizable.hazelcast.failures.ThrownOnMember;
import dev.parallelizable.hazelcast.link.HazelcastLink;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Content;
import dev.parallelizable.hazelcast.protocol.Message;
import dev.parallelizable.runtime.Results;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on loopback. One cluster goes through everything, in this order: what ends members
 * comes last.
 */
@DisplayName("A cluster of real processes:")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class ClusterTest {
  private static final int PORT = 17_701;
  private static final Logger HAZELCAST = Logger.getLogger("com.hazelcast");
  private static final List<Integer> INPUTS = IntStream.range(0, 2_000).boxed().toList();

  @TempDir static Path temporary;
  private final ClusterSettings settings =
      ClusterSettings.defaults()
          .maxLosses(2)
          .noMembersTimeout(Duration.ofSeconds(2))
          .key("a key for tests, which everybody may know".getBytes(StandardCharsets.UTF_8));
  private final List<MemberProcess> members = new ArrayList<>();
  private HazelcastInstance client;
  private HazelcastPool pool;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    HAZELCAST.setLevel(Level.OFF); // It tells of each member that is killed.
    Files.writeString(temporary.resolve("key"), "a key for tests, which everybody may know");
    for (int m = 0; m < 3; m++) {
      members.add(member(MemberProcess.classPath()));
    }
    for (MemberProcess member : members) {
      member.awaitReady();
    }
    client =
        HazelcastClient.newHazelcastClient(
            ClusterConfig.client(List.of("127.0.0.1:" + PORT, "127.0.0.1:" + (PORT + 1))));
    pool = HazelcastPool.over(client, settings);
  }

  private MemberProcess member(String classPath) throws IOException {
    return MemberProcess.start(
        PORT, classPath, "-Dparallelizable.keyfile=" + temporary.resolve("key"));
  }

  @AfterAll
  void end() {
    pool.close();
    client.shutdown();
    members.forEach(MemberProcess::close);
  }

  private List<MemberProcess> alive() {
    return members.stream().filter(MemberProcess::isAlive).toList();
  }

  private ParallelElements.Gated gated(Gate gate) {
    return ParallelElements.gated(gate.folder()).on(pool).with(o -> o.chunkSize(1));
  }

  @Test
  @Order(1)
  @DisplayName("every call gives what the loop gives")
  void sameAsTheLoop() throws Exception {
    List<Integer> squares = INPUTS.stream().map(Elements::square).toList();
    ParallelElements.Square square = ParallelElements.square().on(pool);
    assertEquals(squares, square.map(INPUTS));
    assertEquals(squares, square.mapAsync(INPUTS).join());
    try (Results<Integer> results = square.imap(INPUTS)) {
      List<Integer> actual = new ArrayList<>();
      results.forEach(actual::add);
      assertEquals(squares, actual);
    }
    try (Results<Integer> results = square.imapUnordered(INPUTS)) {
      assertEquals(squares, results.stream().sorted().toList());
    }
    int[] array = INPUTS.stream().mapToInt(Integer::intValue).toArray();
    int[] into = new int[array.length];
    square.mapInto(array, into);
    assertEquals(squares, Arrays.stream(into).boxed().toList());
    double[] a = IntStream.range(0, 500).asDoubleStream().toArray();
    double[] hypotenuses = ParallelElements.hypotenuse().on(pool).mapToArray(a, a);
    assertEquals(Elements.hypotenuse(499, 499), hypotenuses[499]);
    assertEquals(
        Arrays.asList("<1", "<null"),
        ParallelElements.label("<").on(pool).map(Arrays.asList(1, null)));
    Elements.Quote quote = new Elements.Quote("A", List.of(1, 2));
    assertEquals(
        List.of(Elements.next(quote)), ParallelElements.next().on(pool).map(List.of(quote)));
    List<double[]> vectors = // Longer than a megabyte together, and beside the bytes of messages.
        IntStream.range(0, 60).mapToObj(i -> new Random(i).doubles(5_000).toArray()).toList();
    assertArrayEquals(
        vectors.stream().map(v -> Elements.plus(vectors.get(0), v)).toArray(),
        ParallelElements.plus(vectors.get(0)).on(pool).map(vectors).toArray());
    double[] in = new Random(1).doubles(300_000).toArray();
    double[] expected = Arrays.stream(in).map(x -> Elements.hypotenuse(x, x)).toArray();
    for (int round = 0; round < 10; round++) { // Each input's place is taken by its result.
      double[] both = in.clone();
      ParallelElements.hypotenuse().on(pool).mapInto(both, both, both);
      assertArrayEquals(expected, both);
    }
  }

  @Test
  @Order(2)
  @DisplayName("a failure has its own type, the remote stack, and the member's name")
  void failure() {
    Elements.OddException odd =
        assertThrows(
            Elements.OddException.class,
            () -> ParallelElements.even().on(pool).map(List.of(2, 4, 5, 6)));
    assertEquals("5 is odd", odd.getMessage());
    assertEquals("even", odd.getStackTrace()[0].getMethodName());
    assertTrue(
        Stream.of(odd.getSuppressed())
            .anyMatch(
                note ->
                    note instanceof ThrownOnMember thrown
                        && thrown.member().contains("127.0.0.1:177")),
        () -> Arrays.toString(odd.getSuppressed()));
  }

  @Test
  @Order(3)
  @DisplayName("what cannot be sent is an error that names the type")
  void notSendable() {
    IllegalArgumentException result =
        assertThrows(
            IllegalArgumentException.class,
            () -> ParallelElements.thread().on(pool).map(List.of(1)));
    assertTrue(Objects.toString(result.getMessage()).contains("java.lang."), result::toString);
  }

  @Test
  @Order(3)
  @DisplayName("noise and foreign protocols on a member's port harm nobody")
  void noise() throws IOException {
    byte[] noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    for (int port = PORT; port < PORT + 3; port++) {
      for (String start : List.of("", "HZC", "CP2", "GET / HTTP/1.1\r\n\r\n")) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          send(socket.getOutputStream(), start.getBytes(StandardCharsets.US_ASCII), noise);
        }
      }
    }
    assertEquals(List.of(4), ParallelElements.square().on(pool).map(List.of(2)));
    assertEquals(3, alive().size());
  }

  private static void send(OutputStream out, byte[]... messages) {
    try {
      for (byte[] message : messages) {
        out.write(message);
      }
      out.flush();
    } catch (IOException e) {
      // The member has closed the connection before it had heard everything.
    }
  }

  @Test
  @Order(3)
  @DisplayName("without the key, nothing that a client of the cluster sends runs a method")
  void withoutTheKey() throws Exception {
    Gate gate = new Gate(temporary);
    try (HazelcastPool stranger =
        HazelcastPool.over(client, ClusterSettings.defaults().key(new byte[32]))) {
      IllegalStateException refused =
          assertThrows(
              IllegalStateException.class,
              () -> ParallelElements.gated(gate.folder()).on(stranger).map(List.of(1)));
      assertTrue(Objects.toString(refused.getMessage()).contains("keys differ"), refused::toString);
    }
    Random random = new Random(2);
    HazelcastLink link = new HazelcastLink(client);
    try {
      for (int i = 0; i < 300; i++) {
        byte[] forged = new byte[random.nextInt(2_000)];
        random.nextBytes(forged);
        Node node = link.nodes().get(i % 3);
        Arrival reply =
            link.send(node, new Message(forged, Content.NONE)).get(10, TimeUnit.SECONDS);
        assertTrue(reply.length() < 1_000, () -> "a refusal is short: " + reply.length());
      }
    } finally {
      link.close();
    }
    assertEquals(List.of(), gate.running());
    assertEquals(List.of(4), ParallelElements.square().on(pool).map(List.of(2)));
  }

  @Test
  @Order(3)
  @DisplayName("an object of a class that Java serialization would load is refused, and not run")
  void javaSerialization() throws Exception {
    Path proof = temporary.resolve("proof");
    IExecutorService executor = client.getExecutorService("default");
    Future<Boolean> future =
        executor.submitToMember(
            new Gadget(proof.toString()), client.getCluster().getMembers().iterator().next());
    Exception refused = assertThrows(Exception.class, () -> future.get(10, TimeUnit.SECONDS));
    assertTrue(refused.toString().contains("is not allowed"), refused::toString);
    assertFalse(Files.exists(proof));
    assertEquals(List.of(4), ParallelElements.square().on(pool).map(List.of(2)));
  }

  /** What an attacker would send; a member has its class, as it has all of these tests. */
  private record Gadget(String proof) implements Callable<Boolean>, Serializable {
    @Override
    public Boolean call() throws IOException {
      Files.createFile(Path.of(proof));
      return true;
    }
  }

  @Test
  @Order(4)
  @DisplayName("a member that joins gets work of the running call")
  void join() throws Exception {
    Gate gate = new Gate(temporary);
    CompletableFuture<List<Integer>> future = gated(gate).mapAsync(INPUTS.subList(0, 400));
    Await.until("elements run", () -> !gate.running().isEmpty());
    MemberProcess fourth = member(MemberProcess.classPath());
    members.add(fourth);
    fourth.awaitReady();
    Await.until("the new member runs elements", () -> gate.runsOn(fourth));
    gate.open();
    assertEquals(INPUTS.subList(0, 400).stream().map(a -> -a).toList(), future.join());
    assertEquals(List.of(), gate.running());
  }

  @Test
  @Order(5)
  @DisplayName("kill -9 of a member that certainly runs elements loses none")
  void kill() throws Exception {
    Gate gate = new Gate(temporary);
    MemberProcess victim = members.get(1);
    try (Results<Integer> results = gated(gate).imap(INPUTS.subList(0, 300))) {
      Await.until("the victim runs elements", () -> gate.runsOn(victim));
      victim.kill();
      gate.open();
      List<Integer> actual = new ArrayList<>();
      results.forEach(actual::add);
      assertEquals(INPUTS.subList(0, 300).stream().map(a -> -a).toList(), actual);
    }
  }

  @Test
  @Order(6)
  @DisplayName("cancelling a future interrupts what runs on members")
  void cancel() throws Exception {
    Gate gate = new Gate(temporary);
    CompletableFuture<List<Integer>> future =
        gated(gate).with(o -> o.maxConcurrency(24)).mapAsync(INPUTS);
    Await.until("elements run", () -> gate.running().size() > 2);
    future.cancel(true);
    Await.until("nothing runs any more", () -> gate.running().isEmpty());
  }

  @Test
  @Order(7)
  @DisplayName("closing half-read results ends what runs on members before it returns")
  void close() throws Exception {
    Gate gate = new Gate(temporary);
    Results<Integer> results =
        ParallelElements.sleep().on(pool).imap(Stream.iterate(1, a -> Math.min(a + 1, 30)));
    Iterator<Integer> iterator = results.iterator();
    assertEquals(1, iterator.next());
    assertEquals(2, iterator.next());
    results.close();
    Results<Integer> held = gated(gate).with(o -> o.maxConcurrency(24)).imap(INPUTS);
    Await.until("elements run", () -> gate.running().size() > 2);
    held.close();
    assertEquals(List.of(), gate.running());
  }

  @Test
  @Order(8)
  @DisplayName("a member that is frozen holds nobody up, and is welcome when it thaws")
  void freeze() throws Exception {
    Gate gate = new Gate(temporary);
    MemberProcess victim = alive().get(0);
    CompletableFuture<List<Integer>> future = gated(gate).mapAsync(INPUTS.subList(0, 100));
    Await.until("the victim runs elements", () -> gate.runsOn(victim));
    victim.signal("STOP");
    try {
      gate.open();
      assertEquals(INPUTS.subList(0, 100).stream().map(a -> -a).toList(), future.join());
    } finally {
      victim.signal("CONT");
    }
    assertEquals(List.of(4), ParallelElements.square().on(pool).map(List.of(2)));
  }

  @Test
  @Order(9)
  @DisplayName("a member with another version of the method refuses, and the error says so")
  void otherVersion() throws Exception {
    Path other = temporary.resolve("other");
    Path file = Path.of("dev/parallelizable/hazelcast/Elements.class");
    Files.createDirectories(other.resolve(file).getParent());
    byte[] bytes;
    try (var in = Elements.class.getResourceAsStream("Elements.class")) {
      bytes = in.readAllBytes();
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Files.write(
        other.resolve(file), text.replace("runs-", "Runs-").getBytes(StandardCharsets.ISO_8859_1));
    try (MemberProcess stranger =
        MemberProcess.start(
            PORT + 50,
            MemberProcess.classPath(other),
            "-Dparallelizable.keyfile=" + temporary.resolve("key"))) {
      stranger.awaitReady();
      HazelcastInstance alone =
          HazelcastClient.newHazelcastClient(
              ClusterConfig.client(List.of("127.0.0.1:" + (PORT + 50))));
      try (HazelcastPool strangers = HazelcastPool.over(alone, settings)) {
        IllegalStateException refused =
            assertInstanceOf(
                IllegalStateException.class,
                assertThrows(
                    Exception.class,
                    () -> ParallelElements.square().on(strangers).map(List.of(1))));
        assertTrue(
            Objects.toString(refused.getMessage()).contains("another version"), refused::toString);
      } finally {
        alone.shutdown();
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("an element that ends its process is given up, and takes no neighbour along")
  void deadly() {
    int before = alive().size();
    assertTrue(before >= 3, "members left: " + before);
    CompletableFuture<List<Integer>> future =
        ParallelElements.deadly(7)
            .on(pool)
            .with(o -> o.chunkSize(10))
            .mapAsync(INPUTS.subList(0, 10));
    Exception failure = assertThrows(Exception.class, future::join);
    ChunkLostException lost = assertInstanceOf(ChunkLostException.class, failure.getCause());
    assertEquals(2, lost.members().size());
    assertEquals(before - 2, alive().size());
  }

  @Test
  @Order(11)
  @DisplayName("without a member, a call ends and says how far it got")
  void noMembers() throws Exception {
    Gate gate = new Gate(temporary);
    CompletableFuture<List<Integer>> future = gated(gate).mapAsync(INPUTS.subList(0, 50));
    Await.until("elements run", () -> !gate.running().isEmpty());
    for (MemberProcess member : alive()) {
      member.kill();
    }
    Exception failure = assertThrows(Exception.class, future::join);
    NoMembersException none = assertInstanceOf(NoMembersException.class, failure.getCause());
    assertEquals(0, none.delivered());
    assertFalse(pool.isShutdown());
  }
}
