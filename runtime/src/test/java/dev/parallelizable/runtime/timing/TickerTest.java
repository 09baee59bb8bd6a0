package dev.parallelizable.runtime.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The ticker")
@Timeout(60)
class TickerTest {
  /** Wants to be looked at so often. */
  private static final class Member implements Ticker.Ticking {
    private final int looks;
    private final CountDownLatch through;
    final AtomicInteger looked = new AtomicInteger();

    Member(int looks, CountDownLatch through) {
      this.looks = looks;
      this.through = through;
    }

    @Override
    public boolean tick(long now) {
      boolean again = looked.incrementAndGet() < looks;
      if (!again) {
        through.countDown();
      }
      return again;
    }
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(20, TimeUnit.SECONDS), "not in time");
  }

  @Test
  @DisplayName("looks at each member until that has enough, whoever leaves before or after it")
  void members() throws InterruptedException {
    CountDownLatch through = new CountDownLatch(60);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Member member = new Member(1 + i * 7 % 5, through);
      members.add(member);
      Ticker.shared().add(member);
    }
    await(through);
    CountDownLatch later = new CountDownLatch(1);
    Ticker.shared().add(new Member(3, later));
    await(later);
    for (Member member : members) {
      assertEquals(member.looks, member.looked.get());
    }
  }

  @Test
  @DisplayName("forgets nobody of those who come at the same time")
  void together() throws InterruptedException {
    int threads = 4;
    int each = 5_000;
    CountDownLatch through = new CountDownLatch(threads * each);
    CountDownLatch start = new CountDownLatch(threads);
    for (int t = 0; t < threads; t++) {
      Thread.ofPlatform()
          .start(
              () -> {
                start.countDown();
                while (start.getCount() > 0) {
                  Thread.onSpinWait();
                }
                for (int i = 0; i < each; i++) {
                  Ticker.shared().add(new Member(2, through));
                }
              });
    }
    await(through);
  }

  @Test
  @DisplayName("goes on when a look fails, and looks again")
  void failing() throws InterruptedException {
    CountDownLatch through = new CountDownLatch(2);
    AtomicInteger looks = new AtomicInteger();
    Ticker.shared()
        .add(
            now -> {
              if (looks.incrementAndGet() < 3) {
                throw new IllegalStateException("on purpose");
              }
              through.countDown();
              return false;
            });
    Ticker.shared().add(new Member(5, through));
    await(through);
    assertEquals(3, looks.get());
  }

  @Test
  @DisplayName("wakes up after a time without members")
  void asleep() throws InterruptedException {
    for (int round = 0; round < 2; round++) {
      CountDownLatch through = new CountDownLatch(1);
      Ticker.shared().add(new Member(1, through));
      await(through);
      awaitSleep();
    }
  }

  /** Until the thread sleeps, which it does after a second or so. */
  private static void awaitSleep() throws InterruptedException {
    Thread ticker = null;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("parallelizable-ticker")) {
        ticker = thread;
      }
    }
    while (ticker != null && ticker.getState() != Thread.State.WAITING) {
      Thread.sleep(10);
    }
  }
}
