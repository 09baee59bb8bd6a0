package dev.parallelizable.processor.speed;

import dev.parallelizable.processor.compiling.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much more a build costs with the processor than with the same code written by hand.
 *
 * <p>The variants take turns, each in a fresh process, so that what else the machine does hits all
 * alike; ratios are of runs in the same round.
 */
final class CompileTime {
  private static final int CLASSES = Integer.getInteger("compileTime.classes", 1000);
  private static final int ROUNDS = Integer.getInteger("compileTime.rounds", 5);

  private CompileTime() {}

  private interface Variant {
    double run(Path output) throws IOException, InterruptedException;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    String jar = args[0];
    Path folder = Files.createTempDirectory("compile-time");
    Path sources = folder.resolve("sources");
    ManyClasses.write(sources, CLASSES);
    Javac javac = new Javac(Compiler.classPath());
    Path generated = Files.createDirectories(folder.resolve("generated"));
    Path first = Files.createDirectories(folder.resolve("first"));
    javac.compile(first, List.of(sources), "-processorpath", jar, "-s", generated.toString());

    Map<String, Variant> variants = new LinkedHashMap<>();
    variants.put(
        "written by hand, no processor",
        out -> javac.compile(out, List.of(sources, generated), "-proc:none"));
    variants.put(
        "copied by a processor",
        out ->
            javac.compile(
                out,
                List.of(sources),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                CopyingProcessor.class.getName(),
                "-Afrom=" + generated));
    variants.put(
        "generated, purity=off",
        out ->
            javac.compile(
                out, List.of(sources), "-processorpath", jar, "-Aparallelizable.purity=off"));
    variants.put("generated", out -> javac.compile(out, List.of(sources), "-processorpath", jar));
    print(measure(variants, folder));
    delete(folder);
  }

  private static Map<String, double[]> measure(Map<String, Variant> variants, Path folder)
      throws IOException, InterruptedException {
    Map<String, double[]> seconds = new LinkedHashMap<>();
    variants.keySet().forEach(name -> seconds.put(name, new double[ROUNDS]));
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Variant> variant : variants.entrySet()) {
        Path output = Files.createDirectories(folder.resolve("output"));
        seconds.get(variant.getKey())[round] = variant.getValue().run(output);
        delete(output);
      }
    }
    return seconds;
  }

  private static void print(Map<String, double[]> seconds) {
    System.out.printf(
        "%d classes, 3 annotated methods each, %d rounds; processor time%n", CLASSES, ROUNDS);
    double[] base = seconds.values().iterator().next();
    seconds.forEach(
        (name, all) -> {
          double[] ratios = new double[ROUNDS];
          Arrays.setAll(ratios, round -> all[round] / base[round]);
          Arrays.sort(ratios);
          System.out.printf(
              "%-30s median %.1f s, ratio %.2f (%.2f to %.2f)%n",
              name,
              Arrays.stream(all).sorted().skip(ROUNDS / 2).findFirst().orElseThrow(),
              ratios[ROUNDS / 2],
              ratios[0],
              ratios[ROUNDS - 1]);
        });
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
