package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import dev.parallelizable.processor.validation.Message;
import java.io.File;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Gradle's isolating mode relies on, and what Maven does: a file is compiled again alone, with
 * all others, and all that was generated, as class files of the build before.
 */
@DisplayName("Builds that compile only what has changed")
class IncrementalBuildsTest {
  private static final Sources TYPE =
      Sources.of(
          "p/S.java",
          """
          package p;
          import dev.parallelizable.*;
          class S { @Parallelizable static int f(int a, int b) { return a; } }
          """);

  static Stream<Shape> shapes() {
    return AcceptedShapesTest.shapes();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  @DisplayName("get the same text for each file alone as for all files together")
  void oneFileAlone(Shape shape) {
    Compilation javac = Compiler.JAVAC.compile(shape.sources());
    shape
        .sources()
        .files()
        .forEach(
            (path, text) -> {
              Sources file = Sources.of(path, text);
              // ECJ refuses to write what it finds on the class path. Gradle deletes that before.
              Set<String> generated = checkAlone(Compiler.JAVAC, file, javac);
              Compilation before = Compiler.ECJ.compile(shape.sources());
              before.deleteClasses(generated);
              checkAlone(Compiler.ECJ, file, before);
            });
  }

  /** {@return the files that are generated for a file} */
  private static Set<String> checkAlone(Compiler compiler, Sources file, Compilation all) {
    // Auxiliary classes of other files, and other generated ones, come from class files.
    Compilation alone =
        compiler.compile(
            file, "-classpath", Compiler.classPath() + File.pathSeparator + all.classes());
    assertTrue(alone.success(), () -> compiler + alone.describe());
    for (Map.Entry<String, String> each : alone.generated().entrySet()) {
      assertEquals(all.generated().get(each.getKey()), each.getValue(), compiler + each.getKey());
    }
    return alone.generated().keySet();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("may write over what the build before has left in the output folders")
  void outputFoldersOfBefore(Compiler compiler) {
    Compilation first = compiler.compile(TYPE);
    if (compiler == Compiler.ECJ) {
      first.deleteClasses(first.generated().keySet());
    }
    String folder = first.classes().toString();
    Compilation second =
        compiler.compile(
            TYPE,
            "-classpath",
            Compiler.classPath() + File.pathSeparator + folder,
            "-sourcepath",
            compiler == Compiler.ECJ ? "" : first.classes().resolveSibling("generated").toString());
    assertTrue(second.success(), second::describe);
    assertEquals(first.generated(), second.generated());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("are told what to do where generated files are compiled as sources, too")
  void generatedSourcesAmongSources(Compiler compiler) {
    Sources both = Sources.of("p/S.java", TYPE.files().get("p/S.java"));
    compiler.compile(TYPE).generated().forEach(both::add);
    Compilation compilation = compiler.compile(both);
    assertEquals(1, compilation.findings().size(), compilation::describe);
    String text = compilation.findings().get(0).text();
    assertTrue(text.startsWith(Message.GENERATED_BEFORE.id()), text);
  }
}
