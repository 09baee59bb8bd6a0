package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("-Aparallelizable.verbose=true tells what was generated, deferred and skipped")
class VerboseTest {
  private static final Sources SOURCES =
      Sources.of(
          "p/S.java",
          """
          package p;
          import dev.parallelizable.*;
          class S {
            @Parallelizable static Made f(Made a, int b) { return a; }
            @Parallelizable static Missing g(int a) { return null; }
            @Parallelizable private int h(int a) { return a; }
            static class N { @Parallelizable(name = "k") long i(Object[] a) { return 1; } }
          }
          """);

  @ParameterizedTest
  @EnumSource
  @DisplayName("and says why")
  void everything(Compiler compiler) {
    assertEquals(
        List.of(
            "Deferred p.S.f(Made, int): it mentions a type that is not there yet, and another"
                + " processor may generate it. The whole of p.S waits for the next round.",
            "Deferred p.S.g(int): it mentions a type that is not there yet, and another"
                + " processor may generate it. The whole of p.S waits for the next round.",
            "Generated p.ParallelS_N for p.S.N: k() calls i(java.lang.Object[]).",
            "Deferred p.S.g(int): it mentions a type that is not there yet, and another"
                + " processor may generate it. The whole of p.S waits for the next round.",
            "Skipped p.S.g(int): it mentions a type that nobody has generated. The compiler says"
                + " which.",
            "Skipped p.S.h(int): [Parallelizable/PrivateMethod].",
            "Generated p.ParallelS for p.S: f() calls f(p.Made, int)."),
        notes(compiler, "-Aparallelizable.verbose=true"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("and nothing is told where nobody asks")
  void nothing(Compiler compiler) {
    assertEquals(List.of(), notes(compiler));
    assertEquals(List.of(), notes(compiler, "-Aparallelizable.verbose=false"));
  }

  private static List<String> notes(Compiler compiler, String... options) {
    Compilation compilation =
        compiler.compile(
            SOURCES,
            List.of(
                new LateType("p.Made", "package p;\nclass Made {}\n", 1),
                new ParallelizableProcessor()),
            options);
    return compilation.diagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(text -> text.startsWith("[Parallelizable] "))
        .map(text -> text.substring("[Parallelizable] ".length()))
        .toList();
  }
}
