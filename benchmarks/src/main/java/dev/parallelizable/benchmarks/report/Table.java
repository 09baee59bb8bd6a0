package dev.parallelizable.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** The figures of a group, workload by workload. */
final class Table {
  private final Figures figures;
  private final Group group;

  private Table(Figures figures, Group group) {
    this.figures = figures;
    this.group = group;
  }

  /** {@return the table in Markdown} */
  static String of(Figures figures, Group group) {
    return new Table(figures, group).text();
  }

  private String text() {
    boolean loop =
        figures.workloads(group).stream()
            .anyMatch(workload -> figures.fastest(group, workload, Table::loop).isPresent());
    StringBuilder table = new StringBuilder("| workload | way | " + unit());
    table.append(loop ? " | against the loop" : "").append(" | against the best peer");
    table.append(more().isEmpty() ? "" : " | " + more()).append(" |\n|---|---|---:|---:");
    table.append(loop ? "|---:" : "").append(more().isEmpty() ? "" : "|---:").append("|\n");
    for (String workload : figures.workloads(group)) {
      for (Measurement way : figures.ways(group, workload)) {
        table.append(row(way, loop));
      }
    }
    return table.append('\n').toString();
  }

  private static boolean loop(String way) {
    return way.equals(Ways.LOOP) || way.equals("Python loop");
  }

  private String row(Measurement way, boolean loop) {
    StringBuilder row =
        new StringBuilder(
            "| %s | %s%s | %s".formatted(way.workload(), name(way), mark(way), time(way)));
    if (loop) {
      row.append(" | ")
          .append(
              ratio(
                  figures.fastestPerElement(group, way.workload(), Table::loop)
                      / way.nanosPerElement()));
    }
    row.append(" | ")
        .append(
            Ways.ours(way.way())
                ? ratio(figures.againstPeers(group, way.workload(), way.way()))
                : "");
    return row.append(more().isEmpty() ? "" : " | " + more(way)).append(" |\n").toString();
  }

  private static String name(Measurement way) {
    return Ways.ours(way.way()) ? "**" + way.way() + "**" : way.way();
  }

  private static String mark(Measurement way) {
    return way.disturbed() ? " ⚠" : "";
  }

  private static String ratio(double ratio) {
    return Double.isNaN(ratio)
        ? ""
        : String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
  }

  private String unit() {
    return switch (group) {
      case SMALL -> "ns per call";
      case BLOCKING, TWO_CALLS, TICKER -> "ms per call";
      case MEMORY -> "bytes per element";
      case ARRAY, FRESH, LIST, LAZY, TUNING, PYTHON -> "ns per element";
    };
  }

  private String time(Measurement way) {
    double time =
        switch (group) {
          case SMALL -> way.nanos();
          case BLOCKING, TWO_CALLS, TICKER -> way.nanos() / 1e6;
          case MEMORY -> Figures.mean(way, "bytesPerElement").orElse(Double.NaN);
          case ARRAY, FRESH, LIST, LAZY, TUNING, PYTHON -> way.nanosPerElement();
        };
    String digits = time >= 1_000 ? "%,.0f" : time >= 100 ? "%.1f" : "%.2f";
    String spread = group == Group.MEMORY ? "" : " ± %.0f %%".formatted(100 * way.spread());
    return String.format(Locale.ROOT, digits, time) + spread;
  }

  private String more() {
    return switch (group) {
      case SMALL -> "bytes allocated per call";
      case TICKER -> "worst delay, ms";
      case ARRAY, FRESH, LIST, LAZY, BLOCKING, TWO_CALLS, MEMORY, TUNING, PYTHON -> "";
    };
  }

  private String more(Measurement way) {
    double figure =
        switch (group) {
          case SMALL -> Figures.mean(way, "gc.alloc.rate.norm").orElse(Double.NaN);
          case TICKER -> Figures.largest(way, "worstDelayNanos").orElse(Double.NaN) / 1e6;
          case ARRAY, FRESH, LIST, LAZY, BLOCKING, TWO_CALLS, MEMORY, TUNING, PYTHON -> Double.NaN;
        };
    return Double.isNaN(figure) || figure == 0
        ? ""
        : String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : "%.1f", figure);
  }

  /** {@return a line for each workload on which a peer is ahead of ours} */
  static List<String> peersAhead(Figures figures, Group group) {
    return figures.workloads(group).stream()
        .flatMap(
            workload ->
                figures
                    .fastest(group, workload, Ways::ours)
                    .flatMap(
                        ours ->
                            figures
                                .fastest(group, workload, Ways::peer)
                                .filter(peer -> peer.nanosPerElement() < ours.nanosPerElement())
                                .map(
                                    peer ->
                                        String.format(
                                            Locale.ROOT,
                                            "- %s, %s: %s is %.2f times as fast as %s",
                                            group.title(),
                                            workload,
                                            peer.way(),
                                            ours.nanosPerElement() / peer.nanosPerElement(),
                                            ours.way())))
                    .stream())
        .toList();
  }
}
