package dev.parallelizable.processor.purity.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.ParallelizableProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/purity.md} shows the figures; the test says when they are no longer true. */
@DisplayName("The check, measured on libraries that know nothing of it")
class ForeignCodeTest {
  private static final Path PAGE = Path.of("..", "docs", "purity.md");

  @Test
  @DisplayName("At least 95 % of the impure methods are found, with no false alarm")
  void compareWithTable() throws IOException {
    List<Verdict> table = Verdict.read("verdicts.txt");
    Map<String, List<String>> findings = new HashMap<>();
    List<String> mistakes = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    byLibrary(table)
        .forEach(
            (artifact, judged) -> {
              Measured measured = measure(artifact, judged);
              mistakes.addAll(measured.mistakes());
              findings.putAll(measured.findings());
              rows.add(Figures.of(judged, measured.findings()).row(artifact));
            });
    Figures all = Figures.of(table, findings);
    rows.add(all.row("all"));
    assertEquals(List.of(), mistakes, "all this code is valid");
    assertEquals(List.of(), all.alarms(), "no false alarm");
    assertTrue(all.found() >= 0.95 * all.impure(), () -> "missed: " + all.missed());
    assertTrue(all.rows() >= 200, "enough to say something");
    String page = Files.readString(PAGE);
    assertEquals(
        List.of(), rows.stream().filter(row -> !page.contains(row)).toList(), "rows of " + PAGE);
  }

  private static Map<String, List<Verdict>> byLibrary(List<Verdict> table) {
    return table.stream()
        .collect(Collectors.groupingBy(Verdict::library, TreeMap::new, Collectors.toList()));
  }

  /** Compiles the files with judged methods; the rest of the library comes from its jar. */
  private static Measured measure(String artifact, List<Verdict> judged) {
    Set<String> types = judged.stream().map(Verdict::type).collect(Collectors.toSet());
    Library library = Library.of(artifact).only(types);
    Set<String> names = judged.stream().map(Verdict::name).collect(Collectors.toSet());
    List<Method> methods =
        StaticMethods.of(library).stream().filter(method -> names.contains(method.name())).toList();
    assertEquals(names.size(), methods.size(), () -> "methods of the table in " + artifact);
    return Measured.of(Annotated.of(library, methods), new ParallelizableProcessor());
  }
}
