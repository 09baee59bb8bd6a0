package dev.parallelizable.processor.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Classes with three annotated methods each, of the kinds that the README shows. */
final class ManyClasses {
  /** {@code $N} is the class's number. Its methods do some work, which the purity check follows. */
  private static final String TEXT =
      """
      package many.p$P;

      import dev.parallelizable.Parallelizable;
      import dev.parallelizable.Shared;
      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;

      /** Class $N. */
      public final class C$N {
        /** What one call goes by. */
        public record Model(double rate, double strike, Map<String, Double> weights) {}

        private final String name;

        /** Makes one. */
        public C$N(String name) {
          this.name = name;
        }

        /** Counts words. */
        @Parallelizable
        public static Map<String, Integer> words(Path file) throws IOException {
          Map<String, Integer> counts = new HashMap<>();
          for (String line : Files.readAllLines(file)) {
            for (String word : split(line)) {
              counts.merge(word, 1, Integer::sum);
            }
          }
          return counts;
        }

        /** Computes. */
        @Parallelizable
        public static double distance(double x, double y) {
          double sum = 0;
          for (int i = 0; i < $N % 7 + 1; i++) {
            sum += Math.hypot(x, y) * weight(i);
          }
          return Math.sqrt(sum);
        }

        /** Needs a receiver and what is the same for all. */
        @Parallelizable
        public List<String> price(@Shared Model model, String symbol) {
          List<String> lines = new ArrayList<>();
          StringBuilder line = new StringBuilder(name);
          double weight = model.weights().getOrDefault(symbol, 1.0);
          if (weight > model.strike()) {
            line.append(symbol).append(' ').append(weight * model.rate());
          }
          lines.add(line.toString());
          return lines;
        }

        private static double weight(int i) {
          return switch (i % 3) {
            case 0 -> 0.5;
            case 1 -> 1.5;
            default -> i;
          };
        }

        private static List<String> split(String line) {
          List<String> words = new ArrayList<>();
          int start = 0;
          for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || !Character.isLetter(line.charAt(i))) {
              if (i > start) {
                words.add(line.substring(start, i).toLowerCase());
              }
              start = i + 1;
            }
          }
          return words;
        }
      }
      """;

  private ManyClasses() {}

  static void write(Path folder, int classes) throws IOException {
    for (int n = 0; n < classes; n++) {
      Path home = Files.createDirectories(folder.resolve("many/p" + n % 20));
      String text = TEXT.replace("$N", String.valueOf(n)).replace("$P", String.valueOf(n % 20));
      Files.writeString(home.resolve("C" + n + ".java"), text);
    }
  }
}
