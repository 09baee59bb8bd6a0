package dev.parallelizable.hazelcast.link;

import com.hazelcast.client.HazelcastClientNotActiveException;
import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.core.OperationTimeoutException;
import com.hazelcast.spi.exception.TargetDisconnectedException;
import com.hazelcast.spi.exception.TargetNotMemberException;
import dev.parallelizable.hazelcast.driver.Link;
import dev.parallelizable.hazelcast.driver.Node;
import dev.parallelizable.hazelcast.driver.NodeLostException;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The members of a Hazelcast cluster that run chunks, over a client or a member.
 *
 * <p>Calls to a member that has left fail at once: a client would let them wait for its own
 * timeout.
 */
public final class HazelcastLink implements Link {
  private final HazelcastInstance instance;
  private final IExecutorService executor;
  private final Map<Node, Set<CompletableFuture<Arrival>>> waiting = new ConcurrentHashMap<>();
  private volatile @Nullable UUID members;
  private volatile @Nullable UUID lifecycle;

  /**
   * Makes a link.
   *
   * @param instance a client or member, which stays the caller's
   */
  public HazelcastLink(HazelcastInstance instance) {
    this.instance = instance;
    this.executor = instance.getExecutorService(Wiring.EXECUTOR);
  }

  @Override
  public List<Node> nodes() {
    if (!isOpen()) {
      return List.of();
    }
    try {
      return instance.getCluster().getMembers().stream()
          .filter(member -> member.getAttribute(Wiring.ATTRIBUTE) != null)
          .map(HazelcastLink::node)
          .collect(Collectors.toList());
    } catch (RuntimeException e) {
      return List.of(); // It has ended meanwhile, or is not connected.
    }
  }

  private static Node node(Member member) {
    return new Node(
        member.getUuid(),
        "member " + member.getAddress().getHost() + ":" + member.getAddress().getPort());
  }

  @Override
  public boolean isOpen() {
    return instance.getLifecycleService().isRunning();
  }

  @Override
  public void onChange(Runnable changed) {
    members =
        instance
            .getCluster()
            .addMembershipListener(
                new MembershipListener() {
                  @Override
                  public void memberAdded(MembershipEvent event) {
                    changed.run();
                  }

                  @Override
                  public void memberRemoved(MembershipEvent event) {
                    lost(node(event.getMember()));
                    changed.run();
                  }
                });
    lifecycle = instance.getLifecycleService().addLifecycleListener(event -> changed.run());
  }

  private void lost(Node node) {
    Set<CompletableFuture<Arrival>> open = waiting.remove(node);
    if (open != null) {
      open.forEach(reply -> reply.completeExceptionally(new NodeLostException(node, null)));
    }
  }

  @Override
  @SuppressWarnings("UndefinedEquals") // Only the very same future is meant.
  public CompletableFuture<Arrival> send(Node node, Message request) {
    CompletableFuture<Arrival> reply = new CompletableFuture<>();
    Member target = member(node);
    if (target == null) {
      reply.completeExceptionally(new NodeLostException(node, null));
      return reply;
    }
    waiting.computeIfAbsent(node, each -> ConcurrentHashMap.newKeySet()).add(reply);
    CompletableFuture<Arrival> unused =
        reply.whenComplete(
            (arrival, failure) -> {
              Set<CompletableFuture<Arrival>> open = waiting.get(node);
              if (open != null) {
                open.remove(reply);
              }
            });
    try {
      CompletionStage<ChunkReply> unusedStage =
          submit(new ChunkTask(request), target)
              .whenCompleteAsync(
                  (response, failure) -> {
                    if (failure == null) {
                      reply.complete(response.arrival());
                    } else {
                      fail(reply, node, failure);
                    }
                  },
                  Runnable::run);
    } catch (RuntimeException e) {
      fail(reply, node, e);
    }
    if (member(node) == null) {
      lost(node); // It left before its reply was among those that wait.
    }
    return reply;
  }

  /**
   * Sends a task. Not with a callback of Hazelcast's: where there are two cores or fewer, it starts
   * a thread for each.
   */
  private CompletionStage<ChunkReply> submit(ChunkTask task, Member target) {
    Future<ChunkReply> response = executor.submitToMember(task, target);
    if (response instanceof CompletionStage<?>) {
      @SuppressWarnings("unchecked") // It is the same object.
      CompletionStage<ChunkReply> stage = (CompletionStage<ChunkReply>) response;
      return stage;
    }
    throw new IllegalStateException("This version of Hazelcast is not supported");
  }

  private @Nullable Member member(Node node) {
    if (isOpen()) {
      try {
        for (Member member : instance.getCluster().getMembers()) {
          if (member.getUuid().equals(node.id())) {
            return member;
          }
        }
      } catch (RuntimeException e) {
        return null; // It has ended meanwhile.
      }
    }
    return null;
  }

  private static void fail(CompletableFuture<Arrival> reply, Node node, Throwable failure) {
    reply.completeExceptionally(isLoss(failure) ? new NodeLostException(node, failure) : failure);
  }

  private static boolean isLoss(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof MemberLeftException
          || t instanceof TargetNotMemberException
          || t instanceof TargetDisconnectedException
          || t instanceof HazelcastInstanceNotActiveException
          || t instanceof HazelcastClientNotActiveException
          || t instanceof OperationTimeoutException
          || t instanceof RejectedExecutionException
          || t instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    UUID ofMembers = members;
    if (ofMembers != null && isOpen()) {
      instance.getCluster().removeMembershipListener(ofMembers);
    }
    UUID ofLifecycle = lifecycle;
    if (ofLifecycle != null) {
      instance.getLifecycleService().removeLifecycleListener(ofLifecycle);
    }
  }
}
