package dev.parallelizable.processor.purity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Options and what silences the check")
class OptionsTest {
  private static final String IMPURE =
      """
      class Sample {
        static int hits;
        @dev.parallelizable.Parallelizable static int f(int x) {
          return x + hits++;
        }
      }
      """;

  @Test
  @DisplayName("A finding points at the operator of the expression, as javac's own errors do")
  void pointsAtTheExpression() {
    Compiled compiled = Compiled.javac(List.of(), IMPURE);
    assertEquals(1, compiled.diagnostics().size());
    var finding = compiled.diagnostics().getFirst();
    assertEquals("hits++", at(IMPURE, finding.getStartPosition(), finding.getEndPosition()));
    assertEquals(4, finding.getLineNumber());
    assertEquals("    return x + hits".length() + 1, finding.getColumnNumber());
    assertFalse(compiled.success());
  }

  private static String at(String source, long from, long to) {
    return source.substring((int) from, (int) to);
  }

  @Test
  @DisplayName("error is the default's name")
  void errorIsTheDefault() {
    List<String> findings = Compiled.javac(List.of(), IMPURE).findings();
    assertEquals(
        findings, Compiled.javac(List.of("-Aparallelizable.purity=error"), IMPURE).findings());
  }

  @Test
  @DisplayName("warn lets the build pass")
  void warns() {
    Compiled compiled = Compiled.javac(List.of("-Aparallelizable.purity=warn"), IMPURE);
    assertTrue(compiled.success());
    SnippetTest.assertMatches(List.of("4 WARNING hits++ writes"), compiled.findings());
  }

  @Test
  @DisplayName("off says nothing")
  void isOff() {
    Compiled compiled = Compiled.javac(List.of("-Aparallelizable.purity=off", "-Werror"), IMPURE);
    assertTrue(compiled.success());
    assertEquals(List.of(), compiled.findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=no", "=ERROR", "=", ""})
  @DisplayName("An unknown value is an error that names the legal ones")
  void rejectsUnknownValues(String value) {
    Compiled compiled = Compiled.javac(List.of("-Aparallelizable.purity" + value), IMPURE);
    assertFalse(compiled.success());
    assertEquals(1, compiled.findings().size());
    assertTrue(
        compiled.findings().getFirst().contains("[Parallelizable/PurityOption]")
            && compiled.findings().getFirst().contains("error, warn, off"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=yes", "=TRUE", "=", ""})
  @DisplayName("So is one for possible findings")
  void rejectsUnknownValuesForPossible(String value) {
    Compiled compiled =
        Compiled.javac(
            List.of("-Aparallelizable.purity=off", "-Aparallelizable.purity.possible" + value),
            IMPURE);
    assertFalse(compiled.success());
    assertEquals(1, compiled.findings().size());
    assertTrue(
        compiled.findings().getFirst().contains("[Parallelizable/PurityOption]")
            && compiled.findings().getFirst().contains("true, false"));
  }

  static Stream<Snippet> possible() {
    return Snippet.of(
        """
        === a static that is not final
        static int factor; static final int FIXED = 3;
        @Parallelizable static int f(int x) { return x * factor + FIXED; } //? [Parallelizable/MaybeImpure] factor reads the static field Sample.factor. Results may differ between runs
        === by its class
        static int factor;
        @Parallelizable static int f(int x) { return x * Sample.factor; } //? Sample.factor reads the static field Sample.factor
        === clocks
        @Parallelizable static long f(int x) {
          long t = System.nanoTime(); //? System.nanoTime() reads the clock
          t += System.currentTimeMillis(); //? reads the clock
          t += java.time.Instant.now().toEpochMilli(); //? reads the clock
          return t + new Date().getTime(); //? new Date() reads the clock
        }
        === random numbers
        static final Random R = new Random();
        @Parallelizable static double f(int x) {
          int i = R.nextInt(); //? R.nextInt() reads random numbers
          i += ThreadLocalRandom.current().nextInt(); //? reads random numbers
          return i + Math.random(); //? Math.random() reads random numbers
        }
        === in a helper
        @Parallelizable static long f(int x) { return now(); } //? System.nanoTime() reads the clock (f → now → System.nanoTime())
        static long now() { return System.nanoTime(); }
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("possible")
  @DisplayName("Possible findings are notes, and only on demand")
  void notesWhatIsPossible(Snippet snippet) {
    Compiled asked =
        Compiled.javac(
            List.of("-Aparallelizable.purity.possible=true", "-Xlint:all,-processing", "-Werror"),
            snippet.source());
    SnippetTest.assertMatches(snippet.expected(), asked.findings());
    assertTrue(asked.success());
    assertEquals(List.of(), Compiled.javac(List.of(), snippet.source()).findings());
  }

  static Stream<Snippet> silenced() {
    return Snippet.of(
        """
        === the author vouches for the method
        static int n;
        @Parallelizable(purity = Purity.ASSUMED) static int f(int x) { return n++; }
        === suppressed on the method
        static int n;
        @SuppressWarnings({"x", "parallelizable-purity", "x"}) @Parallelizable static int f(int x) { return n++; }
        === suppressed on the type
        @SuppressWarnings("parallelizable-purity") class Sample { static int n; @Parallelizable static int f(int x) { return n++; } }
        === suppressed on an enclosing type
        @SuppressWarnings("parallelizable-purity") class Sample { static int n; static class In { @Parallelizable static int f(int x) { return n++; } } }
        === suppressed on the callee
        static int n;
        @Parallelizable static int f(int x) { return g(x); }
        @SuppressWarnings("parallelizable-purity") static int g(int x) { return n++; }
        === suppressed on the callee's type
        @Parallelizable static int f(int x) { return G.g(x); }
        @SuppressWarnings("parallelizable-purity") static class G { static int n; static int g(int x) { return n++; } }
        === the Checker Framework's Pure on a callee
        class Sample { static int n; @Parallelizable static int f(int x) { return g(x); }
        @org.checkerframework.dataflow.qual.Pure static int g(int x) { return n++; } }
        === its SideEffectFree on a constructor
        class Sample { static int n; @Parallelizable static Object f(int x) { return new In(); }
        static class In { @org.checkerframework.dataflow.qual.SideEffectFree In() { n++; } } }
        === JetBrains' Contract on a callee
        class Sample { static int n; @Parallelizable static int f(int x) { return g(x); }
        @org.jetbrains.annotations.Contract(value = "_ -> param1", pure = true) static int g(int x) { return n++; } }
        """);
  }

  private static final String PURE =
      "package org.checkerframework.dataflow.qual; public @interface Pure {}";
  private static final String FREE =
      "package org.checkerframework.dataflow.qual; public @interface SideEffectFree {}";
  private static final String CONTRACT =
      "package org.jetbrains.annotations; public @interface Contract { String value() default \"\";"
          + " boolean pure() default false; }";

  @ParameterizedTest(name = "{0}")
  @MethodSource("silenced")
  @DisplayName("Silenced")
  void isSilenced(Snippet snippet) {
    Compiled compiled = Compiled.javac(List.of(), snippet.source(), PURE, FREE, CONTRACT);
    assertEquals(List.of(), compiled.others());
    assertEquals(List.of(), compiled.findings());
    assertTrue(compiled.success());
  }

  @Test
  @DisplayName("A contract that does not say pure is no trust")
  void needsPure() {
    String source =
        """
        class Sample { static int n;
        @dev.parallelizable.Parallelizable static int f(int x) { return g(x); }
        @org.jetbrains.annotations.Contract("_ -> param1") static int g(int x) { return n++; } }
        """;
    SnippetTest.assertMatches(
        List.of("2 ERROR (f → g → n++)"), Compiled.javac(List.of(), source, CONTRACT).findings());
  }
}
