package dev.parallelizable.hazelcast.protocol;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.encoding.EncodingException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Encoding encoding;

  /**
   * Makes a writer.
   *
   * @param encoding what turns results into bytes
   */
  public OutcomeWriter(Encoding encoding) {
    this.encoding = encoding;
  }

  /** {@return how many bytes there are} */
  public int size() {
    return bytes.size();
  }

  /** {@return all that was written} */
  public Bytes toBytes() {
    return Bytes.of(bytes.toByteArray());
  }

  /**
   * Appends results. One that cannot be sent becomes that element's failure.
   *
   * @param results where they are
   * @param from the first one
   * @param to the one after the last
   * @param limit how many bytes are enough
   * @return the first one that was not written, as there are enough bytes
   */
  public int values(@Nullable Object[] results, int from, int to, int limit) {
    int i = from;
    while (i < to && size() < limit) {
      Encoding.Writer writer = encoding.writer();
      int first = i;
      EncodingException refused = null;
      while (i < to && refused == null && size() + writer.size() < limit) {
        try {
          writer.write(results[i]);
          i++;
        } catch (EncodingException e) {
          refused = e;
        }
      }
      if (i > first) {
        byte[] values = writer.toBytes();
        write(
            VALUES,
            () -> {
              out.writeInt(values.length);
              out.write(values);
            },
            i - first);
      }
      if (refused != null) {
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
    write(UNBOXED, () -> out.write(Columns.write(results, from, to)), to - from);
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
