package dev.parallelizable.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What the project wants to reach, each goal with what a run says of it. */
final class Goals {
  /** Two figures that differ by less than that are level. */
  private static final double LEVEL = 0.98;

  private final Figures figures;
  private final List<Goal> goals = new ArrayList<>();

  private Goals(Figures figures) {
    this.figures = figures;
  }

  /** {@return all of them} */
  static List<Goal> of(Figures figures) {
    Goals all = new Goals(figures);
    all.arrays();
    all.lists();
    all.lazy();
    all.goals.addAll(OtherGoals.of(figures));
    return all.goals;
  }

  private void speedUp(Group group, String workload, double limit) {
    goals.add(
        Goal.atLeast(
            "%s, %s: against the loop".formatted(group.noun(), workload),
            limit,
            figures.speedUp(group, workload, Ways.OURS)));
  }

  private void aheadOfPeers(Group group, String workload) {
    goals.add(
        Goal.atLeast(
            "%s, %s: against the best peer".formatted(group.noun(), workload),
            1,
            figures.againstPeers(group, workload, Ways.OURS)));
  }

  private void arrays() {
    double c = figures.fastestPerElement(Group.ARRAY, "1 ns", Ways::c);
    for (String workload : List.of("1 ns", "1 ns, polluted")) {
      goals.add(
          Goal.atLeast(
              "array, %s: against C with OpenMP".formatted(workload),
              0.95,
              c / figures.perElement(Group.ARRAY, workload, Ways.OURS)));
    }
    goals.add(
        Goal.atLeast(
            "array, 1 ns, polluted: against parallel streams",
            4,
            figures.perElement(Group.ARRAY, "1 ns, polluted", Ways.PARALLEL_STREAM)
                / figures.perElement(Group.ARRAY, "1 ns, polluted", Ways.OURS)));
    for (String workload : List.of("10 ns", "10 ns, polluted")) {
      speedUp(Group.ARRAY, workload, 1.85);
      aheadOfPeers(Group.ARRAY, workload);
    }
    speedUp(Group.ARRAY, "100 ns", 1.92);
    levelWithStreams(Group.ARRAY, "100 ns");
    for (String workload : List.of("10 µs", "1 ms")) {
      speedUp(Group.ARRAY, workload, 1.97);
    }
    skewed(Group.ARRAY);
  }

  private void skewed(Group group) {
    for (String where : List.of("first", "last", "anywhere")) {
      speedUp(group, "1:100, heavy " + where, 1.95);
    }
  }

  private void levelWithStreams(Group group, String workload) {
    goals.add(
        Goal.atLeast(
            "%s, %s: against parallel streams".formatted(group.noun(), workload),
            LEVEL,
            figures.perElement(group, workload, Ways.PARALLEL_STREAM)
                / figures.perElement(group, workload, Ways.OURS)));
    goals.add(
        Goal.atLeast(
            "%s, %s: against the best other peer".formatted(group.noun(), workload),
            1,
            figures.fastestPerElement(
                    group, workload, way -> Ways.peer(way) && !way.equals(Ways.PARALLEL_STREAM))
                / figures.perElement(group, workload, Ways.OURS)));
  }

  private void lists() {
    speedUp(Group.LIST, "80 ns", 1.85);
    levelWithStreams(Group.LIST, "80 ns");
    for (String workload : List.of("10 µs", "1 ms")) {
      speedUp(Group.LIST, workload, 1.97);
    }
    skewed(Group.LIST);
  }

  private void lazy() {
    lazy("80 ns", 1.7);
    lazy("10 µs", 1.95);
    double loop = figures.perElement(Group.LAZY, "1 ns", Ways.LOOP);
    double ours = figures.perElement(Group.LAZY, "1 ns", Ways.IMAP) - loop;
    goals.add(Goal.atMost("imap, 1 ns: overhead over the plain iterator", 4, ours, "ns"));
    // A parallel stream is no peer here: it holds all that is not in order yet.
    double peers =
        figures.fastestPerElement(
                Group.LAZY, "1 ns", way -> Ways.peer(way) && !way.startsWith(Ways.PARALLEL_STREAM))
            - loop;
    goals.add(
        Goal.atLeast(
            "imap, 1 ns: overhead of the best bounded peer, against ours",
            20,
            peers / Math.max(ours, 0.1)));
  }

  private void lazy(String workload, double limit) {
    goals.add(
        Goal.atLeast(
            "imap, %s: against the loop".formatted(workload),
            limit,
            figures.speedUp(Group.LAZY, workload, Ways.IMAP)));
    goals.add(
        Goal.atLeast(
            "imapUnordered, %s: against imap".formatted(workload),
            LEVEL,
            figures.perElement(Group.LAZY, workload, Ways.IMAP)
                / figures.perElement(Group.LAZY, workload, Ways.IMAP_UNORDERED)));
  }
}
