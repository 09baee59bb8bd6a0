package dev.parallelizable.processor.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compiler in a process of its own, as build tools start it.
 *
 * @param classPath what the sources need
 */
record Javac(String classPath) {
  /** {@return the seconds from start to end} */
  double compile(Path output, List<Path> folders, String... options)
      throws IOException, InterruptedException {
    Path classes = Files.createDirectories(output.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-d", classes.toString(), "-cp", classPath));
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
      }
    }
    Path file = Files.write(output.resolve("arguments"), arguments);
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    long start = System.nanoTime();
    int code = new ProcessBuilder(javac, "@" + file).inheritIO().start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IllegalStateException("javac failed with " + arguments.subList(0, 8));
    }
    return seconds;
  }
}
