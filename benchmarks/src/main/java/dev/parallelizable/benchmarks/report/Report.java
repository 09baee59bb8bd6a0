package dev.parallelizable.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the report: a page with tables, and charts. */
public final class Report {
  private final Run run;
  private final Figures figures;
  private final Path folder;

  private Report(Run run, Path folder) {
    this.run = run;
    this.figures = new Figures(run);
    this.folder = folder;
  }

  /**
   * Writes it.
   *
   * @param run what was measured
   * @param folder where to; charts that are there are deleted
   * @throws IOException if it cannot be written
   */
  public static void write(Run run, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.svg")) {
      for (Path chart : old) {
        Files.delete(chart);
      }
    }
    Report report = new Report(run, folder);
    Files.writeString(folder.resolve("README.md"), report.page());
  }

  private String page() throws IOException {
    StringBuilder page = new StringBuilder(text("intro.md"));
    page.append("\n## This run\n\n");
    run.machine().forEach((name, value) -> page.append("- " + name + ": " + value + "\n"));
    page.append(disturbances()).append("\n").append(goals()).append(peersAhead());
    page.append("## Figures\n\n").append(text("figures.md")).append('\n');
    for (Group group : Group.values()) {
      if (!figures.workloads(group).isEmpty()) {
        page.append("### ").append(group.title()).append("\n\n");
        page.append(charts(group)).append(Table.of(figures, group));
      }
    }
    return page.append(text("method.md")).toString();
  }

  private String disturbances() {
    int rejected = run.measurements().stream().mapToInt(Measurement::rejected).sum();
    long marked = run.measurements().stream().filter(Measurement::disturbed).count();
    return "- Disturbed: %d forks thrown away and run again; %d of %d figures stay marked with ⚠\n"
        .formatted(rejected, marked, run.measurements().size());
  }

  private String goals() {
    List<Goal> goals = Goals.of(figures);
    long measured = goals.stream().filter(Goal::measured).count();
    long met = goals.stream().filter(goal -> goal.measured() && goal.met()).count();
    return "## Goals\n\n%d of %d met. They are meant for two cores; × is a ratio of times, and more is better for ours where at least is wanted.\n\n"
            .formatted(met, measured)
        + "| goal | wanted | measured | met |\n|---|---:|---:|---|\n"
        + goals.stream().map(Goal::row).collect(Collectors.joining())
        + "\n";
  }

  private String peersAhead() {
    List<String> lines =
        Stream.of(Group.values())
            .filter(
                group -> group != Group.MEMORY && group != Group.PYTHON && group != Group.TICKER)
            .flatMap(group -> Table.peersAhead(figures, group).stream())
            .toList();
    return "## Where somebody else is ahead\n\n"
        + (lines.isEmpty() ? "Nowhere in this run." : String.join("\n", lines))
        + "\n\n";
  }

  private String charts(Group group) throws IOException {
    if (!group.charted()) {
      return "";
    }
    StringBuilder links = new StringBuilder();
    for (String workload : figures.workloads(group)) {
      if (figures.of(group, workload, Ways.LOOP).isPresent()) {
        String file =
            (group.noun() + "-" + workload).replace("µ", "u").replaceAll("[^a-zA-Z0-9]+", "-")
                + ".svg";
        Files.writeString(folder.resolve(file), Chart.of(figures, group, workload));
        links.append("![%s](%s)\n\n".formatted(group.noun() + ", " + workload, file));
      }
    }
    return links.toString();
  }

  private static String text(String name) throws IOException {
    try (InputStream resource = Report.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("No resource " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
