package dev.parallelizable.benchmarks.cluster;

import dev.parallelizable.hazelcast.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts clusters, measures on them, and writes the page. */
public final class ClusterBenchmark {
  private static final Logger HAZELCAST = Logger.getLogger("com.hazelcast");
  private static final int PORT = 18_701;
  private static final int MEMBERS = 3;
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 9;
  private static final int SCALING_ROUNDS = 5;

  private ClusterBenchmark() {}

  /**
   * Runs.
   *
   * @param args {@code cluster}; then, if wanted, a pattern that names of workloads have to
   *     contain, in which case no page is written
   * @throws Exception if a cluster does not start, or the page cannot be written
   */
  public static void main(String[] args) throws Exception {
    String pattern = args.length < 2 ? "" : args[1];
    BenchmarkMember.useCommonPool();
    HAZELCAST.setLevel(Level.WARNING);
    Path key = Files.createTempFile("cluster", ".key");
    try {
      Files.writeString(key, "a key for benchmarks, which everybody may know");
      List<Figure> messages = messages(key, pattern);
      List<Figure> scaling = scaling(key, pattern);
      if (pattern.isEmpty()) {
        Path page = Path.of("..", "docs", "benchmarks", "cluster.md");
        Files.writeString(page, Page.of(messages, scaling, SCALING_ROUNDS));
        System.out.println("Report: " + page.toAbsolutePath().normalize());
      }
    } finally {
      Files.delete(key);
    }
  }

  private static List<Figure> messages(Path key, String pattern)
      throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    try (Setup signed =
            new Setup(
                PORT,
                ClusterSettings.defaults().keyFile(key),
                List.of("-Xmx256m", "-Dparallelizable.keyfile=" + key));
        Setup unsigned = new Setup(PORT + 20, ClusterSettings.defaults(), List.of("-Xmx256m"))) {
      for (Workload workload : Messages.of(signed, unsigned)) {
        if (workload.name().contains(pattern)) {
          figures.addAll(Rounds.measured(workload, 2 * WARM_UPS, ROUNDS));
        }
      }
    }
    return figures;
  }

  private static List<Figure> scaling(Path key, String pattern)
      throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    if (!"members".contains(pattern)) {
      return figures;
    }
    try (Setup setup =
        new Setup(
            PORT + 40,
            ClusterSettings.defaults().keyFile(key),
            List.of("-Xmx256m", "-XX:ActiveProcessorCount=1", "-Dparallelizable.keyfile=" + key))) {
      for (int members = 1; members <= MEMBERS; members++) {
        if (members > 1) {
          setup.grow();
        }
        figures.addAll(Rounds.measured(Scaling.of(setup, members), 1, SCALING_ROUNDS));
      }
    }
    return figures;
  }
}
