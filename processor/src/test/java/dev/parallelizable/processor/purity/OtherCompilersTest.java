package dev.parallelizable.processor.purity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Compilers other than plain javac")
class OtherCompilersTest {
  private static final String IMPURE =
      """
      class Sample {
        static int hits;
        @dev.parallelizable.Parallelizable static int f(int x) { return x + hits++; }
      }
      """;

  @Test
  @DisplayName("Eclipse's shows no trees: no finding, no complaint")
  void isSilentOnEclipse() {
    Compiled compiled =
        Compiled.with(
            new EclipseCompiler(), new AddingProcessor(), List.of("--release", "21"), IMPURE);
    assertEquals(List.of(), compiled.findings());
    assertEquals(List.of(), compiled.others());
    assertTrue(compiled.success());
  }

  @Test
  @DisplayName("javac inside an environment that keeps it in a field is found")
  void unwraps() {
    Compiled compiled =
        Compiled.with(
            ToolProvider.getSystemJavaCompiler(),
            new AddingProcessor(Wrapped::new),
            List.of(),
            IMPURE);
    SnippetTest.assertMatches(List.of("3 ERROR hits++ writes"), compiled.findings());
  }

  @Test
  @DisplayName("javac behind something opaque is not found: no finding, no complaint")
  void isSilentBehindProxies() {
    Compiled compiled =
        Compiled.with(
            ToolProvider.getSystemJavaCompiler(),
            new AddingProcessor(OtherCompilersTest::proxy),
            List.of(),
            IMPURE);
    assertEquals(List.of(), compiled.diagnostics());
    assertTrue(compiled.success());
  }

  private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            ProcessingEnvironment.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (self, method, arguments) -> method.invoke(environment, arguments));
  }
}
