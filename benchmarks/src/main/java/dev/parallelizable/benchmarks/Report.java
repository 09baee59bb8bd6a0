package dev.parallelizable.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs benchmarks and prints each as a ratio to the plain loop of the same run. */
public final class Report {
  private Report() {}

  /**
   * Runs benchmarks.
   *
   * @param args the options of JMH
   * @throws RunnerException if JMH cannot run
   * @throws CommandLineOptionException if JMH does not understand its options
   * @throws IOException if the report cannot be written
   */
  public static void main(String[] args)
      throws RunnerException, CommandLineOptionException, IOException {
    Collection<RunResult> results = new Runner(new CommandLineOptions(args)).run();
    String table = table(results);
    System.out.println(table);
    Files.writeString(Path.of("target", "report.md"), table);
  }

  private static String table(Collection<RunResult> results) {
    Map<String, List<RunResult>> workloads = new TreeMap<>();
    for (RunResult result : results) {
      workloads.computeIfAbsent(workload(result), key -> new ArrayList<>()).add(result);
    }
    StringBuilder table =
        new StringBuilder("| workload | way | time | speed-up |\n|---|---|---|---|\n");
    workloads.forEach(
        (workload, ways) -> {
          double loop =
              ways.stream()
                  .filter(way -> way(way).equals("loop"))
                  .mapToDouble(way -> way.getPrimaryResult().getScore())
                  .findFirst()
                  .orElse(Double.NaN);
          for (RunResult way : ways) {
            double score = way.getPrimaryResult().getScore();
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %,.2f ± %,.2f %s | %s |%n",
                    workload,
                    way(way),
                    score,
                    way.getPrimaryResult().getScoreError(),
                    way.getPrimaryResult().getScoreUnit(),
                    Double.isNaN(loop) ? "" : String.format(Locale.ROOT, "%.2f", loop / score)));
          }
        });
    return table
        + String.format(
            Locale.ROOT,
            "%nJava %s, %d cores. A speed-up is the time of the plain loop divided by the way's.%n",
            Runtime.version(),
            Runtime.getRuntime().availableProcessors());
  }

  private static String workload(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
    StringBuilder name = new StringBuilder(type.substring(type.lastIndexOf('.') + 1));
    for (String key : result.getParams().getParamsKeys()) {
      name.append(' ').append(result.getParams().getParam(key));
    }
    return name.toString();
  }

  private static String way(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }
}
