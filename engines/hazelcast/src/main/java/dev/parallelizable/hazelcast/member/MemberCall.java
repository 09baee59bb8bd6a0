package dev.parallelizable.hazelcast.member;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.encoding.EncodingException;
import dev.parallelizable.hazelcast.protocol.Bytes;
import dev.parallelizable.hazelcast.protocol.Expectation;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.runtime.spi.Chunk;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Strip;
import dev.parallelizable.runtime.spi.Work;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A driver's call on this member: work of the local engine, which claims the chunks that have
 * arrived in turn with those of other calls.
 */
final class MemberCall implements Work {
  final String name;
  final Kernel kernel;
  final Shape shape;
  final boolean lazy;
  final long limitNanos;
  final Encoding encoding;

  /** The longest reply. */
  final int maxBytes;

  /** How long results are. */
  final Expectation expected = new Expectation();

  final ScheduledExecutorService timer;

  final Speed speed = new Speed();
  private final Engine.Registration registration;
  private final ConcurrentLinkedQueue<ChunkPart> queue = new ConcurrentLinkedQueue<>();
  private final ConcurrentHashMap<Long, MemberChunk> chunks = new ConcurrentHashMap<>();
  private volatile long lastAsked = System.nanoTime();
  private volatile boolean closed;

  MemberCall(
      Request.Open open,
      Kernel kernel,
      Encoding encoding,
      int maxBytes,
      Engine.Registration registration,
      ScheduledExecutorService timer) {
    this.name = open.name();
    this.kernel = kernel;
    this.shape = open.shape();
    this.lazy = open.lazy();
    this.limitNanos = open.limitNanos();
    this.encoding = encoding;
    this.maxBytes = maxBytes;
    this.registration = registration;
    this.timer = timer;
    registration.open(this);
  }

  long lastAsked() {
    return lastAsked;
  }

  int openChunks() {
    return chunks.size();
  }

  Reply run(Request.Run run) throws MalformedException {
    lastAsked = System.nanoTime();
    MemberChunk chunk = chunks.get(run.chunk());
    if (chunk == null) {
      chunk = new MemberChunk(this, run, inputs(run));
      if (closed) {
        return new Reply.Unknown();
      }
      MemberChunk other = chunks.putIfAbsent(run.chunk(), chunk);
      if (other == null) {
        start(chunk, run.end() - run.first());
      } else {
        chunk = other; // It was asked twice.
      }
      if (closed) {
        chunk.cancel(); // Who closed may not have seen it.
      }
    }
    return outcomes(run.chunk(), chunk, run.first());
  }

  private void start(MemberChunk chunk, int elements) {
    Permit permit = limitNanos == 0 && speed.isShort(elements) ? registration.tryPermit() : null;
    if (permit == null) {
      chunk.start();
      return;
    }
    Permit.setCurrent(permit);
    try {
      chunk.runHere(permit);
    } finally {
      Permit.setCurrent(null);
      permit.release();
    }
  }

  Reply more(Request.More more) throws MalformedException {
    lastAsked = System.nanoTime();
    MemberChunk chunk = chunks.get(more.chunk());
    return chunk == null ? new Reply.Unknown() : outcomes(more.chunk(), chunk, more.from());
  }

  private Reply outcomes(long id, MemberChunk chunk, int from) throws MalformedException {
    Reply reply = chunk.await(from);
    if (!(reply instanceof Reply.Outcomes outcomes) || outcomes.ended()) {
      chunks.remove(id, chunk);
    }
    return reply;
  }

  Reply stop(Request.Stop stop) {
    MemberChunk chunk = chunks.get(stop.chunk());
    if (chunk != null) {
      chunk.stopAfter(stop.at());
    }
    return new Reply.Done();
  }

  Reply cancel(long id) {
    MemberChunk chunk = chunks.get(id);
    if (chunk != null) {
      chunk.cancel();
    }
    return new Reply.Done();
  }

  void cancelDeserted(long now) {
    chunks.forEach(
        (id, chunk) -> {
          if (now - chunk.lastAsked() > Member.DESERTED_NANOS) {
            chunk.cancel();
            chunks.remove(id);
          }
        });
  }

  private @Nullable Object[] inputs(Request.Run run) throws MalformedException {
    Bytes bytes = run.inputs().bytes();
    int count = run.count();
    if (count < 1 || run.first() < 0 || run.first() >= run.end() || run.end() > count) {
      throw new MalformedException("A chunk has no elements");
    }
    Iterator<Object> arrays = run.inputs().reading();
    if (shape.hasColumns()) {
      List<Object> columns = new ArrayList<>();
      arrays.forEachRemaining(columns::add);
      if (bytes.length() > 0
          || columns.size() != kernel.parameters().size()
          || columns.stream().anyMatch(column -> Array.getLength(column) != count)) {
        throw new MalformedException("A chunk has other columns than it should");
      }
      return fitting(columns.toArray());
    }
    if (count > bytes.length()) { // Each takes a byte at least.
      throw new MalformedException("A chunk is cut off");
    }
    Encoding.Reader reader = encoding.reader(bytes.array(), bytes.offset(), bytes.length(), arrays);
    @Nullable Object[] inputs = new @Nullable Object[count];
    try {
      for (int i = 0; i < count; i++) {
        inputs[i] = reader.read();
      }
      if (arrays.hasNext()) {
        throw new MalformedException("A chunk has arrays that belong to no element");
      }
      return fitting(inputs);
    } catch (EncodingException e) {
      throw new MalformedException("An element can't be taken. " + e.getMessage());
    }
  }

  /** Looks whether the method has a loop over such inputs: runs it over none of them. */
  private @Nullable Object[] fitting(@Nullable Object[] inputs) throws MalformedException {
    try {
      shape.run(kernel, new Strip(), inputs, shape.newResults(kernel, 0), 0, 0);
      return inputs;
    } catch (ClassCastException | UnsupportedOperationException e) {
      throw new MalformedException(
          kernel.name() + " has no loop over what was sent: " + Member.text(e));
    }
  }

  void enqueue(ChunkPart part) {
    queue.add(part);
    registration.signal();
  }

  boolean dequeue(ChunkPart part) {
    return queue.remove(part);
  }

  @Override
  public @Nullable Chunk claim() {
    Chunk chunk = queue.poll();
    if (chunk != null && !queue.isEmpty()) {
      registration.signal();
    }
    return chunk;
  }

  void close() {
    closed = true;
    chunks.values().forEach(MemberChunk::cancel);
    registration.close();
  }

  @Override
  public void cancel() {
    close();
  }

  @Override
  public void cutOff() {
    close();
  }

  @Override
  public void awaitCutOff() {
    // The pool is never closed in that way.
  }
}
