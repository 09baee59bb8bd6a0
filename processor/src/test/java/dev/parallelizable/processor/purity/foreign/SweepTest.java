package dev.parallelizable.processor.purity.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Annotates each static method that has a result, in whole libraries. Whatever is found there has
 * been read by a person, and is right.
 */
@DisplayName("The check on all static methods of a library")
@EnabledIfSystemProperty(named = "purity.sweep", matches = "true")
class SweepTest {
  @ParameterizedTest
  @ValueSource(strings = {"commons-codec", "commons-lang3", "commons-math3", "guava"})
  @DisplayName("It breaks nothing, and finds what a person found, too")
  void findsWhatWasRead(String artifact) {
    Library library = Library.of(artifact);
    List<Method> methods = StaticMethods.of(library);
    Measured measured = Measured.of(Annotated.of(library, methods), new OnlyPurity());
    assertEquals(List.of(), measured.mistakes());
    Set<String> read =
        Stream.of("verdicts.txt", "more-verdicts.txt")
            .flatMap(resource -> Verdict.read(resource).stream())
            .filter(verdict -> verdict.kind() == Verdict.Kind.IMPURE)
            .map(Verdict::name)
            .collect(Collectors.toSet());
    Set<String> unread = new TreeSet<>(measured.findings().keySet());
    unread.removeAll(read);
    assertEquals(Set.of(), unread, () -> said(measured.findings(), unread));
    System.out.printf(
        "%s: %d files, %d methods, findings in %d%n",
        artifact, library.files().size(), methods.size(), measured.findings().size());
  }

  private static String said(Map<String, List<String>> findings, Set<String> methods) {
    return methods.stream()
        .map(method -> method + " " + findings.get(method))
        .collect(Collectors.joining("\n", "Judge these by reading them:\n", "\n"));
  }
}
