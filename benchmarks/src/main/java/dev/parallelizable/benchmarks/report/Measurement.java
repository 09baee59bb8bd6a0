package dev.parallelizable.benchmarks.report;

import java.util.List;
import java.util.Map;

/**
 * What was measured of one way on one workload.
 *
 * @param group which table it belongs to
 * @param workload what was computed
 * @param way who computed it
 * @param elements how many elements an operation has
 * @param forks those that count
 * @param rejected how many forks were run again because other processes disturbed them
 */
public record Measurement(
    Group group, String workload, String way, int elements, List<Fork> forks, int rejected) {

  /**
   * One process.
   *
   * @param nanos an operation's time in nanoseconds, for each iteration
   * @param more other figures, by name
   * @param others the share of the machine's CPU time that other processes used meanwhile, or a
   *     negative number where that cannot be known
   * @param disturbed whether that was more than the rule allows, each time it was tried
   */
  public record Fork(
      List<Double> nanos, Map<String, List<Double>> more, double others, boolean disturbed) {}

  /** {@return what patterns are matched with} */
  public String id() {
    return id(group, workload, way);
  }

  /**
   * The name of a case.
   *
   * @param group which table it belongs to
   * @param workload what was computed
   * @param way who computed it
   * @return what patterns are matched with
   */
  public static String id(Group group, String workload, String way) {
    return group.name() + "/" + workload + "/" + way;
  }

  /** {@return an operation's mean time in nanoseconds: the mean of the forks' means} */
  public double nanos() {
    return forks.stream()
        .mapToDouble(fork -> fork.nanos().stream().mapToDouble(x -> x).average().orElseThrow())
        .average()
        .orElseThrow();
  }

  /** {@return an element's mean time in nanoseconds} */
  public double nanosPerElement() {
    return nanos() / elements;
  }

  /** {@return how far iterations lie from the mean: their standard deviation, as a share of it} */
  public double spread() {
    double mean = nanos();
    double variance =
        forks.stream()
            .flatMap(fork -> fork.nanos().stream())
            .mapToDouble(x -> (x - mean) * (x - mean))
            .average()
            .orElse(0);
    return Math.sqrt(variance) / mean;
  }

  /** {@return whether a fork was disturbed each time} */
  public boolean disturbed() {
    return forks.stream().anyMatch(Fork::disturbed);
  }
}
