package dev.parallelizable.benchmarks.cluster;

import java.util.Arrays;

/**
 * What a way has taken for a workload.
 *
 * @param workload the workload
 * @param way the way
 * @param nanos the time of each round, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes or compares it.
record Figure(Workload workload, Way way, long[] nanos) {
  static Figure of(Workload workload, Way way, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figure(workload, way, sorted);
  }

  double median() {
    int half = nanos.length / 2;
    return nanos.length % 2 == 1 ? nanos[half] : (nanos[half - 1] + nanos[half]) / 2.0;
  }

  /** How many times as much as another one it gets done in a time. */
  double speed(Figure other) {
    return other.median() / median();
  }

  private String shown(double nanos) {
    return workload.unit().format.formatted(workload.unit().of(nanos, workload.amount()));
  }

  String shownMedian() {
    return shown(median());
  }

  String shownRange() {
    String first = shown((double) nanos[0]);
    String last = shown((double) nanos[nanos.length - 1]);
    boolean ascending =
        workload.unit().of(1, workload.amount()) < workload.unit().of(2, workload.amount());
    return ascending ? first + "–" + last : last + "–" + first;
  }
}
