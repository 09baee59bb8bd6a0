package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The list of a class's kernels")
class KernelIndexTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("has the name and the class of each, also of nested types and renamed views")
  void lines(Compiler compiler) throws IOException {
    Compilation compilation =
        compiler.compile(
            Sources.of(
                "p/Outer.java",
                """
                package p;
                import dev.parallelizable.*;
                class Outer {
                  static class Inner {
                    @Parallelizable static int twice(int a) { return 2 * a; }
                    @Parallelizable(name = "thrice") int twice(int a, @Shared int b) { return b * a; }
                  }
                }
                """),
            List.of(new ParallelizableProcessor()));
    assertTrue(compilation.success(), compilation::describe);
    Path index = compilation.classes().resolve("META-INF/parallelizable/p.ParallelOuter_Inner");
    assertEquals(
        """
        p.Outer$Inner.twice p.ParallelOuter_Inner$Twice$Loop
        p.Outer$Inner.thrice p.ParallelOuter_Inner$Thrice$Loop
        """,
        Files.readString(index));
    for (String line : Files.readAllLines(index)) {
      String loop = line.substring(line.indexOf(' ') + 1);
      assertTrue(
          Files.exists(compilation.classes().resolve(loop.replace('.', '/') + ".class")), loop);
    }
  }
}
