package dev.parallelizable.samples;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import dev.parallelizable.runtime.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.lang.model.SourceVersion;

/** The most frequent identifiers of all Java sources in a zip file, in a small heap. */
final class SourceWords {
  private static final int SHOWN = 25;
  private static final int BAR = 50;

  private SourceWords() {}

  /** How often each identifier stands in a source file; comments and literals do not count. */
  @Parallelizable
  static Map<String, Integer> identifiers(@Shared ZipFile zip, ZipEntry entry) throws IOException {
    String source;
    try (InputStream in = zip.getInputStream(entry)) {
      source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < source.length(); ) {
      int end = endOfToken(source, i);
      if (Character.isJavaIdentifierStart(source.charAt(i))) {
        String word = source.substring(i, end);
        if (!SourceVersion.isKeyword(word)) {
          counts.merge(word, 1, Integer::sum);
        }
      }
      i = end;
    }
    return counts;
  }

  /** The index after the comment, literal, word or other character that begins at an index. */
  private static int endOfToken(String source, int i) {
    if (source.startsWith("//", i)) {
      return after("\n", source, i + 2);
    }
    if (source.startsWith("/*", i)) {
      return after("*/", source, i + 2);
    }
    if (source.startsWith("\"\"\"", i)) {
      return after("\"\"\"", source, i + 3);
    }
    char first = source.charAt(i);
    int end = i + 1;
    if (first == '"' || first == '\'') {
      while (end < source.length() && source.charAt(end) != first && source.charAt(end) != '\n') {
        end += source.charAt(end) == '\\' ? 2 : 1;
      }
      return end + 1;
    }
    if (Character.isJavaIdentifierPart(first)) { // or a number, with its letters as in 0xFFL
      while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static int after(String mark, String source, int from) {
    int at = source.indexOf(mark, from);
    return at < 0 ? source.length() : at + mark.length();
  }

  static void run(String[] args) throws IOException {
    Path path =
        args.length > 0
            ? Path.of(args[0])
            : Path.of(System.getProperty("java.home"), "lib", "src.zip");
    if (!Files.isReadable(path)) {
      System.out.println(
          "There is no " + path + ". Give a zip file with Java sources: -Dargs=FILE.zip");
      return;
    }
    long begin = System.nanoTime();
    Map<String, Integer> totals = new HashMap<>();
    long files = 0;
    try (ZipFile zip = new ZipFile(path.toFile());
        Results<Map<String, Integer>> results =
            ParallelSourceWords.identifiers(zip)
                .with(options -> options.buffer(64))
                .imap(sources(zip))) {
      for (Map<String, Integer> counts : results) {
        counts.forEach((word, count) -> totals.merge(word, count, Integer::sum));
        files++;
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<Map.Entry<String, Integer>> top =
        totals.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(SHOWN)
            .toList();
    for (Map.Entry<String, Integer> word : top) {
      int length = Math.max(1, (int) ((long) word.getValue() * BAR / top.get(0).getValue()));
      System.out.printf("%-20s %,9d %s%n", word.getKey(), word.getValue(), "█".repeat(length));
    }
    System.out.printf(
        "%,d files, %,d different identifiers, %.1f s, heap of %,d MB%n",
        files, totals.size(), seconds, Runtime.getRuntime().maxMemory() >> 20);
  }

  private static Stream<ZipEntry> sources(ZipFile zip) {
    return zip.stream()
        .filter(entry -> entry.getName().endsWith(".java"))
        .map(entry -> (ZipEntry) entry);
  }
}
