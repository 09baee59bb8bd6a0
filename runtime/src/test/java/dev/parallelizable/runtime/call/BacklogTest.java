package dev.parallelizable.runtime.call;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private final Backlog backlog = new Backlog();

  @Test
  void aBatchThatMakesAGoodChunkIsNotCopied() {
    Object[] batch = {1, 2, 3};
    backlog.add(batch);
    backlog.add(new Object[] {4});

    assertSame(batch, backlog.claim(4));
    assertEquals(1, backlog.size());
  }

  @Test
  void smallBatchesAreGathered() {
    backlog.add(new Object[] {1});
    backlog.add(new Object[] {2, 3});
    backlog.add(new Object[] {4, 5, 6});

    assertArrayEquals(new Object[] {1, 2, 3, 4}, backlog.claim(4));
    assertArrayEquals(new Object[] {5, 6}, backlog.claim(4));
    assertTrue(backlog.isEmpty());
  }

  @Test
  void whatIsClaimedIsNotKeptReachable() {
    Object[] batch = {1, 2, 3};
    backlog.add(batch);

    backlog.claim(2);

    assertNull(batch[0]);
    assertNull(batch[1]);
    assertEquals(3, batch[2]);
  }

  @Test
  void nothingIsClaimedOfNothing() {
    backlog.add(new Object[0]);

    assertEquals(0, backlog.claim(8).length);
  }

  @Test
  void randomBatchesAndClaimsKeepTheOrderAndLoseNothing() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Deque<Object> expected = new ArrayDeque<>();
      int next = 0;
      for (int step = 0; step < 100; step++) {
        if (random.nextBoolean()) {
          @Nullable Object[] batch = new @Nullable Object[random.nextInt(9)];
          for (int i = 0; i < batch.length; i++) {
            batch[i] = next % 7 == 0 ? null : next;
            expected.add(next);
            next++;
          }
          backlog.add(batch);
        } else {
          int most = 1 + random.nextInt(9);
          @Nullable Object[] claimed = backlog.claim(most);
          assertTrue(claimed.length <= most, "seed " + seed);
          assertTrue(claimed.length > 0 || expected.isEmpty(), "seed " + seed);
          for (Object element : claimed) {
            Object wanted = expected.remove();
            assertEquals((int) wanted % 7 == 0 ? null : wanted, element, "seed " + seed);
          }
        }
        assertEquals(expected.size(), backlog.size(), "seed " + seed);
      }
      backlog.clear();
      assertEquals(0, backlog.claim(1).length, "seed " + seed);
    }
  }
}
