package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Types that other processors generate, and types that nobody generates")
class RoundsTest {
  private static final String USER =
      """
      package p;
      import dev.parallelizable.*;
      class S {
        @Parallelizable static Made f(Made a, int b) { return a; }
        @Parallelizable static int g(int a) { return a; }
        ParallelS.F view = ParallelS.f();
      }
      """;
  private static final String MADE = "package p;\nclass Made {}\n";

  @ParameterizedTest
  @EnumSource
  @DisplayName("the text is the same whether a parameter type is there or generated, now or later")
  void generatedTypes(Compiler compiler) {
    Sources user = Sources.of("p/S.java", USER);
    Compilation there = compiler.compile(Sources.of("p/S.java", USER).add("p/Made.java", MADE));
    assertTrue(there.success(), there::describe);
    String expected = there.generated().get("p/ParallelS.java");
    for (int round = 1; round <= 3; round++) {
      for (boolean first : new boolean[] {true, false}) {
        Processor ours = new ParallelizableProcessor();
        Processor other = new LateType("p.Made", MADE, round);
        Compilation late =
            compiler.compile(user, first ? List.of(ours, other) : List.of(other, ours));
        assertTrue(late.success(), late::describe);
        assertEquals(expected, late.generated().get("p/ParallelS.java"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a missing type is the compiler's to report, and costs its method alone")
  void missingTypes(Compiler compiler) {
    Compilation missing =
        compiler.compile(
            Sources.of(
                "p/S.java",
                """
                package p;
                import dev.parallelizable.*;
                import java.util.*;
                class S {
                  @Parallelizable static Missing f(int a) { return null; }
                  @Parallelizable static int g(List<Missing> a) { return 1; }
                  @Parallelizable static <T extends Missing> int h(T a) { return 1; }
                  @Parallelizable static int i(int a) throws Missing { return 1; }
                  @Parallelizable static int good(int a) { return a; }
                  @Parallelizable static int uses(int a) { Missing m = null; return a; }
                }
                class T { int[] use() { return ParallelS.good().mapToArray(new int[1]); } }
                """));
    assertFalse(missing.success());
    assertEquals(List.of(), missing.findings());
    String generated = missing.generated().getOrDefault("p/ParallelS.java", "");
    assertTrue(generated.contains("Good good("), missing::describe);
    assertTrue(generated.contains("Uses uses("), missing::describe);
    assertFalse(generated.contains("Missing"), generated);
    assertFalse(
        missing.errors().stream().anyMatch(error -> error.text().contains("ParallelS")),
        missing::describe);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the order of files does not show")
  void order(Compiler compiler) {
    Sources sources =
        Sources.of("p/S.java", USER)
            .add("p/Made.java", MADE)
            .add("p/T.java", USER.replace("class S", "class T").replace("ParallelS", "ParallelT"));
    Map<String, String> expected = compiler.compile(sources).generated();
    assertEquals(2, expected.size());
    assertEquals(expected, compiler.compile(sources.reversed()).generated());
  }
}
