package dev.parallelizable.benchmarks.suite;

import com.google.gson.Gson;
import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.report.Measurement;
import dev.parallelizable.benchmarks.report.Measurement.Fork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Python's Pool, timed by {@code pool.py} where there is a python3. */
final class PythonPool {
  private PythonPool() {}

  /** A line of the script. */
  private record Line(String workload, String way, int elements, List<Double> nanos) {}

  /** {@return what was measured; nothing where there is no Python} */
  static List<Measurement> measured(Effort effort) throws IOException {
    Path script = Programs.source("pool.py");
    List<String> command =
        List.of(
            "python3",
            script.toString(),
            Integer.toString(effort.warmups()),
            Integer.toString(effort.iterations()),
            Long.toString(effort.millis()));
    Map<String, Measurement> measurements = new LinkedHashMap<>();
    for (int i = 0; i < effort.forks(); i++) {
      Neighbours neighbours = new Neighbours();
      Optional<List<String>> lines = Programs.run(command);
      double others = neighbours.share();
      for (String text : lines.orElse(List.of())) {
        Line line = new Gson().fromJson(text, Line.class);
        Measurement one =
            measurements.computeIfAbsent(
                line.workload + "/" + line.way,
                key ->
                    new Measurement(
                        Group.PYTHON,
                        line.workload,
                        line.way,
                        line.elements,
                        new ArrayList<>(),
                        0));
        one.forks().add(new Fork(line.nanos, Map.of(), others, others > Rule.LIMIT));
      }
    }
    return List.copyOf(measurements.values());
  }
}
