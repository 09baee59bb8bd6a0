package dev.parallelizable.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.benchmarks.report.Measurement.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The report")
class ReportTest {
  private static Measurement measured(String way, double nanos, boolean disturbed) {
    return new Measurement(
        Group.ARRAY,
        "10 ns",
        way,
        10,
        List.of(new Fork(List.of(nanos - 1, nanos + 1), Map.of(), 0.01, disturbed)),
        disturbed ? 3 : 0);
  }

  private static final Run RUN =
      new Run(
          Map.of("Processor", "one"),
          2,
          List.of(
              measured(Ways.LOOP, 100, false),
              measured(Ways.OURS, 50, true),
              measured(Ways.PARALLEL_STREAM, 40, false)));

  @Test
  @DisplayName("has ratios, goals, marks and who is ahead, and is the same when drawn again")
  void page(@TempDir Path folder) throws IOException {
    RUN.save(folder);
    Report.write(Run.read(folder), folder);
    String page = Files.readString(folder.resolve("README.md"));

    assertTrue(page.contains("| 10 ns | **Parallelizable** ⚠ | 5.00 ± 2 % | 2.00 | 0.80 |"), page);
    assertTrue(page.contains("| array, 10 ns: against the loop | ≥ 1.85 × | 2.00 × | yes |"), page);
    assertTrue(
        page.contains("| array, 10 ns: against the best peer | ≥ 1.00 × | 0.80 × | **no** |"),
        page);
    assertTrue(page.contains("parallel stream is 1.25 times as fast as Parallelizable"), page);
    assertTrue(page.contains("3 forks thrown away"), page);
    String chart = Files.readString(folder.resolve("array-10-ns.svg"));
    assertTrue(chart.startsWith("<svg"), chart);

    Report.write(Run.read(folder), folder);
    assertEquals(page, Files.readString(folder.resolve("README.md")));
    assertEquals(chart, Files.readString(folder.resolve("array-10-ns.svg")));
  }

  @Test
  @DisplayName("takes the figures of a part that was measured again, and says when that was")
  void part() {
    Run part =
        new Run(
            Map.of("Processor", "one", "Date", "later"),
            2,
            List.of(measured(Ways.OURS, 30, false), measured(Ways.C, 35, false)));
    Run both =
        new Run(Map.of("Processor", "one", "Date", "early"), 2, RUN.measurements()).with(part);
    assertEquals(Map.of("Processor", "one", "Date", "early; in part later"), both.machine());
    assertEquals(
        List.of(100.0, 30.0, 40.0, 35.0),
        both.measurements().stream().map(Measurement::nanos).toList());
  }
}
