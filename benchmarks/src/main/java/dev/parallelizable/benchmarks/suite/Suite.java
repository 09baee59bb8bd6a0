package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Measurement;
import dev.parallelizable.benchmarks.report.Report;
import dev.parallelizable.benchmarks.report.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs all that is measured, and writes the report. */
public final class Suite {
  private Suite() {}

  /**
   * Runs.
   *
   * @param args {@code quick}, {@code full}, {@code part} or {@code redraw}; then, if wanted, a
   *     pattern that names of cases ({@code GROUP/workload/way}) have to contain
   * @throws IOException if the report cannot be written
   */
  public static void main(String[] args) throws IOException {
    String mode = args.length == 0 ? "quick" : args[0];
    String pattern = args.length < 2 ? "" : args[1];
    Path folder =
        mode.equals("quick") || (mode.equals("full") && !pattern.isEmpty())
            ? Path.of("target", "report")
            : Path.of("..", "docs", "benchmarks");
    switch (mode) {
      case "quick" -> write(measured(pattern, !pattern.isEmpty(), Effort.QUICK), folder);
      case "full" -> write(measured(pattern, true, Effort.FULL), folder);
      case "part" -> {
        Run part = measured(pattern, true, Effort.FULL);
        write(Run.isSaved(folder) ? Run.read(folder).with(part) : part, folder);
      }
      case "redraw" -> Report.write(Run.read(folder), folder);
      default -> throw new IllegalArgumentException("quick, full, part or redraw, not " + mode);
    }
    System.out.println("Report: " + folder.toAbsolutePath().normalize());
  }

  private static void write(Run run, Path folder) throws IOException {
    run.save(folder);
    Report.write(run, folder);
  }

  private static Run measured(String pattern, boolean all, Effort effort) throws IOException {
    List<Case> cases = Plan.of(pattern, all);
    List<Measurement> measurements = new ArrayList<>();
    for (Measurement measurement : Others.measured(pattern, all, effort)) {
      add(measurements, measurement, "");
    }
    JmhRun jmh = new JmhRun(effort);
    for (int i = 0; i < cases.size(); i++) {
      add(measurements, jmh.of(cases.get(i)), "%d of %d".formatted(i + 1, cases.size()));
    }
    return new Run(Machine.described(effort), Machine.CORES, measurements);
  }

  private static void add(List<Measurement> all, Measurement one, String position) {
    all.add(one);
    System.out.printf(
        "%12s  %-70s %,15.2f ns per element ± %.0f %%%s%s%n",
        position,
        one.id(),
        one.nanosPerElement(),
        100 * one.spread(),
        one.rejected() > 0 ? "  %d thrown away".formatted(one.rejected()) : "",
        one.disturbed() ? "  disturbed" : "");
  }
}
