package dev.parallelizable.samples;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.runtime.Outcome;
import dev.parallelizable.runtime.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** SHA-256 of every file below a folder, in the format of {@code sha256sum}. */
final class Checksums {
  private static final int BUFFER = 1 << 16;

  private Checksums() {}

  /** The SHA-256 of a file's content, in hexadecimal digits. */
  @Parallelizable
  static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static void run(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? System.getProperty("java.home") : args[0]);
    List<String> unreadable = new ArrayList<>();
    List<Path> files = filesBelow(folder, unreadable);
    long begin = System.nanoTime();
    ProgressBarBuilder bars =
        new ProgressBarBuilder()
            .setTaskName("SHA-256")
            .setInitialMax(files.size())
            .setUpdateIntervalMillis(100);
    try (ProgressBar bar = bars.build();
        Results<Outcome<Path, String>> results =
            ParallelChecksums.sha256()
                .outcomes()
                .with(options -> options.progress(progress -> bar.stepTo(progress.done())))
                .imap(files)) {
      for (Outcome<Path, String> outcome : results) {
        switch (outcome) {
          case Outcome.Success<Path, String> done ->
              System.out.println(line(done.value(), done.input()));
          case Outcome.Failure<Path, String> failed ->
              unreadable.add(failed.input() + ": " + failed.cause());
        }
      }
    }
    System.err.printf(
        "%,d files in %.2f s, %,d unreadable%n",
        files.size(), (System.nanoTime() - begin) / 1e9, unreadable.size());
    unreadable.forEach(problem -> System.err.println("unreadable: " + problem));
  }

  /** A line as {@code sha256sum} writes it, and reads it with {@code -c}. */
  private static String line(String hash, Path file) {
    String name = file.toString();
    String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (escaped.equals(name) ? "" : "\\") + hash + "  " + escaped;
  }

  private static List<Path> filesBelow(Path folder, List<String> unreadable) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(file + ": " + e);
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }
}
