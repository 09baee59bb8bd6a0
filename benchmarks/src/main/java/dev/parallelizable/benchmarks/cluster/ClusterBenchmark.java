package dev.parallelizable.benchmarks.cluster;

import dev.parallelizable.hazelcast.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Starts clusters, measures on them, and writes the page. */
public final class ClusterBenchmark {
  private static final Logger HAZELCAST = Logger.getLogger("com.hazelcast");
  private static final int PORT = 18_701;
  private static final int MEMBERS = 3;
  private static final int WARM_UPS = 12;
  private static final int ROUNDS = 15;
  private static final int SCALING_WARM_UPS = 6;
  private static final int SCALING_ROUNDS = 5;

  /** The heap is touched beforehand: the first use of its pages takes longer than a message. */
  private static final List<String> MEMBER = List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");

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
      Signature.useKey(key);
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

  private static List<String> with(List<String> options, String... more) {
    return Stream.concat(options.stream(), Stream.of(more)).toList();
  }

  private static List<Figure> messages(Path key, String pattern)
      throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    try (Setup signed =
            new Setup(
                PORT,
                ClusterSettings.defaults().keyFile(key),
                with(MEMBER, "-Dparallelizable.keyfile=" + key));
        Setup unsigned = new Setup(PORT + 20, ClusterSettings.defaults(), MEMBER)) {
      for (Workload workload : Messages.of(signed, unsigned)) {
        if (workload.name().contains(pattern)) {
          figures.addAll(Rounds.measured(workload, WARM_UPS, ROUNDS));
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
            with(MEMBER, "-XX:ActiveProcessorCount=1", "-Dparallelizable.keyfile=" + key))) {
      for (int members = 1; members <= MEMBERS; members++) {
        if (members > 1) {
          setup.grow();
        }
        Messages.warmUp(setup); // Jobs that compute have too few messages for that.
        figures.addAll(
            Rounds.measured(Scaling.of(setup, members), SCALING_WARM_UPS, SCALING_ROUNDS));
      }
    }
    return figures;
  }
}
