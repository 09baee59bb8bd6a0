package dev.parallelizable.hazelcast.driver;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.encoding.EncodingException;
import dev.parallelizable.hazelcast.kernels.Fingerprint;
import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.hazelcast.protocol.Content;
import dev.parallelizable.hazelcast.protocol.Expectation;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Message;
import dev.parallelizable.hazelcast.protocol.Messages;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.hazelcast.protocol.Slice;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Placement;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A call whose elements run on members: prepares it on each that gets any, and speaks the protocol.
 * Safe for use by many threads.
 */
final class RemoteCall {
  private static final Logger LOG = System.getLogger("dev.parallelizable");

  /** When a request is long enough. The elements behind it go with the next. */
  private static final int ENOUGH_BYTES = 1 << 20;

  final UUID id = UUID.randomUUID();
  final Kernel kernel;
  final Placement placement;
  final Driver driver;

  final Losses losses = new Losses();

  /** How many elements have been delivered. */
  final AtomicLong delivered = new AtomicLong();

  /** Tells attempts apart. */
  final AtomicLong chunks = new AtomicLong();

  private final Message open;
  private final ConcurrentHashMap<Node, CompletableFuture<Reply>> opened =
      new ConcurrentHashMap<>();

  /** Who may know the call, and has to be told of its end. */
  private final Set<Node> asked = ConcurrentHashMap.newKeySet();

  /** Who has been found to refuse while others may run the elements. */
  private final Set<Node> warned = ConcurrentHashMap.newKeySet();

  /** The class of the arrays that results come in. */
  final Class<?> resultType;

  /** How long inputs are. */
  private final Expectation expected = new Expectation();

  private volatile boolean closed;

  /**
   * Prepares a call.
   *
   * @throws IllegalArgumentException if a bound argument cannot be sent
   */
  RemoteCall(Driver driver, Kernel kernel, Placement placement) {
    this.driver = driver;
    this.kernel = kernel;
    this.placement = placement;
    this.resultType = placement.shape().newResults(kernel, 0).getClass();
    this.open =
        sealed(
            new Request.Open(
                id,
                placement.name(),
                kernel.name(),
                Fingerprint.of(kernel.getClass(), kernel.owner()),
                placement.shape(),
                placement.lazy(),
                placement.elementTimeoutNanos(),
                bound(driver, kernel)));
  }

  private static Content bound(Driver driver, Kernel kernel) {
    Encoding.Writer writer = driver.encoding(kernel).writer(0, driver.maxContentBytes());
    for (Object value : kernel.bound()) {
      try {
        writer.write(value);
      } catch (EncodingException e) {
        throw new IllegalArgumentException(
            "The receiver or a shared argument of "
                + kernel.label()
                + " can't be sent. "
                + e.getMessage(),
            e);
      }
    }
    // A copy: it goes to members that come later, too, when somebody may have changed them.
    return Content.of(Bytes.of(writer.toBytes()), writer.arrays()).copyOfArrays();
  }

  /** Sends a request to a member on which the call is prepared, if need be before. */
  CompletableFuture<Reply> ask(Node node, Request request) {
    CompletableFuture<Reply> ready = opened.computeIfAbsent(node, this::open);
    return ready
        .thenCompose(
            reply -> {
              if (!(reply instanceof Reply.Opened there)) {
                return CompletableFuture.completedFuture(reply);
              }
              driver.fleet().cores(node, there.cores());
              if (closed) { // The news may have come there before the call.
                return send(node, sealed(new Request.Close(id)));
              }
              return send(node, sealed(request));
            })
        .whenComplete(
            (reply, failure) -> {
              if (failure != null || reply instanceof Reply.Unknown) {
                opened.remove(node, ready); // It has to be prepared there again.
              }
            });
  }

  /** A member does not answer: it is not to be waited for that it has the call. */
  void forget(Node node) {
    opened.remove(node);
  }

  private CompletableFuture<Reply> open(Node node) {
    asked.add(node);
    return send(node, open)
        .thenApply(
            reply -> {
              driver.fleet().heard(node);
              return reply;
            });
  }

  /** Says something to a member, whose answer is of no interest. */
  void tell(Node node, Request request) {
    if (opened.containsKey(node)) {
      CompletableFuture<Reply> unused = send(node, sealed(request));
    }
  }

  private Message sealed(Request request) {
    return driver.seal().sealRequest(Messages.write(request, driver.seal().room()));
  }

  private CompletableFuture<Reply> send(Node node, Message request) {
    if (request.length() > driver.maxBytes()) {
      return CompletableFuture.completedFuture(
          new Reply.Refused(
              "the request has "
                  + request.length()
                  + " bytes, which is more than the limit of "
                  + driver.maxBytes()));
    }
    return driver
        .link()
        .send(node, request)
        .thenApply(
            message -> {
              try {
                return Messages.readReply(driver.seal().openReply(message, request));
              } catch (MalformedException e) {
                return new Reply.Refused("this driver can't take its reply. " + e.getMessage());
              }
            });
  }

  /**
   * Encodes the inputs of as many elements as go into one request.
   *
   * @throws EncodingException if the very first cannot be sent
   */
  Parcel parcel(@Nullable Object[] inputs, int from, int to) throws EncodingException {
    if (placement.shape().hasColumns()) {
      return columns(inputs, from, to);
    }
    Encoding.Writer writer =
        driver.encoding(kernel).writer(expected.bytes(to - from), driver.maxContentBytes());
    int i = from;
    while (i < to && (i == from || writer.size() < ENOUGH_BYTES)) {
      try {
        writer.write(inputs[i]);
      } catch (EncodingException e) {
        if (i == from) {
          throw e;
        }
        break; // It goes with the next, or fails when it is its turn.
      }
      i++;
    }
    expected.found(writer.length(), i - from);
    Bytes bytes = new Bytes(writer.buffer(), 0, writer.length());
    return new Parcel(from, i - from, Content.of(bytes, writer.arrays()));
  }

  private static Parcel columns(@Nullable Object[] inputs, int from, int to) {
    int width = 0;
    for (Object column : inputs) {
      width += column == null ? 0 : Slice.width(column);
    }
    int count = Math.min(to - from, Math.max(1, ENOUGH_BYTES / Math.max(1, width)));
    List<Slice> slices = new ArrayList<>();
    for (Object column : inputs) {
      if (column != null) {
        slices.add(new Slice(column, from, count));
      }
    }
    return new Parcel(from, count, Content.of(slices));
  }

  /** Tells people, once for each member of a call, that it gets no elements. */
  void warn(Node node, String refusal) {
    if (warned.add(node)) {
      LOG.log(
          Level.WARNING,
          () -> placement.name() + ": a member does not run " + kernel.name() + ". " + refusal);
    }
  }

  /** The call is over. */
  void close() {
    closed = true;
    Message close = sealed(new Request.Close(id));
    for (Node node : asked) {
      CompletableFuture<Reply> unused = send(node, close);
    }
    opened.clear();
  }
}
