package dev.parallelizable.processor.purity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.ParallelizableProcessor;
import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The generated text is the same to the byte, whatever the check does")
class SameTextTest {
  private static final Sources PURE_AND_IMPURE =
      Sources.of(
          "it/Counter.java",
          """
          package it;
          import dev.parallelizable.Parallelizable;
          public class Counter {
            static int hits;
            @Parallelizable static double pure(double x) { return x; }
            @Parallelizable static double impure(double x) { hits++; return x; }
          }
          """);

  private static Map<String, String> expected = Map.of();

  @BeforeAll
  static void compileWithoutCheck() {
    expected = Compiler.JAVAC.compile(PURE_AND_IMPURE, "-Aparallelizable.purity=off").generated();
    assertFalse(expected.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"purity=error", "purity=warn", "purity.possible=true", "purity=what"})
  @DisplayName("under each setting")
  void settings(String setting) {
    Compilation compilation =
        Compiler.JAVAC.compile(PURE_AND_IMPURE, "-Aparallelizable." + setting);
    assertFalse(compilation.success(), "a finding, by -Werror too, or an unknown setting");
    assertEquals(expected, compilation.generated());
  }

  @Test
  @DisplayName("on Eclipse's compiler, which finds nothing")
  void eclipse() {
    Compilation compilation = Compiler.ECJ.compile(PURE_AND_IMPURE);
    assertTrue(compilation.success(), compilation::describe);
    assertEquals(expected, compilation.generated());
  }

  @Test
  @DisplayName("behind something opaque, where nothing is found")
  void opaque() {
    Compilation compilation = Compiler.JAVAC.compile(PURE_AND_IMPURE, List.of(new Opaque()));
    assertTrue(compilation.success(), compilation::describe);
    assertEquals(expected, compilation.generated());
  }

  /** Sees the compiler as build tools show it that put a proxy around everything. */
  private static final class Opaque extends DelegatingProcessor {
    Opaque() {
      super(new ParallelizableProcessor());
    }

    @Override
    ProcessingEnvironment wrap(ProcessingEnvironment environment) {
      return (ProcessingEnvironment)
          Proxy.newProxyInstance(
              ProcessingEnvironment.class.getClassLoader(),
              new Class<?>[] {ProcessingEnvironment.class},
              (self, method, arguments) -> method.invoke(environment, arguments));
    }
  }
}
