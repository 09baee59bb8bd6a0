package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What build tools are told")
class BuildToolsTest {
  @Test
  @DisplayName("Gradle: each file depends on one type alone")
  void incremental() throws IOException {
    String name = "META-INF/gradle/incremental.annotation.processors";
    try (InputStream file =
        ParallelizableProcessor.class.getClassLoader().getResourceAsStream(name)) {
      assertNotNull(file);
      assertEquals(
          ParallelizableProcessor.class.getName() + ",isolating",
          new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("each file names its annotated type as the one it originates from")
  void originatingElements(Compiler compiler) {
    RecordingFiler filer = new RecordingFiler();
    Compilation compilation =
        compiler.compile(
            Sources.of(
                "p/S.java",
                """
                package p;
                import dev.parallelizable.*;
                class S {
                  @Parallelizable static int f(int a) { return a; }
                  static class N { @Parallelizable static S g(S a) { return a; } }
                }
                """),
            List.of(filer.around(new ParallelizableProcessor())));
    assertTrue(compilation.success(), compilation::describe);
    assertEquals(
        List.of(
            "p.ParallelS <- [p.S]",
            "META-INF/parallelizable/p.ParallelS <- [p.S]",
            "p.ParallelS_N <- [p.S.N]",
            "META-INF/parallelizable/p.ParallelS_N <- [p.S.N]"),
        filer.created());
  }

  @Test
  @DisplayName("every lint of javac, also the one for annotations that nobody claims, is content")
  void allLints() {
    Compilation compilation =
        Compiler.JAVAC.compile(
            Sources.of(
                "p/S.java",
                """
                package p;
                import dev.parallelizable.*;
                class S { @Parallelizable static int f(int a, @Shared int b) { return a; } }
                """),
            "-Xlint:all");
    assertTrue(compilation.success(), compilation::describe);
  }

  @Test
  @DisplayName("all names in messages are unique, and so is each option's prefix")
  void names() {
    Set<String> ids = new HashSet<>();
    Stream.of(dev.parallelizable.processor.validation.Message.values())
        .forEach(message -> assertTrue(ids.add(message.id()), message.id()));
    assertTrue(
        new ParallelizableProcessor()
            .getSupportedOptions().stream().allMatch(name -> name.startsWith("parallelizable.")));
  }
}
