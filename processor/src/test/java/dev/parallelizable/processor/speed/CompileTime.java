package dev.parallelizable.processor.speed;

import dev.parallelizable.processor.compiling.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much longer a build takes with the processor than with the same code written by hand.
 *
 * <p>The variants take turns, each in a fresh process, so that what else the machine does hits all
 * alike; ratios are of runs in the same round.
 */
final class CompileTime {
  private static final int CLASSES = Integer.getInteger("compileTime.classes", 1000);
  private static final int ROUNDS = Integer.getInteger("compileTime.rounds", 9);

  private CompileTime() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    Path folder = Files.createTempDirectory("compile-time");
    Path sources = folder.resolve("sources");
    ManyClasses.write(sources, CLASSES);
    Javac javac = new Javac(Compiler.classPath());
    String[] processor = {"-processorpath", jar.toString()};
    Path generated = Files.createDirectories(folder.resolve("generated"));
    javac.compile(
        Files.createDirectories(folder.resolve("first")),
        List.of(sources),
        processor[0],
        processor[1],
        "-s",
        generated.toString());
    double[][] seconds = new double[3][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Path out = Files.createDirectories(folder.resolve("round" + round));
      seconds[0][round] =
          javac.compile(out.resolve("hand"), List.of(sources, generated), "-proc:none");
      seconds[1][round] = javac.compile(out.resolve("processor"), List.of(sources), processor);
      seconds[2][round] =
          javac.compile(
              out.resolve("unchecked"),
              List.of(sources),
              processor[0],
              processor[1],
              "-Aparallelizable.purity=off");
      delete(out);
    }
    delete(folder);
    System.out.printf("%d classes, 3 annotated methods each, %d rounds%n", CLASSES, ROUNDS);
    print("written by hand, no processor", seconds[0], seconds[0]);
    print("processor", seconds[1], seconds[0]);
    print("processor, purity=off", seconds[2], seconds[0]);
  }

  private static void print(String variant, double[] seconds, double[] base) {
    double[] ratios = new double[ROUNDS];
    Arrays.setAll(ratios, round -> seconds[round] / base[round]);
    Arrays.sort(ratios);
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%-30s median %.2f s, ratio %.2f (%.2f to %.2f)%n",
        variant, sorted[ROUNDS / 2], ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
