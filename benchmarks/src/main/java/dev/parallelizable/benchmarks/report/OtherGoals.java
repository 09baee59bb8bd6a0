package dev.parallelizable.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goals beside the time of large calls. */
final class OtherGoals {
  private static final double MICROS = 1e3;
  private static final double MILLIS = 1e6;

  /** What a {@code Double} takes. */
  private static final double RESULT_BYTES = 16;

  private final Figures figures;
  private final List<Goal> goals = new ArrayList<>();

  private OtherGoals(Figures figures) {
    this.figures = figures;
  }

  static List<Goal> of(Figures figures) {
    OtherGoals all = new OtherGoals(figures);
    all.small();
    all.blocking();
    all.memory();
    all.neighbours();
    all.tuning();
    return all.goals;
  }

  private void small() {
    Map.of("1", 0.3, "8", 1.2).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            goal ->
                goals.add(
                    Goal.atMost(
                        "map of %s × 80 ns".formatted(goal.getKey()),
                        goal.getValue(),
                        figures.nanos(Group.SMALL, goal.getKey(), Ways.OURS) / MICROS,
                        "µs")));
    goals.add(
        Goal.atMost(
            "map of 64 × 80 ns: against the loop",
            1.05,
            figures.nanos(Group.SMALL, "64", Ways.OURS)
                / figures.nanos(Group.SMALL, "64", Ways.LOOP),
            "×"));
    for (String length : List.of("1", "8", "64", "1000")) {
      goals.add(
          Goal.atLeast(
              "map of %s × 80 ns: against parallel streams".formatted(length),
              1,
              figures.nanos(Group.SMALL, length, Ways.PARALLEL_STREAM)
                  / figures.nanos(Group.SMALL, length, Ways.OURS)));
    }
    mapAsync("1", 1);
    mapAsync("8", 3);
    mapAsync("64", 8);
  }

  private void mapAsync(String length, double micros) {
    goals.add(
        Goal.atMost(
            "mapAsync(…).join() of %s × 80 ns".formatted(length),
            micros,
            figures.nanos(Group.SMALL, length, Ways.MAP_ASYNC) / MICROS,
            "µs"));
  }

  private void blocking() {
    blocking(Names.BOUNDED, 110);
    blocking(Names.UNBOUNDED, 30);
  }

  private void blocking(String workload, double millis) {
    goals.add(
        Goal.atMost(
            "10,000 × 10 ms of waiting, " + workload,
            millis,
            figures.nanos(Group.BLOCKING, workload, Ways.OURS) / MILLIS,
            "ms"));
    goals.add(
        Goal.atLeast(
            "10,000 × 10 ms of waiting, %s: against the best peer".formatted(workload),
            1,
            figures.againstPeers(Group.BLOCKING, workload, Ways.OURS)));
  }

  private void memory() {
    goals.add(
        Goal.atMost("memory of a waiting element", 2_048, bytes(Names.WAITING, Ways.OURS), "B"));
    for (String way : List.of(Ways.IMAP, Ways.IMAP_UNORDERED)) {
      goals.add(
          Goal.atMost(
              "memory of a finished, unread element of %s, beyond its result"
                  .formatted(way.substring(Ways.OURS.length() + 1)),
              24,
              bytes(Names.FINISHED, way) - RESULT_BYTES,
              "B"));
    }
  }

  private double bytes(String workload, String way) {
    return more(figures.of(Group.MEMORY, workload, way), "bytesPerElement");
  }

  private static double more(Optional<Measurement> measurement, String name) {
    return measurement
        .map(each -> Figures.largest(each, name).orElse(Double.NaN))
        .orElse(Double.NaN);
  }

  private void neighbours() {
    goals.add(
        Goal.atMost(
            "worst delay of another virtual thread",
            15,
            more(figures.of(Group.TICKER, Names.TICKING, Ways.SHARED_POOL), "worstDelayNanos")
                / MILLIS,
            "ms"));
    double unfair =
        Math.min(
            figures.nanos(Group.TICKER, Names.ALONE, Ways.SHARED_POOL),
            figures.nanos(Group.TICKER, Names.ALONE, Ways.THREAD_PER_CORE));
    goals.add(
        Goal.atMost(
            "cost of that: time against the best without regard",
            1.05,
            figures.nanos(Group.TICKER, Names.TICKING, Ways.SHARED_POOL) / unfair,
            "×"));
    goals.add(
        Goal.atMost(
            "a short call beside a long one, against alone",
            3,
            figures.nanos(Group.TWO_CALLS, Names.BESIDE, Ways.SHARED_POOL)
                / figures.nanos(Group.TWO_CALLS, Names.ALONE, Ways.SHARED_POOL),
            "×"));
  }

  private void tuning() {
    for (String workload : figures.workloads(Group.TUNING)) {
      goals.add(
          Goal.atLeast(
              "nothing set, %s: against the best by hand".formatted(workload),
              0.95,
              figures.fastestPerElement(Group.TUNING, workload, Ways::peer)
                  / figures.perElement(Group.TUNING, workload, Ways.NOTHING_SET)));
    }
  }
}
