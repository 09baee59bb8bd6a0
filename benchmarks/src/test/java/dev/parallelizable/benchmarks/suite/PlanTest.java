package dev.parallelizable.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parallelizable.benchmarks.ways.ArrayJob;
import dev.parallelizable.benchmarks.ways.ArrayWay;
import dev.parallelizable.benchmarks.work.Inputs;
import dev.parallelizable.benchmarks.work.Setting;
import dev.parallelizable.benchmarks.work.Workload;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The suite")
class PlanTest {
  @Test
  @DisplayName("names each case once")
  void namesAreUnique() {
    List<String> names = Plan.of("", true).stream().map(Case::id).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
  }

  @Test
  @DisplayName("has C compute what Java does, to the bit")
  void sameInC() throws IOException {
    Optional<OpenMp> c = OpenMp.compiled();
    assumeTrue(c.isPresent(), "no gcc");
    for (Workload workload : Workload.values()) {
      int length = Math.min(workload.length(), 500);
      double[] results =
          ArrayWay.LOOP.fresh(
              ArrayJob.of(
                  workload.body(), Inputs.array(workload.layout(), length), 1, Setting.NONE));
      long sum = Arrays.stream(results).mapToLong(Double::doubleToRawLongBits).sum();
      assertEquals(sum, c.get().checksum(workload, length), workload.title());
    }
  }
}
