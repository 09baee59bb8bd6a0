package dev.parallelizable.processor.purity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What the check finds, line by line")
class SnippetTest {
  static Stream<Snippet> impure() {
    return Stream.of(ImpureSnippets.TEXT, ImpureCallSnippets.TEXT).flatMap(Snippet::of);
  }

  static Stream<Snippet> pure() {
    return Snippet.of(PureSnippets.TEXT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("impure")
  @DisplayName("Impure")
  void findsWhatIsMarked(Snippet snippet) {
    Compiled compiled = Compiled.javac(List.of(), snippet.source());
    assertEquals(List.of(), compiled.others());
    assertMatches(snippet.expected(), compiled.findings());
    assertTrue(!snippet.expected().isEmpty() && !compiled.success(), "the build fails");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pure")
  @DisplayName("Pure")
  void findsNothing(Snippet snippet) {
    Compiled compiled =
        Compiled.javac(List.of("-Xlint:all,-processing", "-Werror"), snippet.source());
    assertEquals(List.of(), compiled.others());
    assertEquals(List.of(), compiled.findings());
    assertTrue(compiled.success());
  }

  static void assertMatches(List<String> expected, List<String> findings) {
    boolean matches = expected.size() == findings.size();
    for (int i = 0; matches && i < expected.size(); i++) {
      String[] marker = expected.get(i).split(" ", 3);
      String found = findings.get(i);
      matches = found.startsWith(marker[0] + " " + marker[1] + " ") && found.contains(marker[2]);
    }
    if (!matches) {
      assertEquals(String.join("\n", expected), String.join("\n", findings));
    }
  }
}
