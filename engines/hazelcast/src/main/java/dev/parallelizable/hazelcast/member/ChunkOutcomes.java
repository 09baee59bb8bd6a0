package dev.parallelizable.hazelcast.member;

import dev.parallelizable.hazelcast.protocol.OutcomeWriter;
import dev.parallelizable.runtime.spi.TimedOut;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the elements of a {@link MemberChunk}: a result or a failure of each that has
 * ended. Guarded by the chunk's lock, but that a kernel stores results without it.
 */
final class ChunkOutcomes {
  /** When an answer is long enough. The rest comes with the next. */
  private static final int ENOUGH_BYTES = 1 << 20;

  private final MemberCall call;
  private final Object results;
  private final Map<Integer, Throwable> failures = new HashMap<>();

  /** With room for results of that many elements. */
  ChunkOutcomes(MemberCall call, int count) {
    this.call = call;
    this.results = call.shape.newResults(call.kernel, count);
  }

  /** Where the kernel stores results. */
  Object results() {
    return results;
  }

  /** Takes the first of some results for an element. */
  void store(Object one, int i) {
    System.arraycopy(one, 0, results, i, 1);
  }

  void fail(int i, Throwable failure) {
    failures.put(i, failure);
  }

  /** A writer for an answer that is long enough after a while. */
  OutcomeWriter writer() {
    return new OutcomeWriter(call.encoding, call.expected, ENOUGH_BYTES, call.maxBytes);
  }

  /**
   * Writes the outcomes of elements that have ended, until the answer is long enough.
   *
   * @param writer takes them
   * @param from the first element
   * @param to the element after the last
   * @return the element after the last one that was written
   */
  int write(OutcomeWriter writer, int from, int to) {
    int i = from;
    while (i < to && !writer.isFull()) {
      Throwable failure = failures.get(i);
      if (failure instanceof TimedOut) {
        writer.timedOut();
        i++;
      } else if (failure != null) {
        writer.failure(failure);
        i++;
      } else {
        i = writeValues(writer, i, nextFailure(i, to));
      }
    }
    return i;
  }

  private int writeValues(OutcomeWriter writer, int from, int to) {
    if (results instanceof @Nullable Object[] objects) {
      return writer.values(objects, from, to);
    }
    int most = from + ENOUGH_BYTES / Long.BYTES;
    int end = Math.min(to, most);
    writer.unboxed(results, from, end);
    return end;
  }

  private int nextFailure(int from, int to) {
    if (failures.isEmpty()) {
      return to;
    }
    int i = from;
    while (i < to && !failures.containsKey(i)) {
      i++;
    }
    return i;
  }
}
