package dev.parallelizable.samples;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.core.HazelcastInstance;
import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import dev.parallelizable.hazelcast.ClusterConfig;
import dev.parallelizable.hazelcast.ClusterSettings;
import dev.parallelizable.hazelcast.ClusterStatistics;
import dev.parallelizable.hazelcast.HazelcastPool;
import dev.parallelizable.hazelcast.ParallelizableMember;
import dev.parallelizable.runtime.Results;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * The Mandelbrot set again, on three processes of a cluster, one of which is killed midway. Each
 * row has the colour of the process that has computed it.
 */
final class Cluster {
  private static final int MEMBERS = 3;
  private static final int PORT = 5801;
  private static final String[] COLORS = {"red", "green", "blue"};

  // Kept, so that the level stays set.
  private static final Logger HAZELCAST = Logger.getLogger("com.hazelcast");

  private Cluster() {}

  /** A row of the picture, and the process that has computed it. */
  static final class Row {
    final int y;
    final long process;
    final int[] rgb;

    Row(int y, long process, int[] rgb) {
      this.y = y;
      this.process = process;
      this.rgb = rgb;
    }
  }

  /** One row of the picture. */
  @Parallelizable
  static Row row(@Shared Mandelbrot.View view, int y) {
    return new Row(y, ProcessHandle.current().pid(), Mandelbrot.row(view, y));
  }

  static void run(String[] args) throws IOException, InterruptedException {
    int width = args.length > 0 ? Integer.parseInt(args[0]) : 1920;
    int height = args.length > 1 ? Integer.parseInt(args[1]) : 1200;
    Path file = Path.of(args.length > 2 ? args[2] : "target/cluster.png").toAbsolutePath();
    Files.createDirectories(file.getParent());
    HAZELCAST.setLevel(Level.OFF); // It would tell at length that a member was killed.

    Path key = Files.createTempFile("parallelizable", ".key"); // For its owner's eyes only.
    List<Process> members = new ArrayList<>();
    try {
      byte[] secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      Files.write(key, secret);
      for (int m = 0; m < MEMBERS; m++) {
        members.add(start(key, PORT + m));
      }
      for (Process member : members) {
        System.out.println(awaitReady(member) + ", process " + member.pid());
      }
      HazelcastInstance client =
          HazelcastClient.newHazelcastClient(ClusterConfig.client(List.of(address(PORT))));
      try (HazelcastPool pool =
          HazelcastPool.over(client, ClusterSettings.defaults().keyFile(key))) {
        draw(pool, members, Mandelbrot.View.of(width, height), file);
      } finally {
        client.shutdown();
      }
    } finally {
      members.forEach(Process::destroyForcibly);
      Files.delete(key);
    }
  }

  private static String address(int port) {
    return "127.0.0.1:" + port;
  }

  /** As by hand: {@code java -cp ... dev.parallelizable.hazelcast.ParallelizableMember ADDRESS}. */
  private static Process start(Path key, int port) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-Dparallelizable.keyfile=" + key,
            "-cp",
            System.getProperty("java.class.path"),
            ParallelizableMember.class.getName(),
            address(port),
            address(PORT))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String awaitReady(Process member) throws IOException {
    BufferedReader out = member.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("member ready")) {
        return line;
      }
    }
    throw new IOException("A member has ended before it was ready");
  }

  private static void draw(
      HazelcastPool pool, List<Process> members, Mandelbrot.View view, Path file)
      throws IOException {
    int[] ys = IntStream.range(0, view.height()).toArray();
    Map<Long, Integer> rows = new LinkedHashMap<>();
    members.forEach(member -> rows.put(member.pid(), 0));
    BufferedImage image =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    int done = 0;
    long begin = System.nanoTime();
    try (Results<Row> results =
        ParallelCluster.row(view)
            .on(pool)
            .with(o -> o.buffer(view.height()))
            .imapUnordered(Arrays.stream(ys).boxed().toList())) {
      for (Row row : results) {
        rows.merge(row.process, 1, Integer::sum);
        int color = new ArrayList<>(rows.keySet()).indexOf(row.process);
        image.setRGB(0, row.y, view.width(), 1, tinted(row.rgb, color), 0, view.width());
        if (++done == view.height() / 3) {
          members.get(1).destroyForcibly();
          System.out.printf("%d rows done; killed process %d%n", done, members.get(1).pid());
        }
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    ImageIO.write(image, "png", file.toFile());

    ClusterStatistics statistics = pool.statistics();
    int m = 0;
    for (Map.Entry<Long, Integer> each : rows.entrySet()) {
      System.out.printf("process %d, %s: %d rows%n", each.getKey(), COLORS[m++], each.getValue());
    }
    System.out.printf(
        "%d rows of %d in %.2f s; chunks: %d sent, %d lost with a member and run elsewhere%n%s%n",
        done, view.height(), seconds, statistics.sent(), statistics.lost(), file);
  }

  /** The row in shades of red, green, or blue. */
  private static int[] tinted(int[] rgb, int color) {
    return Arrays.stream(rgb)
        .map(
            each -> {
              int light = ((each >> 16 & 255) + (each >> 8 & 255) + (each & 255)) / 3;
              int white = Math.max(0, 2 * light - 255);
              int main = Math.min(255, 2 * light);
              return IntStream.range(0, COLORS.length)
                  .reduce(0, (sum, c) -> sum << 8 | (c == color ? main : white));
            })
        .toArray();
  }
}
