package dev.parallelizable.processor.purity.foreign;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A library whose sources the build has unpacked.
 *
 * @param artifact its name
 * @param files its source texts by path
 */
record Library(String artifact, Map<String, String> files) {
  private static final Path UNPACKED = Path.of("target", "foreign");

  /** Reads all sources but the module's descriptor, which would ask for more than is here. */
  static Library of(String artifact) {
    Path root = UNPACKED.resolve(artifact);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("module-info.java")) {
          String name = root.relativize(file).toString().replace('\\', '/');
          texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Library(artifact, texts);
  }

  /** {@return the files with these top-level classes} */
  Library only(Set<String> types) {
    Map<String, String> some = new TreeMap<>(files);
    some.keySet().removeIf(path -> !types.contains(path.replace(".java", "").replace('/', '.')));
    return new Library(artifact, some);
  }

  /** {@return the jars of the libraries, and of what they mention} */
  static String jars() {
    try (Stream<Path> files = Files.list(UNPACKED.resolve("lib"))) {
      return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
