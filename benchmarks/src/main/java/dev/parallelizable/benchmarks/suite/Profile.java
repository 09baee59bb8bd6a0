package dev.parallelizable.benchmarks.suite;

/** What has run in the process before. */
enum Profile {
  /** Nothing. */
  CLEAN,
  /** Five other functions, through the same library. */
  POLLUTED;

  /** {@return the title of a workload after that} */
  String title(String workload) {
    return this == CLEAN ? workload : workload + ", polluted";
  }
}
