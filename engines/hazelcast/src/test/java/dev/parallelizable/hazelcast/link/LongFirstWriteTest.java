package dev.parallelizable.hazelcast.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is written to Hazelcast")
class LongFirstWriteTest {
  /** Notes how long the writes were. */
  private static final class Target extends ByteArrayOutputStream {
    final List<Integer> writes = new ArrayList<>();

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      writes.add(length);
      super.write(bytes, offset, length);
    }
  }

  @Test
  @DisplayName("is all that was written, in its order, and a long write is among the first two")
  void first() throws IOException {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int first = random.nextInt(3_000);
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      Target target = new Target();
      try (LongFirstWrite out = new LongFirstWrite(new DataOutputStream(target), first)) {
        for (int i = random.nextInt(20); i > 0; i--) {
          byte[] bytes = new byte[random.nextInt(700)];
          random.nextBytes(bytes);
          int from = random.nextInt(bytes.length + 1);
          out.write(bytes, from, bytes.length - from);
          expected.write(bytes, from, bytes.length - from);
          out.write(i);
          expected.write(i);
        }
      }
      assertArrayEquals(expected.toByteArray(), target.toByteArray(), "seed " + seed);
      int longest = target.writes.stream().limit(2).mapToInt(Integer::intValue).max().orElse(0);
      assertTrue(longest >= Math.min(first, expected.size()), "seed " + seed);
    }
  }
}
