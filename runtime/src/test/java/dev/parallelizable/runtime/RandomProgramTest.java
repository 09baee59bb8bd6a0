package dev.parallelizable.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Runs random programs. {@code -Dparallelizable.seeds=N} runs more of them, {@code
 * -Dparallelizable.seed=S} begins with another; a failure names its seed.
 */
@DisplayName("Random programs:")
class RandomProgramTest {
  private static final long FIRST = Long.getLong("parallelizable.seed", 0);
  private static final int SEEDS = Integer.getInteger("parallelizable.seeds", 300);
  private static final int LIMIT_SECONDS = 60;

  @Test
  @DisplayName("whatever the input, the options and the failures, the loop would give the same")
  void same() throws Exception {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      RandomProgram program = new RandomProgram(seed);
      FutureTask<List<String>> task = new FutureTask<>(program::run);
      Thread runner = Thread.ofPlatform().daemon().start(task);
      try {
        assertEquals(List.of(), task.get(LIMIT_SECONDS, TimeUnit.SECONDS), program::toString);
      } catch (TimeoutException e) {
        TimeoutException hang = new TimeoutException("where it hangs");
        hang.setStackTrace(runner.getStackTrace());
        fail("This hangs: " + program, hang);
      }
    }
  }
}
