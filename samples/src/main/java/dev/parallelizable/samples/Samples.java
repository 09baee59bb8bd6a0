package dev.parallelizable.samples;

import java.util.Arrays;

/** Runs a sample by its name, or lists them. */
public final class Samples {
  private Samples() {}

  private record Sample(String name, String description, Main main) {}

  private interface Main {
    void run(String[] args) throws Exception;
  }

  private static final Sample[] SAMPLES = {
    new Sample(
        "Article",
        "the three ways to get results, with two and with four workers; [MILLIS of a second]",
        Article::run),
    new Sample("Checksums", "SHA-256 of every file, as sha256sum prints it; [DIR]", Checksums::run),
    new Sample("Mandelbrot", "a picture, row by row; [WIDTH HEIGHT [FILE]]", Mandelbrot::run),
    new Sample(
        "SourceWords",
        "the most frequent identifiers of the JDK's sources, in 64 MB; [ZIP]",
        SourceWords::run),
    new Sample(
        "LinkCheck",
        "5,000 requests to a slow server, with no concurrency set; [REQUESTS]",
        LinkCheck::run),
    new Sample(
        "Cluster",
        "the picture on three processes, one of which is killed; [WIDTH HEIGHT [FILE]]",
        Cluster::run),
    new Sample("Pricing", "Black-Scholes over columns of doubles; [ROWS]", Pricing::run),
  };

  /**
   * Runs a sample.
   *
   * @param args the name of the sample and its own arguments; without a name, lists the samples
   * @throws Exception whatever the sample throws
   */
  public static void main(String[] args) throws Exception {
    String name = args.length == 0 ? "" : args[0];
    for (Sample sample : SAMPLES) {
      if (sample.name().equalsIgnoreCase(name)) {
        sample.main().run(Arrays.copyOfRange(args, 1, args.length));
        return;
      }
    }
    if (!name.isEmpty() && !name.equals("true")) {
      System.out.println("There is no sample " + name + ".");
    }
    System.out.println("Run a sample with  mvn -q package -DskipTests -Dsample=NAME");
    for (Sample sample : SAMPLES) {
      System.out.printf("  %-12s %s%n", sample.name(), sample.description());
    }
    System.out.println("What stands in brackets can be given in  -Dargs=\"...\"");
  }
}
