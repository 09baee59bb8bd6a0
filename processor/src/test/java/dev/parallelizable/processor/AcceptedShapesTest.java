package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "What the documentation allows compiles without a warning, and alike on both compilers")
class AcceptedShapesTest {
  static Stream<Shape> shapes() {
    return Stream.of(MethodShapes.all(), TypeShapes.all(), NameShapes.all(), AnnotationShapes.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void compiles(Shape shape) {
    Compilation javac = Compiler.JAVAC.compile(shape.sources());
    assertTrue(javac.success(), () -> "javac" + javac.describe());
    Compilation ecj = Compiler.ECJ.compile(shape.sources());
    assertTrue(ecj.success(), () -> "ECJ" + ecj.describe());
    assertEquals(javac.generated(), ecj.generated());
  }
}
