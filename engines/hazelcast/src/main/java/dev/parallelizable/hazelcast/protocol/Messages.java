package dev.parallelizable.hazelcast.protocol;

import dev.parallelizable.runtime.spi.Shape;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Requests and replies as bytes: a tag, then the components one after the other. */
public final class Messages {
  /** More than messages have around their content, in bytes. */
  public static final int ENVELOPE = 256;

  private static final byte OPEN = 1;
  private static final byte RUN = 2;
  private static final byte MORE = 3;
  private static final byte STOP = 4;
  private static final byte CANCEL = 5;
  private static final byte CLOSE = 6;
  private static final byte OPENED = 11;
  private static final byte OUTCOMES = 12;
  private static final byte DONE = 13;
  private static final byte UNKNOWN = 14;
  private static final byte REFUSED = 15;

  /** What those that may be long have before the long part: they are written without a copy. */
  private static final int RUN_HEAD = 1 + 2 * Long.BYTES + Long.BYTES + 4 * Integer.BYTES;

  private static final int OUTCOMES_HEAD = 1 + Integer.BYTES + 1 + 2 * Long.BYTES + Integer.BYTES;

  private Messages() {}

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] write(int room, int size, int tag, Body body) {
    Buffer bytes = new Buffer(room + size);
    ByteBuffer unused = bytes.room(room);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(tag);
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Not into memory.
    }
    return bytes.toArray();
  }

  /**
   * {@return the bytes of a request}
   *
   * @param request the request
   * @param room how many bytes are to be left free before them, for a seal
   */
  public static byte[] write(Request request, int room) {
    return switch (request) {
      case Request.Open open ->
          write(
              room,
              open.bound().length() + 256,
              OPEN,
              out -> {
                put(out, open.call());
                put(out, open.name());
                put(out, open.kernel());
                put(out, open.fingerprint());
                put(out, open.shape().name());
                out.writeBoolean(open.lazy());
                out.writeLong(open.limitNanos());
                put(out, open.bound());
              });
      case Request.Run run ->
          write(
              room,
              RUN_HEAD + run.inputs().length(),
              RUN,
              out -> {
                put(out, run.call());
                out.writeLong(run.chunk());
                out.writeInt(run.first());
                out.writeInt(run.end());
                out.writeInt(run.count());
                put(out, run.inputs());
              });
      case Request.More more ->
          write(
              room,
              64,
              MORE,
              out -> {
                put(out, more.call());
                out.writeLong(more.chunk());
                out.writeInt(more.from());
              });
      case Request.Stop stop ->
          write(
              room,
              64,
              STOP,
              out -> {
                put(out, stop.call());
                out.writeLong(stop.chunk());
                out.writeInt(stop.at());
              });
      case Request.Cancel cancel ->
          write(
              room,
              64,
              CANCEL,
              out -> {
                put(out, cancel.call());
                out.writeLong(cancel.chunk());
              });
      case Request.Close close -> write(room, 64, CLOSE, out -> put(out, close.call()));
    };
  }

  /**
   * {@return the bytes of a reply}
   *
   * @param reply the reply
   * @param room how many bytes are to be left free before them, for a seal
   */
  public static byte[] write(Reply reply, int room) {
    return switch (reply) {
      case Reply.Opened opened -> write(room, 64, OPENED, out -> out.writeInt(opened.cores()));
      case Reply.Outcomes outcomes ->
          write(
              room,
              OUTCOMES_HEAD + outcomes.outcomes().length(),
              OUTCOMES,
              out -> {
                out.writeInt(outcomes.from());
                out.writeBoolean(outcomes.ended());
                out.writeLong(outcomes.queuedNanos());
                out.writeLong(outcomes.ranNanos());
                put(out, outcomes.outcomes());
              });
      case Reply.Done done -> write(room, 64, DONE, out -> {});
      case Reply.Unknown unknown -> write(room, 64, UNKNOWN, out -> {});
      case Reply.Refused refused -> write(room, 64, REFUSED, out -> put(out, refused.why()));
    };
  }

  /**
   * {@return the request that bytes are}
   *
   * @param bytes the bytes
   * @throws MalformedException if they are none
   */
  public static Request readRequest(Bytes bytes) throws MalformedException {
    ByteBuffer in = bytes.buffer();
    try {
      byte tag = in.get();
      UUID call = new UUID(in.getLong(), in.getLong());
      Request request =
          switch (tag) {
            case OPEN ->
                new Request.Open(
                    call,
                    string(in),
                    string(in),
                    bytes(in, bytes),
                    shape(in),
                    in.get() != 0,
                    in.getLong(),
                    bytes(in, bytes));
            case RUN ->
                new Request.Run(
                    call, in.getLong(), in.getInt(), in.getInt(), in.getInt(), bytes(in, bytes));
            case MORE -> new Request.More(call, in.getLong(), in.getInt());
            case STOP -> new Request.Stop(call, in.getLong(), in.getInt());
            case CANCEL -> new Request.Cancel(call, in.getLong());
            case CLOSE -> new Request.Close(call);
            default -> throw new MalformedException("There is no request " + tag);
          };
      end(in);
      return request;
    } catch (BufferUnderflowException e) {
      throw cutOff();
    }
  }

  /**
   * {@return the reply that bytes are}
   *
   * @param bytes the bytes
   * @throws MalformedException if they are none
   */
  public static Reply readReply(Bytes bytes) throws MalformedException {
    ByteBuffer in = bytes.buffer();
    try {
      byte tag = in.get();
      Reply reply =
          switch (tag) {
            case OPENED -> new Reply.Opened(in.getInt());
            case OUTCOMES ->
                new Reply.Outcomes(
                    in.getInt(), in.get() != 0, in.getLong(), in.getLong(), bytes(in, bytes));
            case DONE -> new Reply.Done();
            case UNKNOWN -> new Reply.Unknown();
            case REFUSED -> new Reply.Refused(string(in));
            default -> throw new MalformedException("There is no reply " + tag);
          };
      end(in);
      return reply;
    } catch (BufferUnderflowException e) {
      throw cutOff();
    }
  }

  private static MalformedException cutOff() {
    return new MalformedException("A message is cut off");
  }

  private static void end(ByteBuffer in) throws MalformedException {
    if (in.hasRemaining()) {
      throw new MalformedException("A message has " + in.remaining() + " bytes too many");
    }
  }

  private static void put(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static void put(DataOutputStream out, String text) throws IOException {
    put(out, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void put(DataOutputStream out, Bytes bytes) throws IOException {
    out.writeInt(bytes.length());
    out.write(bytes.array(), bytes.offset(), bytes.length());
  }

  private static Bytes bytes(ByteBuffer in, Bytes whole) throws MalformedException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw cutOff();
    }
    Bytes part = new Bytes(whole.array(), whole.offset() + in.position(), length);
    in.position(in.position() + length);
    return part;
  }

  private static String string(ByteBuffer in) throws MalformedException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw cutOff();
    }
    byte[] text = new byte[length];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static Shape shape(ByteBuffer in) throws MalformedException {
    String name = string(in);
    for (Shape shape : Shape.values()) {
      if (shape.name().equals(name)) {
        return shape;
      }
    }
    throw new MalformedException("There is no shape " + name);
  }
}
