package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hazelcast.cluster.Cluster;
import com.hazelcast.config.Config;
import com.hazelcast.config.ListenerConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleListener;
import com.hazelcast.core.LifecycleService;
import com.sun.management.HotSpotDiagnosticMXBean;
import dev.parallelizable.hazelcast.failures.ChunkLostException;
import dev.parallelizable.hazelcast.link.HazelcastLink;
import dev.parallelizable.hazelcast.member.Member;
import dev.parallelizable.runtime.Results;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Nothing is left behind")
@Timeout(60)
class LeftoversTest {
  private static final List<Integer> INPUTS = IntStream.range(0, 200).boxed().toList();

  @TempDir static Path temporary;

  private final ClusterSettings settings =
      ClusterSettings.defaults().allow(Oddities.Way.class).maxLosses(2);
  private final String name = "leftover-" + UUID.randomUUID();
  private Turnstile turnstile;
  private ScriptedLink link;
  private HazelcastPool pool;

  @BeforeEach
  void start() {
    turnstile = new Turnstile();
    link = new ScriptedLink(settings, 3, ScriptedLink.Script.QUIET);
    pool = new HazelcastPool(link, settings);
  }

  @AfterEach
  void end() {
    turnstile.close();
    pool.close();
  }

  private ParallelOddities.Held held() {
    return ParallelOddities.held(turnstile.name()).on(pool).with(o -> o.name(name));
  }

  private void assertNothingLeft() {
    Await.until("no call is open on members", () -> sum(Member::openCalls) == 0);
    Await.until("no chunk is left on members", () -> sum(Member::openChunks) == 0);
    Await.until("no place is taken", () -> pool.load() == 0);
    Await.until("no request is open", () -> link.waiting() == 0);
    Await.until("no thread is left", () -> !threads().contains(name));
    assertTrue(turnstile.running.isEmpty(), turnstile.running::toString);
  }

  private int sum(ToIntFunction<Member> number) {
    return link.members().stream().mapToInt(number).sum();
  }

  /** All threads with their names, virtual ones too. */
  private static String threads() throws IOException {
    Path file = temporary.resolve(UUID.randomUUID() + ".txt");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
    String threads = Files.readString(file);
    Files.delete(file);
    return threads;
  }

  private static long timers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("parallelizable-timer"))
        .count();
  }

  @Test
  @DisplayName("by calls that end well")
  void ended() throws Exception {
    CompletableFuture<List<Integer>> future = held().mapAsync(INPUTS);
    Await.until("elements run", () -> turnstile.running.size() > 3);
    assertTrue(threads().contains(name), "the test can't see the threads");
    assertTrue(sum(Member::openCalls) > 0);
    turnstile.open();
    assertEquals(INPUTS, future.join());
    try (Results<Integer> results = held().imap(INPUTS)) {
      assertEquals(INPUTS, results.stream().toList());
    }
    assertEquals(List.of(), held().map(List.of()));
    assertNothingLeft();
  }

  @Test
  @DisplayName("by calls that fail")
  void failed() {
    List<Oddities.Way> ways = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ways.add(i == 30 ? Oddities.Way.ERROR : Oddities.Way.NOT);
    }
    ParallelOddities.Fails fails = ParallelOddities.fails().on(pool).with(o -> o.name(name));
    assertThrows(StackOverflowError.class, () -> fails.map(ways));
    CompletableFuture<List<Integer>> others = held().mapAsync(List.of(1, 2));
    try (Results<String> results = fails.imapUnordered(ways)) {
      assertThrows(StackOverflowError.class, () -> results.iterator().forEachRemaining(r -> {}));
    }
    others.cancel(true);
    assertNothingLeft();
  }

  @Test
  @DisplayName("by futures that are cancelled")
  void cancelled() {
    CompletableFuture<List<Integer>> future = held().with(o -> o.chunkSize(1)).mapAsync(INPUTS);
    Await.until("elements run", () -> turnstile.running.size() > 3);
    future.cancel(true);
    assertNothingLeft();
    assertTrue(turnstile.interrupted.get() > 0);
  }

  @Test
  @DisplayName("by results that are closed when some were read")
  void halfRead() {
    try (Results<Integer> results =
        ParallelElements.square()
            .on(pool)
            .with(o -> o.name(name))
            .imap(Stream.iterate(1, a -> a + 1))) {
      Iterator<Integer> iterator = results.iterator();
      for (int i = 1; i < 300; i++) {
        assertEquals(i * i, iterator.next());
      }
    }
    Results<Integer> results = held().imap(INPUTS);
    Await.until("elements run", () -> turnstile.running.size() > 3);
    results.close();
    assertTrue(turnstile.running.isEmpty(), turnstile.running::toString);
    assertNothingLeft();
  }

  @Test
  @DisplayName("by members that are lost")
  void lost() {
    CompletableFuture<List<Integer>> future = held().mapAsync(INPUTS.subList(0, 40));
    Await.until("elements run", () -> turnstile.running.size() > 3);
    link.lose(link.nodes().getFirst());
    link.start();
    turnstile.open();
    assertEquals(INPUTS.subList(0, 40), future.join());
    assertNothingLeft();
  }

  @Test
  @DisplayName("by an element that is given up after it has cost too many members")
  void givenUp() {
    AtomicInteger messages = new AtomicInteger(); // The call, its element, the call, its element.
    ScriptedLink.Script script =
        () -> new ScriptedLink.Fate(0, 0, false, messages.incrementAndGet() % 2 == 0);
    link = new ScriptedLink(settings, 3, script);
    pool = new HazelcastPool(link, settings);
    CompletableFuture<List<Integer>> future = held().mapAsync(List.of(7));
    CompletionException failure = assertThrows(CompletionException.class, future::join);
    assertInstanceOf(ChunkLostException.class, failure.getCause());
    assertNothingLeft();
  }

  @Test
  @DisplayName("by elements that their pool interrupts at once")
  void shutdownNow() {
    CompletableFuture<List<Integer>> future = held().mapAsync(INPUTS);
    Await.until("elements run", () -> turnstile.running.size() > 3);
    pool.shutdownNow();
    assertThrows(CancellationException.class, future::join);
    assertNothingLeft();
  }

  @Test
  @DisplayName("by elements that time out and do not listen, once they end")
  void timedOut() {
    CompletableFuture<List<Integer>> future =
        ParallelOddities.stubborn(turnstile.name())
            .on(pool)
            .with(o -> o.name(name).elementTimeout(Duration.ofMillis(50)))
            .mapAsync(List.of(1, 2));
    assertThrows(CompletionException.class, future::join);
    turnstile.open();
    assertNothingLeft();
  }

  @Test
  @DisplayName("by members that end")
  void members() {
    long before = timers();
    link.close();
    Await.until("their timers end", () -> timers() <= before - 3);
    long others = timers();
    Config config = ClusterConfig.member("127.0.0.1", 17_900, List.of(), settings);
    assertTrue(timers() > others);
    for (ListenerConfig each : config.getListenerConfigs()) {
      if (each.getImplementation() instanceof LifecycleListener listener) {
        listener.stateChanged(new LifecycleEvent(LifecycleEvent.LifecycleState.SHUTDOWN));
      }
    }
    Await.until("the timer ends", () -> timers() <= others);
  }

  @Test
  @DisplayName("by the pool at the Hazelcast instance")
  void listeners() {
    Set<UUID> listeners = ConcurrentHashMap.newKeySet();
    LifecycleService lifecycle = fake(LifecycleService.class, listeners);
    Cluster cluster = fake(Cluster.class, listeners);
    HazelcastInstance instance =
        (HazelcastInstance)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HazelcastInstance.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getLifecycleService" -> lifecycle;
                      case "getCluster" -> cluster;
                      default -> null;
                    });
    HazelcastPool other = new HazelcastPool(new HazelcastLink(instance), settings);
    assertEquals(2, listeners.size());
    other.close();
    assertEquals(Set.of(), listeners);
  }

  /** Counts listeners, runs, and has no members. */
  private static <T> T fake(Class<T> type, Set<UUID> listeners) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              String name = method.getName();
              if (name.startsWith("add")) {
                UUID id = UUID.randomUUID();
                listeners.add(id);
                return id;
              }
              if (name.startsWith("remove")) {
                return listeners.remove((UUID) arguments[0]);
              }
              if (name.equals("isRunning")) {
                return true;
              }
              return Set.of();
            }));
  }
}
