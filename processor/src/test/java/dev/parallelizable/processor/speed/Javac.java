package dev.parallelizable.processor.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  /**
   * {@return the seconds of processor time that it took, all its threads together}
   *
   * <p>Not the time on the clock: that depends on what else the machine does.
   */
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
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                TimedJavac.class.getName(),
                "@" + file)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("javac failed: " + printed);
    }
    return Long.parseLong(printed) / 1e9;
  }
}
