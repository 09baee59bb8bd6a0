package dev.parallelizable.hazelcast;

import dev.parallelizable.hazelcast.driver.Link;
import dev.parallelizable.hazelcast.driver.Node;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Message;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One member, for which a test answers. */
final class ForgedLink implements Link {
  /** Answers a request, or fails. */
  interface Answer {
    /** Both as they are on their way. */
    byte[] to(Node node, byte[] request) throws Exception;

    /** Called before a request is written. */
    default void beforeWriting() throws Exception {}
  }

  private final Node node = new Node(new UUID(1, 1), "the forged member");
  private final Answer answer;

  ForgedLink(Answer answer) {
    this.answer = answer;
  }

  @Override
  public List<Node> nodes() {
    return List.of(node);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void onChange(Runnable listener) {}

  @Override
  public CompletableFuture<Arrival> send(Node asked, Message request) {
    CompletableFuture<Arrival> reply = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                answer.beforeWriting();
                reply.complete(Arrival.of(answer.to(asked, request.toBytes())));
              } catch (Exception e) {
                reply.completeExceptionally(e);
              }
            });
    return reply;
  }

  @Override
  public void close() {}
}
