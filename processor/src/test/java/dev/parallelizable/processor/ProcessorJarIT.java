package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The processor's jar, which shares a path with all other processors of a build")
class ProcessorJarIT {
  private static final Path JAR = Path.of(System.getProperty("processor.jar"));
  private static final Set<String> META_INF =
      Set.of(
          "META-INF/MANIFEST.MF",
          "META-INF/LICENSE",
          "META-INF/gradle/incremental.annotation.processors",
          "META-INF/services/javax.annotation.processing.Processor",
          "META-INF/maven/dev.parallelizable/parallelizable-processor/pom.xml",
          "META-INF/maven/dev.parallelizable/parallelizable-processor/pom.properties",
          "module-info.class");

  @Test
  @DisplayName("is smaller than 400 KB")
  void size() throws IOException {
    assertTrue(Files.size(JAR) < 400_000, () -> JAR + " is " + JAR.toFile().length() + " bytes");
  }

  @Test
  @DisplayName("has classes of its own package only, and no file that it does not need")
  void entries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> foreign =
          jar.stream()
              .filter(entry -> !entry.isDirectory())
              .map(JarEntry::getName)
              .filter(name -> !name.startsWith("dev/parallelizable/processor/"))
              .filter(name -> !META_INF.contains(name))
              .toList();
      assertEquals(List.of(), foreign);
    }
  }

  @Test
  @DisplayName("mentions JavaPoet under its new name only")
  void relocated() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<JarEntry> classes =
          jar.stream()
              .filter(entry -> entry.getName().startsWith("dev/"))
              .filter(entry -> !entry.isDirectory())
              .toList();
      assertTrue(classes.stream().anyMatch(entry -> entry.getName().contains("shaded/javapoet")));
      for (JarEntry each : classes) {
        // The names in a class file are plain text there.
        byte[] bytes = jar.getInputStream(each).readAllBytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(!text.matches("(?s).*com.palantir.*"), each.getName());
      }
    }
  }

  @Test
  @DisplayName("is a module that needs java.compiler alone and exports nothing")
  void module() {
    ModuleDescriptor module =
        ModuleFinder.of(JAR).find("dev.parallelizable.processor").orElseThrow().descriptor();
    Set<ModuleDescriptor.Requires> needed = new TreeSet<>(module.requires());
    needed.removeIf(each -> each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC));
    assertEquals(
        Set.of("java.base", "java.compiler"),
        needed.stream().map(ModuleDescriptor.Requires::name).collect(Collectors.toSet()));
    assertEquals(Set.of(), module.exports());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"-processorpath", "--processor-module-path"})
  @DisplayName("is found by javac, by itself")
  void isFound(String option) {
    Compilation compilation =
        Compiler.JAVAC.compileWithFound(
            Sources.of(
                "p/S.java",
                """
                package p;
                import dev.parallelizable.*;
                class S { @Parallelizable static int f(int a, int b) { return a; } }
                """),
            option,
            JAR.toString());
    assertTrue(compilation.success(), compilation::describe);
    assertEquals(Set.of("p/ParallelS.java"), compilation.generated().keySet());
  }
}
