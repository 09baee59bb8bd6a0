package dev.parallelizable.processor.purity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The timeout only ends what would take hours: nothing here takes more than a few seconds. */
@Timeout(100)
@DisplayName("Code that only machines write is checked like any other")
class HugeCodeTest {
  /** More than javac itself needs for any of these. */
  private static final long STACK = 1L << 29;

  private static final String HEAD =
      "import dev.parallelizable.*; import java.util.*; import java.util.function.*;"
          + " class Sample { static int hits; static int g(int x) { return x; }\n";

  private static String lines(int n, IntFunction<String> line) {
    return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String nested(int depth, String open, String middle, String close) {
    return open.repeat(depth) + middle + close.repeat(depth);
  }

  /** In a thread of its own, as javac's recursion is as deep as the code. */
  private static List<String> findings(String members) throws Exception {
    FutureTask<Compiled> task =
        new FutureTask<>(() -> Compiled.javac(List.of("-Xmaxerrs", "5000"), HEAD + members + "}"));
    Thread.ofPlatform().stackSize(STACK).start(task);
    Compiled compiled = task.get();
    assertEquals(List.of(), compiled.others());
    return compiled.findings();
  }

  @Test
  @DisplayName("a body of 80,000 characters")
  void hugeBody() throws Exception {
    String body =
        lines(
            1000,
            i ->
                i % 100 == 99
                    ? "if (v%1$d > r) { hits += v%1$d; } else { x.add(r); }".formatted(i - 1)
                    : "int v%1$d = r + %1$d; if (v%1$d > r) { r += v%1$d; } else { r -= x.get(v%1$d); }"
                        .formatted(i));
    assertTrue(body.length() > 60_000, () -> "only " + body.length());
    List<String> findings =
        findings(
            "@Parallelizable static int f(List<Integer> x) { int r = 0;\n" + body + "return r; }");
    assertEquals(20, findings.size());
    for (int i = 0; i < 20; i += 2) {
      int line = 2 + 100 * (i / 2 + 1);
      assertTrue(findings.get(i).startsWith(line + " ERROR [Parallelizable/Impure] hits += v"));
      assertTrue(findings.get(i + 1).startsWith(line + " ERROR [Parallelizable/Impure] x.add(r)"));
    }
  }

  @Test
  @DisplayName("a body with 500 loops over as many names of one list")
  void manyLoops() throws Exception {
    String loops =
        lines(
            500,
            i ->
                "List<Integer> v%d = %s; for (int i = 0; i < 3; i++) { r += v%d.size(); }"
                    .formatted(i, i == 0 ? "x" : "v" + (i - 1), i));
    List<String> findings =
        findings(
            "@Parallelizable static int f(List<Integer> x) { int r = 0; try {\n"
                + loops
                + "} finally {\nx.clear(); }\nreturn r; }");
    assertEquals(1, findings.size());
    assertTrue(findings.getFirst().startsWith("504 ERROR [Parallelizable/Impure] x.clear()"));
  }

  @Test
  @DisplayName("a thousand methods, each of which calls the next and the last the first")
  void longCycle() throws Exception {
    List<String> findings =
        findings(
            lines(
                1000,
                i ->
                    "static int s%1$d; %2$s static int f%1$d(int x) { s%1$d++; return f%3$d(x); }"
                        .formatted(i, i == 500 ? "@Parallelizable" : "", (i + 1) % 1000)));
    assertEquals(1000, findings.size());
    assertTrue(findings.getFirst().startsWith("502 ERROR [Parallelizable/Impure] s500++ writes"));
    assertTrue(findings.get(1).startsWith("502 ERROR [Parallelizable/Impure] s501++ writes"));
    assertTrue(findings.get(1).contains("(f500 → f501 → s501++)"));
    assertTrue(
        findings.getLast().contains("(f500 → f501 → f502 → … → f497 → f498 → f499 → s499++)"));
  }

  @Test
  @DisplayName("generic methods that all call one another, with their parameters swapped")
  void mutualRecursion() throws Exception {
    List<String> findings =
        findings(
            lines(
                100,
                i ->
                    "%s static <T, U extends T> int f%d(List<T> x, List<U> y) { %s return %s; }"
                        .formatted(
                            i == 0 ? "@Parallelizable" : "",
                            i,
                            i == 99 ? "x.add(null);" : "",
                            IntStream.range(1, 10)
                                .mapToObj(
                                    k ->
                                        "Sample.<%s>f%d(%s)"
                                            .formatted(
                                                k % 2 == 1 ? "T, T" : "Object, Object",
                                                (i * 7 + k) % 100,
                                                k % 2 == 1 ? "x, x" : "null, null"))
                                .collect(Collectors.joining(" + ")))));
    assertTrue(!findings.isEmpty());
    for (String finding : findings) {
      assertTrue(finding.startsWith("2 ERROR [Parallelizable/Impure] x.add(null) changes the"));
      assertTrue(finding.contains("→ f99 → x.add(null))"), finding);
    }
  }

  static List<String> deep() {
    return List.of(
        "return \"\"" + " + x".repeat(3000) + " + hits++;",
        "return " + nested(500, "(", "hits++", ")") + " + \"\";",
        "return " + nested(500, "g(", "hits++", ")") + " + \"\";",
        "return new StringBuilder()" + ".append(x)".repeat(2000) + ".append(hits++).toString();",
        "return " + nested(1000, "x == 0 ? \"a\" : ", "\"\" + hits++", "") + ";",
        nested(1000, "if (x == 0) { return \"\"; } else ", "{ return \"\" + hits++; }", ""),
        nested(40, "while (x < 9) { ", "hits++; break;", " }") + " return \"\";",
        "Supplier<Object> s = "
            + nested(50, "() -> (Supplier<Object>) ", "() -> hits++", "")
            + "; return \"\" + s.get();",
        "Object o = "
            + nested(40, "new Object() { Object o = ", "hits++", "; }")
            + "; return \"\";",
        nested(10, "try { x++; } finally { ", "hits++;", " }") + " return \"\";",
        "return \"\" + "
            + nested(100, "switch (x) { case 1 -> 1; default -> ", "hits++;", " };")
                .replaceAll(";;$", ";"));
  }

  @ParameterizedTest
  @MethodSource("deep")
  @DisplayName("nested as deep as javac copes with")
  void nestedDeeply(String body) throws Exception {
    List<String> findings = findings("@Parallelizable static String f(int x) {\n" + body + "\n}");
    assertEquals(1, findings.size());
    assertTrue(
        findings.getFirst().startsWith("3 ERROR [Parallelizable/Impure] hits++ writes the static"),
        findings::getFirst);
  }
}
