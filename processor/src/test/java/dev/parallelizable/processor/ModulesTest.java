package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In a module, only what it reads is used")
class ModulesTest {
  private static final String TYPE =
      """
      package m.api;
      import dev.parallelizable.*;
      /** Exported. */
      @SuppressWarnings("exports")
      public class S {
        /** For itself. */
        public S() {}
        /** A hidden type of an exported package. @param a it @return it */
        @Parallelizable public static int f(int a, String b) { return a; }
        @Parallelizable Hidden g(Hidden a) { return a; }
        static class Hidden {}
      }
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "requires dev.parallelizable.runtime;, false",
    "requires dev.parallelizable.runtime; requires java.compiler;, true",
  })
  void generated(String requires, boolean annotated) {
    Compilation compilation =
        Compiler.JAVAC.compile(
            Sources.of("m/api/S.java", TYPE)
                .add("module-info.java", "module m { " + requires + " exports m.api; }"),
            "--module-path",
            Compiler.classPath());
    assertTrue(compilation.success(), compilation::describe);
    String text = compilation.generated().getOrDefault("m/api/ParallelS.java", "");
    assertEquals(annotated, text.contains("@Generated("), text);
    assertTrue(text.contains("@GeneratedCode\n"), text);
  }

  @Test
  @DisplayName("a module that does not read the runtime is told so")
  void missingRuntime() {
    Compilation compilation =
        Compiler.JAVAC.compile(
            Sources.of("m/api/S.java", TYPE)
                .add("module-info.java", "module m { requires dev.parallelizable; }"),
            "--module-path",
            Compiler.classPath());
    assertEquals(1, compilation.findings().size(), compilation::describe);
    assertTrue(
        compilation.findings().get(0).text().contains("[Parallelizable/NoRuntime]"),
        compilation::describe);
  }
}
