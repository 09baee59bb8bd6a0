package dev.parallelizable.processor.purity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parallelizable.processor.compiling.Carets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each kind of finding says what is wrong, where, and what to do next, word by word")
class WordingTest {
  /** The kind of change is the first word of each name. */
  private static final String TABLE =
      """
      === WRITE of a static field
      @Parallelizable static int f(int x) {
        return x + hits++;
                       ^ [Parallelizable/Impure] hits++ writes the static field Sample.hits, which every element would share. Return the value instead, or declare @Parallelizable(purity = ASSUMED).
      }
      static int hits;
      === WRITE of a field of a parameter
      @Parallelizable static int f(Box b) {
        b.v = 1;
            ^ [Parallelizable/Impure] b.v = 1 writes the field Box.v of the parameter b, which the call did not create and others may see. Change a copy instead, or declare @Parallelizable(purity = ASSUMED).
        return b.v;
      }
      static class Box { int v; }
      === WRITE in a callee
      @Parallelizable static int f(int x) { return g(x); }
                                                    ^ [Parallelizable/Impure] n += x writes the static field Sample.n, which every element would share (f → g → h → n += x). Return the value instead, or declare @Parallelizable(purity = ASSUMED).
      static int g(int x) { return h(x); }
      static int h(int x) { return n += x; }
      static int n;
      === WRITE at the end of a long way
      @Parallelizable static int f(int x) { return a(x); }
                                                    ^ [Parallelizable/Impure] n++ writes the static field Sample.n, which every element would share (f → a → b → … → d → e → g → n++). Return the value instead, or declare @Parallelizable(purity = ASSUMED).
      static int a(int x) { return b(x); }
      static int b(int x) { return c(x); }
      static int c(int x) { return d(x); }
      static int d(int x) { return e(x); }
      static int e(int x) { return g(x); }
      static int g(int x) { return n++; }
      static int n;
      === STORE into a parameter
      @Parallelizable static int f(int[] a) {
        a[0] = 1;
             ^ [Parallelizable/Impure] a[0] = 1 writes into the parameter a, which the call did not create and others may see. Change a copy instead, or declare @Parallelizable(purity = ASSUMED).
        return a[0];
      }
      === STORE into a shared parameter
      @Parallelizable static int f(@Shared int[] a, int x) {
        a[x] = 1;
             ^ [Parallelizable/Impure] a[x] = 1 writes into the parameter a, which every element would share. Return the value instead, or declare @Parallelizable(purity = ASSUMED).
        return x;
      }
      === CHANGE of a static collection
      @Parallelizable static int f(String s) {
        SEEN.add(s);
                ^ [Parallelizable/Impure] SEEN.add(s) changes the static field Sample.SEEN, which every element would share. Return the value instead, or declare @Parallelizable(purity = ASSUMED).
        return 1;
      }
      static final List<String> SEEN = new ArrayList<>();
      === CHANGE of a parameter
      @Parallelizable static int f(List<String> l) {
        Collections.sort(l);
                        ^ [Parallelizable/Impure] Collections.sort(l) changes the parameter l, which the call did not create and others may see. Change a copy instead, or declare @Parallelizable(purity = ASSUMED).
        return l.size();
      }
      === APPEND in a callee
      @Parallelizable static int f(StringBuilder b) throws java.io.IOException {
        put(b);
           ^ [Parallelizable/Impure] out.append("x") changes the parameter b, which the call did not create and others may see (f → put → out.append("x")). Change a copy instead, or declare @Parallelizable(purity = ASSUMED).
        return 1;
      }
      static void put(Appendable out) throws java.io.IOException { out.append("x"); }
      === SET for the whole virtual machine
      @Parallelizable static int f(Locale l) {
        Locale.setDefault(l);
                         ^ [Parallelizable/Impure] Locale.setDefault(l) changes the default locale, which the whole program shares. Set it before the call instead, or declare @Parallelizable(purity = ASSUMED).
        return 1;
      }
      === USE of what is not thread-safe
      @Parallelizable static String f(Date d) {
        return FORMAT.format(d);
                            ^ [Parallelizable/Impure] FORMAT.format(d) uses the static field Sample.FORMAT, which every element would share and which each use changes inside. Create one in the method instead, or declare @Parallelizable(purity = ASSUMED).
      }
      static final DateFormat FORMAT = new SimpleDateFormat("y");
      === READ of the clock
      @Parallelizable static long f(int x) {
        return x + System.nanoTime();
                                  ^ [Parallelizable/MaybeImpure] System.nanoTime() reads the clock. Results may differ between runs: where they must not, pass it as a parameter.
      }
      === READ of a static field
      @Parallelizable static int f(int x) {
        return x * factor;
                   ^ [Parallelizable/MaybeImpure] factor reads the static field Sample.factor. Results may differ between runs: where they must not, pass it as a parameter.
      }
      static int factor;
      """;

  private static final String HEAD =
      "import dev.parallelizable.*; import java.text.*; import java.util.*; class Sample {\n";

  static Stream<String> rows() {
    return Stream.of(TABLE.split("(?m)^=== ")).filter(row -> !row.isBlank());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void text(String row) {
    Carets carets = Carets.of(HEAD + row.substring(row.indexOf('\n') + 1) + "}");
    Compiled compiled =
        Compiled.javac(List.of("-Aparallelizable.purity.possible=true"), carets.source());
    assertEquals(
        String.join("\n", carets.expected()),
        String.join("\n", compiled.diagnostics().stream().map(Carets::found).toList()));
    boolean possible = row.startsWith("READ");
    assertEquals(possible, compiled.success());
    for (var diagnostic : compiled.diagnostics()) {
      assertEquals(possible ? Diagnostic.Kind.NOTE : Diagnostic.Kind.ERROR, diagnostic.getKind());
      assertEquals("/Sample.java", Objects.requireNonNull(diagnostic.getSource()).getName());
    }
  }

  @Test
  @DisplayName("no kind is left out")
  void everyKind() {
    Set<Effect.Kind> kinds = EnumSet.noneOf(Effect.Kind.class);
    rows().forEach(row -> kinds.add(Effect.Kind.valueOf(row.substring(0, row.indexOf(' ')))));
    assertEquals(EnumSet.allOf(Effect.Kind.class), kinds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=no | -Aparallelizable.purity=no is unknown. Use one of: error, warn, off.",
        "= | -Aparallelizable.purity has no value. Give it one of: error, warn, off.",
        "'' | -Aparallelizable.purity has no value. Give it one of: error, warn, off.",
        ".possible=1 | -Aparallelizable.purity.possible=1 is unknown. Use one of: true, false."
      })
  @DisplayName("an option's value that nobody knows is at no place in the code")
  void option(String given, String text) {
    Compiled compiled =
        Compiled.javac(
            List.of("-Aparallelizable.purity" + given),
            HEAD + "@Parallelizable static int f(int x) { return x; } }");
    assertEquals(1, compiled.diagnostics().size());
    var diagnostic = compiled.diagnostics().getFirst();
    assertEquals("[Parallelizable/PurityOption] " + text, diagnostic.getMessage(Locale.ROOT));
    assertEquals(Diagnostic.Kind.ERROR, diagnostic.getKind());
    assertEquals(Diagnostic.NOPOS, diagnostic.getPosition());
  }

  @Test
  @DisplayName("a failure of the check names the file, and what is lost")
  void crash() {
    IllegalStateException failure = new IllegalStateException("why");
    failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "A.java", 3)});
    assertEquals(
        "[Parallelizable/PurityCrash] The purity check gave up on S.java, so its methods are not"
            + " checked; nothing else is affected. Please report it at"
            + " https://github.com/parallelizable/parallelizable/issues with this message and that"
            + " file. What happened: java.lang.IllegalStateException: why at A.b(A.java:3)",
        Wording.crash("S.java", failure));
    assertEquals(
        "[Parallelizable/PurityCrash] The purity check gave up on S.java, so its methods are not"
            + " checked; nothing else is affected. Its expressions or statements are nested too"
            + " deeply for the compiler's stack: split them up, or give the compiler more with"
            + " -J-Xss8m.",
        Wording.crash("S.java", new StackOverflowError()));
  }
}
