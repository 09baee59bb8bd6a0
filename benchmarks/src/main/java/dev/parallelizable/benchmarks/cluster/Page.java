package dev.parallelizable.benchmarks.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** The page: a text with tables in it. */
final class Page {
  private static final String BY_HAND = "by hand";
  private static final String OURS = "ours";
  private static final long GOAL_PERCENT = 90;

  private Page() {}

  static String of(List<Figure> messages, List<Figure> scaling, int rounds) throws IOException {
    return text("cluster.md")
        .replace("{machine}", machine(rounds))
        .replace("{cores}", Integer.toString(cores()))
        .replace("{messages}", table(messages))
        .replace("{scaling}", table(scaling))
        .replace("{sentences}\n", sentences(messages) + sentences(scaling) + speedUps(scaling))
        .replace("{reasons}\n", text("reasons.md"));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String machine(int rounds) {
    return """
        - Date: %s
        - Cores: %d, shared by the driver and all members
        - JDK: %s %s
        - Rounds: at least %d"""
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            cores(),
            System.getProperty("java.vendor"),
            Runtime.version(),
            rounds);
  }

  private static String table(List<Figure> figures) {
    StringBuilder table =
        new StringBuilder(
            "| workload | way | median | least–greatest | unit | of the best by hand |\n");
    table.append("|---|---|---:|---:|---|---:|\n");
    for (Figure figure : figures) {
      table.append(
          "| %s | %s | %s | %s | %s | %.0f %% |\n"
              .formatted(
                  figure.workload().name(),
                  figure.way().name(),
                  figure.shownMedian(),
                  figure.shownRange(),
                  figure.workload().unit().label,
                  100 * figure.speed(byHand(figures, figure))));
    }
    return table.toString();
  }

  private static String sentences(List<Figure> figures) {
    StringBuilder sentences = new StringBuilder();
    for (Figure ours : figures) {
      if (ours.way().name().startsWith(OURS)) {
        long percent = Math.round(100 * ours.speed(byHand(figures, ours)));
        sentences.append(
            "- %s: %s has %d %% of the speed of the fastest job by hand. The goal is %s.\n"
                .formatted(
                    ours.workload().name(),
                    ours.way().name(),
                    percent,
                    percent < GOAL_PERCENT ? "missed" : "met"));
      }
    }
    return sentences.toString();
  }

  private static String speedUps(List<Figure> scaling) {
    StringBuilder sentences = new StringBuilder();
    for (Figure ours : scaling) {
      if (ours.way().name().equals(OURS)) {
        sentences.append(
            "- Beside the plain loop in one thread, %s: %.2f times as fast; by hand, %.2f times.\n"
                .formatted(
                    ours.workload().name(),
                    ours.speed(find(scaling, ours.workload(), "plain loop")),
                    find(scaling, ours.workload(), BY_HAND)
                        .speed(find(scaling, ours.workload(), "plain loop"))));
      }
    }
    return sentences.toString();
  }

  /** The fastest job by hand: of those that sign as much, where there is one. */
  private static Figure byHand(List<Figure> figures, Figure ours) {
    Comparator<Figure> alike =
        Comparator.comparing(figure -> figure.way().signed() != ours.way().signed());
    return figures.stream()
        .filter(figure -> figure.workload().name().equals(ours.workload().name()))
        .filter(figure -> figure.way().name().startsWith(BY_HAND))
        .min(alike.thenComparingDouble(Figure::median))
        .orElseThrow();
  }

  /** The first figure of a workload whose way is called so. */
  private static Figure find(List<Figure> figures, Workload workload, String way) {
    return figures.stream()
        .filter(figure -> figure.workload().name().equals(workload.name()))
        .filter(figure -> figure.way().name().startsWith(way))
        .findFirst()
        .orElseThrow();
  }

  private static String text(String name) throws IOException {
    try (InputStream resource = Page.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("No resource " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
