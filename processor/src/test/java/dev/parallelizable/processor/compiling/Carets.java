package dev.parallelizable.processor.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Source text with messages in it, as a compiler prints them: below a line of code, {@code ^} at
 * the column that a message points at, and the whole of its text.
 *
 * @param source the code alone
 * @param expected the messages, as {@code line:column text}
 */
public record Carets(String source, List<String> expected) {
  private static final Pattern MESSAGE = Pattern.compile("( *)\\^ (.*)");

  /** Takes code and messages apart. */
  public static Carets of(String text) {
    StringBuilder source = new StringBuilder();
    List<String> expected = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      Matcher message = MESSAGE.matcher(line);
      if (message.matches()) {
        expected.add(number + ":" + (message.group(1).length() + 1) + " " + message.group(2));
      } else {
        source.append(line).append('\n');
        number++;
      }
    }
    return new Carets(source.toString(), expected);
  }

  /** {@return a message as it is expected} */
  public static String found(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getLineNumber()
        + ":"
        + diagnostic.getColumnNumber()
        + " "
        + diagnostic.getMessage(Locale.ROOT);
  }
}
