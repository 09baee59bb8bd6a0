package dev.parallelizable.benchmarks.report;

import dev.parallelizable.benchmarks.suite.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the report. */
public final class Report {
  private Report() {}

  /**
   * Writes it.
   *
   * @param run what was measured
   * @param folder where to
   * @throws IOException if it cannot be written
   */
  public static void write(Run run, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("README.md"), tables(run));
  }

  /** {@return all tables in Markdown} */
  static String tables(Run run) {
    return Stream.of(Group.values())
        .map(group -> Table.of(run, group))
        .collect(Collectors.joining());
  }
}
