package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "What the documentation allows compiles without a warning, and alike on both compilers")
class AcceptedShapesTest {
  static Stream<Shape> shapes() {
    return Stream.of(
            MethodShapes.all(),
            TypeShapes.all(),
            GenericShapes.all(),
            NameShapes.all(),
            ClashShapes.all(),
            AnnotationShapes.all(),
            OddShapes.all())
        .flatMap(List::stream);
  }

  static Stream<Shape> shapesInPackages() {
    return shapes().filter(Shape::isInPackages);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  @DisplayName("on the class path")
  void compiles(Shape shape) {
    Compilation javac = Compiler.JAVAC.compile(shape.sources());
    assertTrue(javac.success(), () -> "javac" + javac.describe());
    Compilation ecj = Compiler.ECJ.compile(shape.sources());
    assertTrue(ecj.success(), () -> "ECJ" + ecj.describe());
    assertEquals(javac.generated(), ecj.generated());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapesInPackages")
  @DisplayName("in a module that reads the runtime alone")
  void compilesInModule(Shape shape) {
    compilesInModule(shape, "requires dev.parallelizable.runtime;");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapesInPackages")
  @DisplayName("in a module that reads java.compiler, too")
  void compilesInModuleThatReadsTheCompiler(Shape shape) {
    compilesInModule(shape, "requires dev.parallelizable.runtime; requires java.compiler;");
  }

  private static void compilesInModule(Shape shape, String requires) {
    Compilation compilation =
        Compiler.JAVAC.compile(
            shape.inModule("module m { requires static org.jspecify; " + requires + " }"),
            "--module-path",
            Compiler.classPath());
    assertTrue(compilation.success(), compilation::describe);
  }

  @Test
  @DisplayName("there are sixty of them at least, no two of one name")
  void enough() {
    Set<String> names = new HashSet<>();
    shapes().forEach(shape -> assertTrue(names.add(shape.name()), shape.name()));
    assertTrue(names.size() >= 60, () -> names.size() + " shapes");
  }
}
