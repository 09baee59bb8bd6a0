package dev.parallelizable.hazelcast.protocol;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.encoding.EncodingException;
import dev.parallelizable.runtime.spi.TimedOut;
import java.lang.reflect.Array;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link OutcomeWriter} has written. Safe for use by many threads. */
public final class OutcomeReader {
  private final Encoding encoding;
  private final Thrown thrown;

  /**
   * Makes a reader.
   *
   * @param encoding what makes results of bytes
   * @param thrown what makes failures of them
   */
  public OutcomeReader(Encoding encoding, Thrown thrown) {
    this.encoding = encoding;
    this.thrown = thrown;
  }

  /**
   * {@return the outcomes, in the order of the elements}
   *
   * @param content the outcomes as they were written
   * @param member who has sent them, for people
   * @param most how many elements they may be
   * @throws MalformedException if they are no outcomes, or too many
   */
  public List<Outcome> read(Content content, String member, int most) throws MalformedException {
    Bytes bytes = content.bytes();
    ByteBuffer in = bytes.buffer();
    Iterator<Object> arrays = content.reading();
    List<Outcome> outcomes = new ArrayList<>();
    int left = most;
    try {
      while (in.hasRemaining()) {
        byte kind = in.get();
        int count = in.getInt();
        if (count < 1 || count > left) {
          throw new MalformedException(count + " outcomes where there are " + left + " elements");
        }
        left -= count;
        outcomes.add(
            switch (kind) {
              case OutcomeWriter.VALUES ->
                  new Outcome.Values(values(in, bytes, arrays, count), count);
              case OutcomeWriter.UNBOXED -> new Outcome.Values(unboxed(arrays, count), count);
              case OutcomeWriter.FAILURE -> new Outcome.Failure(thrown.read(in, member));
              case OutcomeWriter.TIMED_OUT -> new Outcome.Failure(new TimedOut());
              default -> throw new MalformedException("There is no outcome " + kind);
            });
      }
      if (arrays.hasNext()) {
        throw new MalformedException("Outcomes have arrays that belong to none of them");
      }
      return outcomes;
    } catch (BufferUnderflowException e) {
      throw new MalformedException("Outcomes are cut off");
    }
  }

  private static Object unboxed(Iterator<Object> arrays, int count) throws MalformedException {
    Object array = arrays.hasNext() ? arrays.next() : null;
    if (array == null || Array.getLength(array) != count) {
      throw new MalformedException("Results are not there");
    }
    return array;
  }

  private @Nullable Object[] values(ByteBuffer in, Bytes bytes, Iterator<Object> arrays, int count)
      throws MalformedException {
    int length = in.getInt();
    if (length < count || length > in.remaining()) { // Each takes a byte at least.
      throw new MalformedException("Results are cut off");
    }
    Encoding.Reader reader =
        encoding.reader(bytes.array(), bytes.offset() + in.position(), length, arrays);
    @Nullable Object[] values = new @Nullable Object[count];
    try {
      for (int i = 0; i < count; i++) {
        values[i] = reader.read();
      }
    } catch (EncodingException e) {
      throw new MalformedException("A result can't be taken. " + e.getMessage());
    }
    in.position(in.position() + length);
    return values;
  }
}
