package dev.parallelizable.hazelcast;

import dev.parallelizable.hazelcast.driver.Link;
import dev.parallelizable.hazelcast.driver.Node;
import dev.parallelizable.hazelcast.driver.NodeLostException;
import dev.parallelizable.hazelcast.kernels.Encodings;
import dev.parallelizable.hazelcast.kernels.Registry;
import dev.parallelizable.hazelcast.member.Member;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Members in this process, behind a wire that does what a script says. */
final class ScriptedLink implements Link {
  private static final Registry REGISTRY = Registry.of(ScriptedLink.class.getClassLoader());

  /** What happens to a message on its way. */
  interface Script {
    Script QUIET = () -> new Fate(0, 0, false, false);

    Fate next();
  }

  /**
   * What happens to one message.
   *
   * @param delayMillis how long the request takes
   * @param replyMillis how long the reply takes
   * @param twice whether the request arrives twice
   * @param lost whether the member is lost when it has done what it was asked
   */
  record Fate(int delayMillis, int replyMillis, boolean twice, boolean lost) {}

  private final ClusterSettings settings;
  private final Script script;
  private final UnaryOperator<byte[]> wire;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Node, Member> members = new LinkedHashMap<>();
  private final Map<Node, Set<CompletableFuture<Arrival>>> waiting = new ConcurrentHashMap<>();
  private @Nullable Runnable listener;
  private volatile boolean open = true;
  private int started;

  ScriptedLink(ClusterSettings settings, int members, Script script) {
    this(settings, members, script, UnaryOperator.identity());
  }

  ScriptedLink(ClusterSettings settings, int members, Script script, UnaryOperator<byte[]> wire) {
    this.settings = settings;
    this.script = script;
    this.wire = wire;
    for (int m = 0; m < members; m++) {
      start(settings);
    }
  }

  void start(ClusterSettings theirs) {
    lock.lock();
    try {
      started++;
      Member member =
          new Member(
              REGISTRY,
              new Encodings(theirs.allowed(), getClass().getClassLoader()),
              theirs.seal(),
              theirs.maxBytes(),
              16);
      members.put(new Node(new UUID(0, started), "member " + started), member);
    } finally {
      lock.unlock();
    }
    changed();
  }

  void start() {
    start(settings);
  }

  void lose(Node node) {
    Member member;
    lock.lock();
    try {
      member = members.remove(node);
    } finally {
      lock.unlock();
    }
    if (member != null) {
      member.close();
      Set<CompletableFuture<Arrival>> replies = waiting.remove(node);
      if (replies != null) {
        replies.forEach(reply -> reply.completeExceptionally(new NodeLostException(node, null)));
      }
      changed();
    }
  }

  /** Those that are there. */
  List<Member> members() {
    lock.lock();
    try {
      return new ArrayList<>(members.values());
    } finally {
      lock.unlock();
    }
  }

  /** How many requests have not been answered. */
  int waiting() {
    return waiting.values().stream()
        .mapToInt(each -> (int) each.stream().filter(reply -> !reply.isDone()).count())
        .sum();
  }

  private void changed() {
    Runnable told = listener;
    if (told != null) {
      told.run();
    }
  }

  @Override
  public List<Node> nodes() {
    lock.lock();
    try {
      return new ArrayList<>(members.keySet());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void onChange(Runnable listener) {
    this.listener = listener;
  }

  @Override
  public CompletableFuture<Arrival> send(Node node, Message message) {
    CompletableFuture<Arrival> reply = new CompletableFuture<>();
    byte[] request = message.toBytes();
    Member member;
    lock.lock();
    try {
      member = members.get(node);
      if (member != null) {
        waiting.computeIfAbsent(node, each -> ConcurrentHashMap.newKeySet()).add(reply);
      }
    } finally {
      lock.unlock();
    }
    if (member == null) {
      reply.completeExceptionally(new NodeLostException(node, null));
      return reply;
    }
    Fate fate;
    lock.lock();
    try {
      fate = script.next();
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().start(() -> carry(member, node, request, fate, reply));
    if (fate.twice()) {
      Thread.ofVirtual().start(() -> carry(member, node, request, fate, new CompletableFuture<>()));
    }
    return reply;
  }

  private void carry(
      Member member, Node node, byte[] request, Fate fate, CompletableFuture<Arrival> reply) {
    try {
      Thread.sleep(fate.delayMillis());
      byte[] answer = member.answer(Arrival.of(wire.apply(request))).toBytes();
      Thread.sleep(fate.replyMillis());
      if (fate.lost() && nodes().size() > 1) {
        lose(node);
      }
      reply.complete(Arrival.of(answer));
    } catch (InterruptedException | MalformedException e) {
      reply.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    open = false;
    for (Node node : nodes()) {
      lose(node);
    }
  }
}
