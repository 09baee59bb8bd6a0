package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.io.KryoBufferOverflowException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Turns objects into bytes and back, as far as an {@link AllowList} goes. Safe for use by many
 * threads.
 *
 * <p>Both sides must have the same versions of the classes. Kept are values, types and, inside one
 * value, shared and cyclic references, except that records and immutable collections can't contain
 * themselves; the identity of strings, boxes and other values is not. Transient fields are left
 * out. Views, such as sublists, arrive as copies.
 *
 * <p>Primitive arrays of {@value CompactOutput#BESIDE} bytes and more are left out of the bytes:
 * they go beside them as they are, in the order in which the reader comes to their places. They are
 * not copied here, and must not change until they are sent.
 */
public final class Encoding {
  private static final byte[] NOTHING = {};

  private final Types types;

  /**
   * Idle ones. A Kryo belongs to one thread at a time; to keep one per thread would keep one per
   * virtual thread.
   */
  private final BlockingQueue<Session> idle =
      new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

  /**
   * An encoding.
   *
   * @param allowed the types that may be written and read
   * @param loader loads what is named in bytes, once it was found on the list
   */
  public Encoding(AllowList allowed, ClassLoader loader) {
    types = new Types(allowed, loader);
  }

  /** {@return a new writer, for one thread} */
  public Writer writer() {
    return writer(0, Integer.MAX_VALUE - 8);
  }

  /**
   * {@return a new writer, for one thread}
   *
   * @param expectedBytes how many bytes it probably gets: for so many it need not grow
   * @param maxBytes how many bytes it takes; what goes beyond is refused
   */
  public Writer writer(int expectedBytes, int maxBytes) {
    return writerBehind(NOTHING, 0, expectedBytes, maxBytes);
  }

  /**
   * {@return a writer that appends to an array, or to a copy of its begin where it is too short}
   *
   * @param array the array, which is the writer's from now on
   * @param begin where to begin: what is before that is kept, if the array goes so far
   * @param expectedBytes how many bytes it probably gets: for so many it need not grow
   * @param maxBytes how many bytes it takes; what goes beyond is refused
   */
  public Writer writerBehind(byte[] array, int begin, int expectedBytes, int maxBytes) {
    return new Writer(array, begin, expectedBytes, Math.max(1, maxBytes));
  }

  /**
   * {@return a reader of what a writer has written, from its first byte on; for one thread}
   *
   * @param bytes where it stands; not copied
   * @param offset its first byte
   * @param length how many bytes it has
   * @param arrays the arrays that go beside them, not copied: each is taken when it is its turn
   * @throws IndexOutOfBoundsException if the array does not have them
   */
  public Reader reader(byte[] bytes, int offset, int length, Iterator<Object> arrays) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    return new Reader(new BoundedInput(bytes, offset, length, arrays));
  }

  private Session session() {
    Session session = idle.poll();
    return session != null ? session : new Session(types);
  }

  private static EncodingException failure(String what, String verb, Throwable e) {
    if (e instanceof Refusal refusal) {
      return new EncodingException(refusal.message(verb), refusal.getCause());
    }
    String message = String.valueOf(e.getMessage());
    if (e instanceof StackOverflowError
        || (e instanceof KryoException && message.startsWith("Max depth exceeded"))) {
      return new EncodingException(
          "%s can't be %s: it is nested in more than %d levels. Send what is linked as a list."
              .formatted(what, verb, Session.MAX_DEPTH),
          null);
    }
    return new EncodingException("%s can't be %s: %s".formatted(what, verb, e), e);
  }

  /** Appends values one after the other. Each is on its own: they share no references. */
  public final class Writer {
    private final CompactOutput out;
    private final WrittenNames names = new WrittenNames(types);
    private final int begin;
    private final int maxBytes;

    private Writer(byte[] array, int begin, int expectedBytes, int maxBytes) {
      this.out = new CompactOutput(array, begin, expectedBytes, maxBytes);
      this.begin = begin;
      this.maxBytes = maxBytes;
    }

    /**
     * Appends a value.
     *
     * @param value the value
     * @throws EncodingException if it holds something that can't be sent; then nothing was appended
     */
    @SuppressWarnings("unchecked")
    public void write(@Nullable Object value) throws EncodingException {
      CompactOutput.Mark start = out.mark();
      try {
        Kind kind = names.writeClass(out, value == null ? null : value.getClass());
        if (kind == null || value == null) {
          out.checkSize();
          return;
        }
        if (kind.isValue()) {
          kind.getSerializer().write(null, out, value);
        } else {
          Session session = session();
          session.write(out, names, value);
          idle.offer(session);
        }
        out.checkSize();
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        out.truncate(start);
        names.truncate(start.position());
        String what = value == null ? "null" : value.getClass().getTypeName();
        throw e instanceof KryoBufferOverflowException
            ? EncodingException.tooLong(what, maxBytes)
            : failure(what, "sent", e);
      }
    }

    /** {@return the number of bytes so far, with those of the arrays beside them} */
    public int size() {
      return length() + out.besideBytes();
    }

    /** {@return the number of bytes so far, without those of the arrays beside them} */
    public int length() {
      return out.position() - begin;
    }

    /** {@return the arrays that go beside the bytes so far: a view} */
    public List<Object> arrays() {
      return Collections.unmodifiableList(out.arrays());
    }

    /** {@return the array with the bytes so far, from where the writer has begun; not a copy} */
    public byte[] buffer() {
      return out.getBuffer();
    }

    /** {@return a copy of the bytes so far} */
    public byte[] toBytes() {
      return Arrays.copyOfRange(out.getBuffer(), begin, out.position());
    }
  }

  /** Reads values one after the other. Once it has failed, it reads no more. */
  public final class Reader {
    private final BoundedInput in;
    private final ReadNames names = new ReadNames(types);

    private Reader(BoundedInput in) {
      this.in = in;
    }

    /**
     * {@return the next value}
     *
     * @throws EncodingException if the bytes are no value, or name a type that is not allowed
     */
    @SuppressWarnings("unchecked")
    public @Nullable Object read() throws EncodingException {
      try {
        Kind kind = names.readClass(in);
        if (kind == null) {
          return null;
        }
        if (kind.isValue()) {
          return kind.getSerializer().read(null, in, kind.getType());
        }
        Session session = session();
        Object value = session.read(in, names, kind);
        idle.offer(session);
        return value;
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        in.setPosition(in.limit());
        throw failure("What was written", "read", e);
      }
    }

    /** {@return whether there are more bytes} */
    public boolean hasRemaining() {
      return in.remaining() > 0;
    }
  }
}
