package dev.parallelizable.hazelcast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder by which {@link Elements#gated} tells where it runs, and is let go on. */
final class Gate {
  private final Path folder;

  Gate(Path parent) throws IOException {
    this.folder = Files.createTempDirectory(parent, "gate");
  }

  String folder() {
    return folder.toString();
  }

  void open() throws IOException {
    Files.createFile(folder.resolve("gate"));
  }

  /** The names of elements that run, with the process that runs them. */
  List<String> running() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith("runs-"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean runsOn(MemberProcess member) {
    return running().stream().anyMatch(name -> name.endsWith("-" + member.pid()));
  }
}
