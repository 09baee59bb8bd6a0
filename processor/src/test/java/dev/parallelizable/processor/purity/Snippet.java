package dev.parallelizable.processor.purity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of source text that says itself what is to be found in it: {@code //! text} at the end of
 * a line is an error with that text there, {@code //? text} a note.
 *
 * @param name what it shows
 * @param source the whole file
 */
record Snippet(String name, String source) {
  private static final Pattern WHOLE = Pattern.compile("(class|interface|enum|record) Sample");
  private static final String HEAD =
      "package snippet; import dev.parallelizable.*; import java.util.*; import"
          + " java.util.function.*; import java.util.concurrent.*; import"
          + " java.util.concurrent.atomic.*; import java.util.concurrent.locks.*; import"
          + " java.util.regex.*; import java.util.stream.*; import java.text.*; ";

  /**
   * {@return the snippets of a text}, which begin with {@code === name}; one that declares no class
   * {@code Sample} is put into one.
   */
  static Stream<Snippet> of(String text) {
    return Stream.of(text.split("(?m)^=== ")).filter(part -> !part.isBlank()).map(Snippet::read);
  }

  private static Snippet read(String part) {
    int end = part.indexOf('\n');
    String body = part.substring(end + 1);
    boolean whole = WHOLE.matcher(body).find();
    return new Snippet(
        part.substring(0, end).strip(), HEAD + (whole ? body : "class Sample {\n" + body + "}\n"));
  }

  /** {@return the markers, as {@code line kind text}} */
  List<String> expected() {
    List<String> expected = new ArrayList<>();
    int number = 0;
    for (String line : source.lines().toList()) {
      number++;
      String[] parts = line.split("//(?=[!?] )", -1);
      for (int i = 1; i < parts.length; i++) {
        expected.add(
            number
                + (parts[i].startsWith("!") ? " ERROR " : " NOTE ")
                + parts[i].substring(2).strip());
      }
    }
    return expected;
  }

  @Override
  public String toString() {
    return name;
  }
}
