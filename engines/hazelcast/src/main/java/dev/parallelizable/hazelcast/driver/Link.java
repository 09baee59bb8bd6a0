package dev.parallelizable.hazelcast.driver;

import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Message;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The members, and a way to ask them. Safe for use by many threads. */
public interface Link extends AutoCloseable {
  /** {@return the members that are there, as far as is known} */
  List<Node> nodes();

  /** {@return whether members can still be asked at all} */
  boolean isOpen();

  /**
   * Has a listener told, by any thread, whenever members have come or gone. Called once.
   *
   * @param listener told; it does not block
   */
  void onChange(Runnable listener);

  /**
   * Asks a member.
   *
   * @param node the member
   * @param request the sealed request
   * @return the sealed reply. Fails with a {@link NodeLostException} where the member was lost,
   *     also while it had the request, and with anything else where asking again would be of no use
   */
  CompletableFuture<Arrival> send(Node node, Message request);

  /** Lets go of what this link holds. The cluster stays as it is. */
  @Override
  void close();
}
