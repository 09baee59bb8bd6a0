package dev.parallelizable.benchmarks.ways;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parallelizable.benchmarks.work.Inputs;
import dev.parallelizable.benchmarks.work.Layout;
import dev.parallelizable.benchmarks.work.Setting;
import dev.parallelizable.benchmarks.work.Workload;
import dev.parallelizable.runtime.Pool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Every way computes what the loop does")
class SameAsTheLoopTest {
  private static final int LENGTH = 1_000;
  private static final int CHUNK = 64;

  @ParameterizedTest
  @EnumSource
  @DisplayName("over arrays")
  void arrays(ArrayWay way) {
    for (Workload workload : Workload.values()) {
      double[] inputs = Inputs.array(workload.layout(), length(workload));
      ArrayJob job = ArrayJob.of(workload.body(), inputs, CHUNK, Setting.NONE);
      double[] expected = ArrayWay.LOOP.fresh(job);
      double[] filled = new double[inputs.length];
      way.fill(job, filled);
      assertArrayEquals(expected, filled, workload + " filled");
      assertArrayEquals(expected, way.fresh(job), workload + " fresh");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("over lists")
  void lists(ListWay way) {
    for (Workload workload : Workload.values()) {
      ListJob job =
          ListJob.of(
              workload.body(),
              Inputs.list(workload.layout(), length(workload)),
              CHUNK,
              Setting.NONE);
      assertEquals(ListWay.LOOP.run(job), way.run(job), workload.title());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("lazily")
  void lazily(LazyWay way) {
    for (Workload workload : Workload.values()) {
      List<Double> expected = results(LazyWay.LOOP, workload);
      List<Double> actual = results(way, workload);
      if (way.unordered()) {
        expected.sort(null);
        actual.sort(null);
      }
      assertEquals(expected, actual, workload.title());
    }
  }

  private static List<Double> results(LazyWay way, Workload workload) {
    List<Double> results = new ArrayList<>();
    way.run(
        new LazyJob(
            workload.body().function(),
            workload.body().view(),
            Inputs.lazily(workload.layout(), length(workload)),
            results::add,
            CHUNK));
    return results;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("while it waits")
  void waiting(BlockingWay way) {
    List<Double> inputs = Inputs.list(Layout.EVEN, 100);
    try (Pool pool = Pool.ofVirtualThreads(20)) {
      assertEquals(inputs, way.run(new BlockingJob(pool, inputs, 20)));
      assertEquals(inputs, way.run(new BlockingJob(pool, inputs, 100)));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("while it saturates the machine")
  void saturating(Saturation way) {
    ListJob job =
        ListJob.of(Workload.NANOS_80.body(), Inputs.list(Layout.EVEN, LENGTH), CHUNK, Setting.NONE);
    assertEquals(ListWay.LOOP.run(job), way.run(job));
  }

  private static int length(Workload workload) {
    return workload == Workload.MILLIS_1 ? 3 : LENGTH;
  }
}
