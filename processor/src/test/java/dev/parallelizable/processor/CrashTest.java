package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A failure of the processor itself")
class CrashTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("is reported at the type, with what to send us, and costs that type alone")
  void crash(Compiler compiler) {
    RecordingFiler filer =
        new RecordingFiler(
            name -> {
              if (name.endsWith("ParallelBad")) {
                throw new IllegalStateException("Out of ink");
              }
            });
    Compilation compilation =
        compiler.compile(
            Sources.of(
                "p/S.java",
                """
                package p;
                import dev.parallelizable.*;
                class Good { @Parallelizable static int f(int a) { return a; } }
                class Bad {
                  @Parallelizable static int f(int a) { return a; } }
                class Other { @Parallelizable static int f(int a) { return a; } }
                """),
            List.of(filer.around(new ParallelizableProcessor())));
    assertEquals(1, compilation.findings().size(), compilation::describe);
    Compilation.Reported finding = compilation.findings().get(0);
    assertEquals("S.java:4", finding.file() + ":" + finding.line());
    for (String part :
        List.of(
            "[Parallelizable/Crash] The processor failed at Bad, which is a bug in it and not in"
                + " your code.",
            "Please report it at https://github.com/parallelizable/parallelizable/issues with",
            "What happened: java.lang.IllegalStateException: Out of ink at ",
            "dev.parallelizable.processor.Generation.write(Generation.java:",
            " on Java " + Runtime.version(),
            "(processor of no release, ")) {
      assertTrue(finding.text().contains(part), () -> part + "\n" + finding.text());
    }
    assertEquals(
        Set.of("p/ParallelGood.java", "p/ParallelOther.java"), compilation.generated().keySet());
  }
}
