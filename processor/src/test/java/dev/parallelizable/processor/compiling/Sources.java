package dev.parallelizable.processor.compiling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Source files by path, in the order in which the compiler gets them. */
public final class Sources {
  private final Map<String, String> files = new LinkedHashMap<>();

  /** One text for several files, each after a line {@code //// path}. */
  public static Sources parse(String text) {
    Sources sources = new Sources();
    for (String part : text.split("(?m)^//// ", -1)) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        sources.add(part.substring(0, end).strip(), part.substring(end + 1));
      }
    }
    return sources;
  }

  public static Sources of(String path, String text) {
    return new Sources().add(path, text);
  }

  public Sources add(String path, String text) {
    files.put(path, text);
    return this;
  }

  public Sources reversed() {
    Sources reversed = new Sources();
    List<String> paths = new ArrayList<>(files.keySet());
    for (int i = paths.size() - 1; i >= 0; i--) {
      reversed.add(paths.get(i), files.get(paths.get(i)));
    }
    return reversed;
  }

  public Map<String, String> files() {
    return files;
  }

  List<Path> writeTo(Path folder) {
    List<Path> written = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            written.add(Files.writeString(file, text));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return written;
  }
}
