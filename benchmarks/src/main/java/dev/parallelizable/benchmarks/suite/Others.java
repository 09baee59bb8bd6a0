package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.report.Measurement;
import dev.parallelizable.benchmarks.work.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is measured in other languages, where they are installed. */
final class Others {
  private Others() {}

  /**
   * Measures.
   *
   * @param pattern found in the names of what is measured
   * @param all whether that too which the quick mode leaves out
   * @param effort how long
   * @return what was measured
   */
  static List<Measurement> measured(String pattern, boolean all, Effort effort) throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    Optional<OpenMp> c = OpenMp.compiled();
    if (c.isPresent()) {
      for (Workload workload : ArrayCases.WORKLOADS) {
        for (OpenMp.Sharing sharing : OpenMp.Sharing.values()) {
          String id = Measurement.id(Group.ARRAY, workload.title(), sharing.title());
          if (Plan.wanted(pattern, id) && (all || ArrayCases.QUICK.contains(workload))) {
            measurements.add(c.get().measured(workload, sharing, effort));
          }
        }
      }
    }
    if (Plan.wanted(pattern, Group.PYTHON.name() + "/")) {
      measurements.addAll(PythonPool.measured(effort));
    }
    return measurements;
  }
}
