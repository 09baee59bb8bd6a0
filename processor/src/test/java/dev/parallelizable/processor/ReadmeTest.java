package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With {@code -Dgolden.update=true} the README is written instead of compared. */
@DisplayName("The README shows the golden files, to the letter")
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "hashing");
  private static final Pattern SECTION =
      Pattern.compile("<!-- golden: (\\w+\\.java) -->\n.*?<!-- end -->", Pattern.DOTALL);

  @Test
  @DisplayName("the annotated class and the generated one")
  void golden() throws IOException {
    String readme = Files.readString(README);
    Matcher sections = SECTION.matcher(readme);
    StringBuilder expected = new StringBuilder();
    int found = 0;
    while (sections.find()) {
      found++;
      String file = sections.group(1);
      sections.appendReplacement(expected, Matcher.quoteReplacement(section(file)));
    }
    sections.appendTail(expected);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(README, expected);
    }
    assertTrue(found >= 2, "The README has lost its sections");
    assertEquals(expected.toString(), Files.readString(README));
  }

  private static String section(String file) throws IOException {
    String text = Files.readString(GOLDEN.resolve(file));
    return "<!-- golden: " + file + " -->\n```java\n" + text + "```\n<!-- end -->";
  }
}
