package dev.parallelizable.benchmarks.suite;

import java.util.List;

/**
 * How long is measured.
 *
 * @param forks how many processes, one after the other
 * @param warmups how many iterations that do not count
 * @param warmupMillis how long one takes
 * @param iterations how many that count
 * @param millis how long one takes
 * @param tries how many times a fork is run, at most, when others disturb it
 * @param patience how many seconds a fork that is run again waits for others to end, at most
 * @param heap how much heap each process has, as the option of the JVM says it
 */
record Effort(
    int forks,
    int warmups,
    long warmupMillis,
    int iterations,
    long millis,
    int tries,
    int patience,
    String heap) {
  /** Under ten minutes for the cases of the quick mode. */
  static final Effort QUICK = new Effort(1, 2, 300, 3, 250, 2, 5, "512m");

  /** Some two hours for all. More tries would not help where it is the host that disturbs. */
  static final Effort FULL = new Effort(3, 3, 600, 4, 500, 2, 10, "1g");

  /**
   * {@return the options of the JVM, the same for all ways} The heap is touched beforehand: on a
   * virtual machine the first use of its pages takes longer than what is measured.
   */
  List<String> jvm() {
    return List.of(
        "-Xms" + heap,
        "-Xmx" + heap,
        "-XX:+AlwaysPreTouch",
        "-XX:+UseParallelGC",
        "--sun-misc-unsafe-memory-access=allow");
  }

  @Override
  public String toString() {
    return "%d fork%s, %d × %d ms of warm-up, %d × %d ms measured"
        .formatted(forks, forks == 1 ? "" : "s", warmups, warmupMillis, iterations, millis);
  }
}
