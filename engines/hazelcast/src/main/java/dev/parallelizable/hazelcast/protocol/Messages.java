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

  /** About as many bytes as messages have before their long part. */
  private static final int HEAD = 64;

  private Messages() {}

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private static Message write(int room, int tag, Body body) {
    return write(room, tag, body, Content.NONE);
  }

  private static Message write(int room, int tag, Body body, Content content) {
    Buffer bytes = new Buffer(room + HEAD);
    ByteBuffer unused = bytes.room(room);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(tag);
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Not into memory.
    }
    return new Message(bytes.toByteArray(), content);
  }

  /** What a content has before it. Its arrays need nothing: no message has another content. */
  private static void announce(DataOutputStream out, Content content) throws IOException {
    out.writeInt(content.bytes().length());
  }

  /**
   * {@return a request as it is sent}
   *
   * @param request the request
   * @param room how many bytes are to be left free before them, for a seal
   */
  public static Message write(Request request, int room) {
    return switch (request) {
      case Request.Open open ->
          write(
              room,
              OPEN,
              out -> {
                put(out, open.call());
                put(out, open.name());
                put(out, open.kernel());
                put(out, open.fingerprint());
                put(out, open.shape().name());
                out.writeBoolean(open.lazy());
                out.writeLong(open.limitNanos());
                announce(out, open.bound());
              },
              open.bound());
      case Request.Run run ->
          write(
              room,
              RUN,
              out -> {
                put(out, run.call());
                out.writeLong(run.chunk());
                out.writeInt(run.first());
                out.writeInt(run.end());
                out.writeInt(run.count());
                announce(out, run.inputs());
              },
              run.inputs());
      case Request.More more ->
          write(
              room,
              MORE,
              out -> {
                put(out, more.call());
                out.writeLong(more.chunk());
                out.writeInt(more.from());
              });
      case Request.Stop stop ->
          write(
              room,
              STOP,
              out -> {
                put(out, stop.call());
                out.writeLong(stop.chunk());
                out.writeInt(stop.at());
              });
      case Request.Cancel cancel ->
          write(
              room,
              CANCEL,
              out -> {
                put(out, cancel.call());
                out.writeLong(cancel.chunk());
              });
      case Request.Close close -> write(room, CLOSE, out -> put(out, close.call()));
    };
  }

  /**
   * {@return a reply as it is sent}
   *
   * @param reply the reply
   * @param room how many bytes are to be left free before them, for a seal
   */
  public static Message write(Reply reply, int room) {
    return switch (reply) {
      case Reply.Opened opened -> write(room, OPENED, out -> out.writeInt(opened.cores()));
      case Reply.Outcomes outcomes ->
          write(
              room,
              OUTCOMES,
              out -> {
                out.writeInt(outcomes.from());
                out.writeBoolean(outcomes.ended());
                out.writeLong(outcomes.queuedNanos());
                out.writeLong(outcomes.ranNanos());
                announce(out, outcomes.outcomes());
              },
              outcomes.outcomes());
      case Reply.Done done -> write(room, DONE, out -> {});
      case Reply.Unknown unknown -> write(room, UNKNOWN, out -> {});
      case Reply.Refused refused -> write(room, REFUSED, out -> put(out, refused.why()));
    };
  }

  /**
   * {@return the request that a content is}
   *
   * @param content what was sealed
   * @throws MalformedException if they are none
   */
  public static Request readRequest(Content content) throws MalformedException {
    ByteBuffer in = content.bytes().buffer();
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
                    bytes(in, content.bytes()),
                    shape(in),
                    in.get() != 0,
                    in.getLong(),
                    content(in, content));
            case RUN ->
                new Request.Run(
                    call,
                    in.getLong(),
                    in.getInt(),
                    in.getInt(),
                    in.getInt(),
                    content(in, content));
            case MORE -> new Request.More(call, in.getLong(), in.getInt());
            case STOP -> new Request.Stop(call, in.getLong(), in.getInt());
            case CANCEL -> new Request.Cancel(call, in.getLong());
            case CLOSE -> new Request.Close(call);
            default -> throw new MalformedException("There is no request " + tag);
          };
      end(in, request instanceof Request.Open || request instanceof Request.Run, content);
      return request;
    } catch (BufferUnderflowException e) {
      throw cutOff();
    }
  }

  /**
   * {@return the reply that a content is}
   *
   * @param content what was sealed
   * @throws MalformedException if they are none
   */
  public static Reply readReply(Content content) throws MalformedException {
    ByteBuffer in = content.bytes().buffer();
    try {
      byte tag = in.get();
      Reply reply =
          switch (tag) {
            case OPENED -> new Reply.Opened(in.getInt());
            case OUTCOMES ->
                new Reply.Outcomes(
                    in.getInt(), in.get() != 0, in.getLong(), in.getLong(), content(in, content));
            case DONE -> new Reply.Done();
            case UNKNOWN -> new Reply.Unknown();
            case REFUSED -> new Reply.Refused(string(in));
            default -> throw new MalformedException("There is no reply " + tag);
          };
      end(in, reply instanceof Reply.Outcomes, content);
      return reply;
    } catch (BufferUnderflowException e) {
      throw cutOff();
    }
  }

  private static MalformedException cutOff() {
    return new MalformedException("A message is cut off");
  }

  private static void end(ByteBuffer in, boolean hasContent, Content content)
      throws MalformedException {
    if (in.hasRemaining()) {
      throw new MalformedException("A message has " + in.remaining() + " bytes too many");
    }
    if (!hasContent && !content.arrays().isEmpty()) {
      throw new MalformedException("A message has arrays, and none belong to it");
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

  private static Content content(ByteBuffer in, Content whole) throws MalformedException {
    return new Content(bytes(in, whole.bytes()), whole.arrays());
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
