package dev.parallelizable.benchmarks.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs the ways of a workload in turn, round by round. */
final class Rounds {
  private Rounds() {}

  /**
   * Measures.
   *
   * @param workload what to run
   * @param warmUps rounds that do not count
   * @param rounds rounds that do
   */
  static List<Figure> measured(Workload workload, int warmUps, int rounds) {
    List<Way> ways = workload.ways();
    long[][] nanos = new long[ways.size()][rounds];
    for (int round = -warmUps; round < rounds; round++) {
      for (int turn = 0; turn < ways.size(); turn++) {
        int w = Math.floorMod(round + turn, ways.size()); // Each begins a round sometimes.
        long time = time(workload, ways.get(w), round == -warmUps);
        if (round >= 0) {
          nanos[w][round] = time;
        }
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (int w = 0; w < ways.size(); w++) {
      Figure figure = Figure.of(workload, ways.get(w), nanos[w]);
      System.out.printf(
          "%-42s %-40s %10s %-14s %s%n",
          workload.name(),
          figure.way().name(),
          figure.shownMedian(),
          workload.unit().label,
          figure.shownRange());
      figures.add(figure);
    }
    return figures;
  }

  private static long time(Workload workload, Way way, boolean check) {
    System.gc(); // What the way before has left is not this one's.
    long begin = System.nanoTime();
    Object results = way.job().get();
    long time = System.nanoTime() - begin;
    if (check && !Objects.deepEquals(workload.expected(), results)) {
      throw new IllegalStateException(
          workload.name() + ", " + way.name() + ": the results are not those of the plain loop");
    }
    return time;
  }
}
