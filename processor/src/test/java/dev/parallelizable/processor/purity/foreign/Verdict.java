package dev.parallelizable.processor.purity.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a person says of a method after reading it.
 *
 * @param library the method's
 * @param type its class
 * @param signature with the types of its parameters
 * @param kind the judgement
 * @param reason in a few words
 */
record Verdict(String library, String type, String signature, Kind kind, String reason) {

  enum Kind {
    /** Certain to change something that it did not create. */
    IMPURE,
    PURE,
    /** Nobody can tell from this file: nothing should be said. */
    UNDECIDABLE
  }

  /** {@return the rows of a table, in its order} */
  static List<Verdict> read(String resource) {
    try (InputStream table = Verdict.class.getResourceAsStream("/purity/" + resource)) {
      return new String(
              Objects.requireNonNull(table, resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Verdict::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Verdict parse(String line) {
    String[] cells = line.split(" \\| ", -1);
    return new Verdict(
        cells[0], cells[1], cells[2], Kind.valueOf(cells[3].toUpperCase(Locale.ROOT)), cells[4]);
  }

  /** {@return the name of the method, as in {@link Method#name()}} */
  String name() {
    return type + "#" + signature;
  }

  @Override
  public String toString() {
    return kind + " " + name() + ": " + reason;
  }
}
