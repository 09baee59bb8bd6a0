package dev.parallelizable.hazelcast.protocol;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.encoding.EncodingException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of elements as bytes: runs of results, failures, and elements that ran too long, in the
 * order of the elements.
 */
public final class OutcomeWriter {
  static final byte VALUES = 1;
  static final byte UNBOXED = 2;
  static final byte FAILURE = 3;
  static final byte TIMED_OUT = 4;

  private final Buffer bytes = new Buffer(256);
  private final List<Slice> arrays = new ArrayList<>();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** What a run of results has before it. */
  private static final int HEAD = 9;

  private final Encoding encoding;
  private final Expectation expected;
  private final int enough;
  private final int most;
  private int arrayBytes;
  private boolean full;

  /**
   * Makes a writer.
   *
   * @param encoding what turns results into bytes
   * @param expected how many bytes a result probably takes
   * @param enough how many bytes are enough; the last outcome may go beyond that
   * @param maxBytes the longest message
   */
  public OutcomeWriter(Encoding encoding, Expectation expected, int enough, int maxBytes) {
    this.expected = expected;
    this.encoding = encoding;
    this.enough = enough;
    this.most = maxBytes - Messages.ENVELOPE;
  }

  /** {@return whether what follows is to go with another message} */
  public boolean isFull() {
    return full || size() >= enough;
  }

  private int size() {
    return bytes.size() + arrayBytes;
  }

  private void add(Slice slice) {
    arrays.add(slice);
    arrayBytes += slice.bytes(); // Not summed up when asked: there may be thousands.
  }

  /** {@return all that was written; not a copy} */
  public Content content() {
    return new Content(bytes.bytes(), arrays);
  }

  /**
   * Appends results. One that cannot be sent, not even by itself, becomes that element's failure.
   *
   * @param results where they are
   * @param from the first one
   * @param to the one after the last
   * @return the first one that was not written, as there are enough bytes
   */
  public int values(@Nullable Object[] results, int from, int to) {
    int i = from;
    while (i < to && !isFull()) {
      int size = size();
      int begin = bytes.size() + HEAD;
      Encoding.Writer writer =
          encoding.writerBehind(bytes.array(), begin, expected.bytes(to - i), most - size - HEAD);
      int first = i;
      EncodingException refused = null;
      while (i < to && refused == null && size + writer.size() < enough) {
        try {
          writer.write(results[i]);
          i++;
        } catch (EncodingException e) {
          refused = e;
        }
      }
      if (i > first) {
        expected.found(writer.length(), i - first);
        ByteBuffer.wrap(writer.buffer(), begin - HEAD, HEAD)
            .put(VALUES)
            .putInt(i - first)
            .putInt(writer.length());
        bytes.continueWith(writer.buffer(), begin + writer.length());
        writer.arrays().forEach(array -> add(Slice.of(array)));
      }
      if (refused != null && refused.isTooLong() && size() > 0) {
        full = true; // It may have room in a message of its own.
      } else if (refused != null) {
        failure(new IllegalArgumentException("A result can't be sent. " + refused.getMessage()));
        i++;
      }
    }
    return i;
  }

  /**
   * Appends results of a primitive type.
   *
   * @param results the array
   * @param from the first one
   * @param to the one after the last
   */
  public void unboxed(Object results, int from, int to) {
    write(UNBOXED, () -> add(new Slice(results, from, to - from)), to - from);
  }

  /**
   * Appends the failure of an element.
   *
   * @param failure what it threw
   */
  public void failure(Throwable failure) {
    write(FAILURE, () -> Thrown.write(out, failure), 1);
  }

  /** Appends an element that ran longer than its limit. */
  public void timedOut() {
    write(TIMED_OUT, () -> {}, 1);
  }

  private interface Body {
    void write() throws IOException;
  }

  private void write(byte kind, Body body, int count) {
    try {
      out.writeByte(kind);
      out.writeInt(count);
      body.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Not into memory.
    }
  }
}
