package dev.parallelizable.hazelcast.member;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.encoding.EncodingException;
import dev.parallelizable.hazelcast.kernels.Encodings;
import dev.parallelizable.hazelcast.kernels.Fingerprint;
import dev.parallelizable.hazelcast.kernels.Registry;
import dev.parallelizable.hazelcast.protocol.Arrival;
import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Message;
import dev.parallelizable.hazelcast.protocol.Messages;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.hazelcast.protocol.Seal;
import dev.parallelizable.runtime.Pool;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.EngineProvider;
import dev.parallelizable.runtime.spi.Kernel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of drivers. It holds the calls that were opened; their chunks run on a local
 * pool, which shares its threads between them and finds out how many it needs.
 *
 * <p>Safe for use by many threads. An answer about a chunk may take up to half a second, after
 * which it says that nothing is new: by that a driver tells a slow element from a member that is
 * gone.
 */
public final class Member implements AutoCloseable {
  /** A call that no driver has asked about for so long is closed. */
  private static final long FORGOTTEN_NANOS = TimeUnit.MINUTES.toNanos(10);

  /** A chunk that no driver has asked about for so long is cancelled. */
  static final long DESERTED_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final Registry registry;
  private final Encodings encodings;
  private final Seal seal;
  private final int maxBytes;
  private final Pool pool;
  private final Engine engine;
  private final ScheduledThreadPoolExecutor timer;
  private final ConcurrentHashMap<UUID, MemberCall> calls = new ConcurrentHashMap<>();

  /**
   * Makes a member.
   *
   * @param registry the kernels that it runs
   * @param encodings what makes values of bytes
   * @param seal checks requests, and signs replies
   * @param maxBytes the longest request that it looks at
   * @param maxConcurrency how many chunks it runs at the same time, at most
   */
  public Member(
      Registry registry, Encodings encodings, Seal seal, int maxBytes, int maxConcurrency) {
    this.registry = registry;
    this.encodings = encodings;
    this.seal = seal;
    this.maxBytes = maxBytes;
    this.pool = Pool.ofVirtualThreads(maxConcurrency);
    if (!(pool instanceof EngineProvider provider)) {
      throw new IllegalStateException("A local pool has an engine");
    }
    this.engine = provider.engine();
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("parallelizable-timer").factory());
    timer.setRemoveOnCancelPolicy(true);
    ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(this::tidyUp, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * {@return the sealed reply to a sealed request}
   *
   * @param message the request as it has arrived
   */
  public Message answer(Arrival message) {
    try {
      return sealed(reply(message), message);
    } catch (Throwable e) { // Also what an allowed type's own code throws while it is read.
      return sealed(new Reply.Refused("it failed: " + text(e)), message);
    }
  }

  private Message sealed(Reply reply, Arrival request) {
    return seal.sealReply(Messages.write(reply, seal.room()), request);
  }

  private Reply reply(Arrival message) {
    try {
      if (message.length() > maxBytes) {
        throw new MalformedException(
            "The request has " + message.length() + " bytes, which is more than " + maxBytes);
      }
      return answer(Messages.readRequest(seal.openRequest(message)));
    } catch (MalformedException e) {
      // Signed with what this member has, or not at all: the driver may not take it, but its log
      // and this one say why.
      return new Reply.Refused(e.getMessage());
    }
  }

  /** What an exception says, if it says anything. */
  static String text(Throwable e) {
    try {
      return e.toString();
    } catch (RuntimeException | Error another) {
      return e.getClass().getName();
    }
  }

  /** {@return how many calls are open here} */
  public int openCalls() {
    return calls.size();
  }

  /** {@return how many chunks of them are known here, running or not} */
  public int openChunks() {
    return calls.values().stream().mapToInt(MemberCall::openChunks).sum();
  }

  private Reply answer(Request request) throws MalformedException {
    if (request instanceof Request.Open open) {
      return open(open);
    }
    MemberCall call = calls.get(request.call());
    if (call == null) {
      return request instanceof Request.Close ? new Reply.Done() : new Reply.Unknown();
    }
    return switch (request) {
      case Request.Open open -> open(open);
      case Request.Run run -> call.run(run);
      case Request.More more -> call.more(more);
      case Request.Stop stop -> call.stop(stop);
      case Request.Cancel cancel -> call.cancel(cancel.chunk());
      case Request.Close close -> {
        calls.remove(close.call());
        call.close();
        yield new Reply.Done();
      }
    };
  }

  private Reply open(Request.Open open) throws MalformedException {
    Reply opened = new Reply.Opened(engine.parallelism());
    if (calls.containsKey(open.call())) {
      return opened;
    }
    Class<? extends Kernel> type = registry.find(open.kernel());
    if (type == null) {
      return new Reply.Refused(
          "it has no method "
              + open.kernel()
              + ". Start it with the application's jar, built with the annotation processor, on its"
              + " class path");
    }
    Kernel kernel = Registry.bind(type, bound(open, encodings.of(type)));
    if (!Fingerprint.of(type, kernel.owner()).equals(open.fingerprint())) {
      return new Reply.Refused(
          "it has another version of "
              + open.kernel()
              + " than this driver. Start both with the same jar");
    }
    try {
      MemberCall call =
          new MemberCall(open, kernel, encodings.of(type), maxBytes, engine.register(), timer);
      if (calls.putIfAbsent(open.call(), call) != null) {
        call.close(); // It was asked twice at the same time.
      }
      return opened;
    } catch (RejectedExecutionException e) {
      return new Reply.Refused("it is about to end");
    }
  }

  private List<@Nullable Object> bound(Request.Open open, Encoding encoding)
      throws MalformedException {
    Bytes bytes = open.bound().bytes();
    Iterator<Object> arrays = open.bound().reading();
    Encoding.Reader reader = encoding.reader(bytes.array(), bytes.offset(), bytes.length(), arrays);
    List<@Nullable Object> bound = new ArrayList<>();
    try {
      while (reader.hasRemaining()) {
        bound.add(reader.read());
      }
      if (arrays.hasNext()) {
        throw new MalformedException("There are arrays that belong to no bound argument");
      }
      return bound;
    } catch (EncodingException e) {
      throw new MalformedException("A bound argument can't be taken. " + e.getMessage());
    }
  }

  /** Drivers end, too, and some say nothing. */
  private void tidyUp() {
    long now = System.nanoTime();
    calls.forEach(
        (id, call) -> {
          call.cancelDeserted(now);
          if (now - call.lastAsked() > FORGOTTEN_NANOS && calls.remove(id, call)) {
            call.close();
          }
        });
  }

  /** Ends all calls. */
  @Override
  public void close() {
    timer.shutdownNow();
    pool.shutdownNow();
    calls.values().forEach(MemberCall::close);
    calls.clear();
  }
}
