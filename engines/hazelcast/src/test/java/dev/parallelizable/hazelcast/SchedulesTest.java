package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.runtime.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Members that are lost, late, and asked twice, by thousands of random schedules:")
class SchedulesTest {
  private static final int SCHEDULES = Integer.getInteger("cluster.schedules", 1_500);

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @DisplayName("each element is delivered once, and in order where that is asked for")
  void everyIndexOnce() {
    // More than there are cores: a schedule mostly waits.
    try (ForkJoinPool threads = new ForkJoinPool(16)) {
      threads
          .submit(() -> IntStream.range(0, SCHEDULES).parallel().forEach(SchedulesTest::run))
          .join();
    }
  }

  private static void run(int seed) {
    Random random = new Random(seed);
    int trouble = random.nextInt(4);
    ScriptedLink.Script script =
        () ->
            new ScriptedLink.Fate(
                random.nextInt(4) * random.nextInt(1 + trouble),
                random.nextInt(4) * random.nextInt(1 + trouble),
                random.nextInt(10) < trouble,
                random.nextInt(60) < trouble);
    ClusterSettings settings = ClusterSettings.defaults().maxLosses(1_000);
    try (ScriptedLink link = new ScriptedLink(settings, 1 + random.nextInt(4), script);
        HazelcastPool pool = new HazelcastPool(link, settings)) {
      List<Integer> inputs =
          random.ints(random.nextInt(200), 0, 3).map(a -> a * a).boxed().toList();
      List<Integer> expected = inputs;
      int buffer = 1 + random.nextInt(64);
      ParallelElements.Sleep sleep = ParallelElements.sleep().on(pool);
      if (random.nextBoolean()) {
        int size = 1 + random.nextInt(20);
        sleep = sleep.with(o -> o.chunkSize(size));
      }
      List<Integer> actual = new ArrayList<>();
      switch (random.nextInt(3)) {
        case 0 -> actual.addAll(sleep.map(inputs));
        case 1 -> {
          try (Results<Integer> results = sleep.with(o -> o.buffer(buffer)).imap(inputs)) {
            results.forEach(actual::add);
          }
        }
        default -> {
          try (Results<Integer> results = sleep.with(o -> o.buffer(buffer)).imapUnordered(inputs)) {
            results.forEach(actual::add);
          }
          actual.sort(null);
          expected = inputs.stream().sorted().toList();
        }
      }
      assertEquals(expected, actual, "schedule " + seed);
      assertTrue(link.isOpen());
    } catch (InterruptedException e) {
      throw new AssertionError("schedule " + seed, e);
    }
  }
}
