package dev.parallelizable.benchmarks.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Programs in other languages. */
final class Programs {
  private Programs() {}

  /** {@return a resource as a file in a folder of its own} */
  static Path source(String name) throws IOException {
    try (InputStream resource = Programs.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("No resource " + name);
      }
      Path source = Files.createTempDirectory("benchmarks").resolve(name);
      Files.copy(resource, source);
      return source;
    }
  }

  /** {@return the lines that a program prints, or nothing if it is not there or fails} */
  static Optional<List<String>> run(List<String> command) {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    try (var output = process.inputReader()) {
      List<String> lines = output.lines().toList();
      return process.waitFor() == 0 ? Optional.of(lines) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** {@return the first line that a program prints, or that it is not there} */
  static String version(String... command) {
    return run(List.of(command)).map(List::getFirst).orElse("not installed");
  }
}
