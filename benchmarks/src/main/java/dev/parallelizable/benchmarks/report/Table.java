package dev.parallelizable.benchmarks.report;

import dev.parallelizable.benchmarks.suite.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a group, workload by workload. */
final class Table {
  private Table() {}

  /** {@return the table in Markdown, or nothing where the group was not measured} */
  static String of(Run run, Group group) {
    Map<String, List<Measurement>> workloads = new LinkedHashMap<>();
    for (Measurement measurement : run.measurements()) {
      if (measurement.group() == group) {
        workloads
            .computeIfAbsent(measurement.workload(), key -> new ArrayList<>())
            .add(measurement);
      }
    }
    if (workloads.isEmpty()) {
      return "";
    }
    StringBuilder table =
        new StringBuilder("### " + group.title() + "\n\n")
            .append("| workload | way | ns per element | speed-up |\n|---|---|---:|---:|\n");
    workloads.forEach((workload, ways) -> ways.forEach(way -> row(table, way, ways)));
    return table.append('\n').toString();
  }

  private static void row(StringBuilder table, Measurement way, List<Measurement> ways) {
    double loop =
        ways.stream()
            .filter(each -> each.way().equals("loop"))
            .mapToDouble(Measurement::nanosPerElement)
            .findFirst()
            .orElse(Double.NaN);
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %s%s | %.2f ± %.0f %% | %.2f |%n",
            way.workload(),
            way.way(),
            way.disturbed() ? " (disturbed)" : "",
            way.nanosPerElement(),
            100 * way.spread(),
            loop / way.nanosPerElement()));
  }
}
