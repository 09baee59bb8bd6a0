package dev.parallelizable.processor.purity.foreign;

import dev.parallelizable.processor.compiling.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What javac said about an annotated library.
 *
 * @param mistakes errors and crashes: there should be none, since all this code is valid
 * @param findings the purity findings by method
 */
record Measured(List<String> mistakes, Map<String, List<String>> findings) {
  private static final String FINDING = "[Parallelizable/Impure]";

  /** Compiles the whole library; findings are warnings, so that javac gets to the end. */
  static Measured of(Annotated library, Processor processor) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      Path output =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "foreign");
      List<String> options = new ArrayList<>(List.of("-d", output.toString()));
      options.addAll(List.of("-Xmaxwarns", "100000", "-Xmaxerrs", "100000", "-proc:full"));
      options.addAll(List.of("-Aparallelizable.purity=warn", "-classpath"));
      options.add(Compiler.classPath() + File.pathSeparator + Library.jars());
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, diagnostics, options, null, Text.of(library.files()));
      task.setProcessors(List.of(processor));
      boolean success = task.call();
      return of(library, diagnostics.getDiagnostics(), success);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measured of(
      Annotated library, List<Diagnostic<? extends JavaFileObject>> diagnostics, boolean success) {
    List<String> mistakes = new ArrayList<>();
    Map<String, List<String>> findings = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      String message = diagnostic.getMessage(Locale.ROOT);
      if (message.contains(FINDING)) {
        findings
            .computeIfAbsent(methodAt(library, diagnostic), name -> new ArrayList<>())
            .add(message);
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          || message.contains("[Parallelizable/")) {
        mistakes.add(pathOf(diagnostic) + ":" + diagnostic.getLineNumber() + " " + message);
      }
    }
    if (!success && mistakes.isEmpty()) {
      mistakes.add("javac failed without a word");
    }
    return new Measured(List.copyOf(mistakes), findings);
  }

  private static String methodAt(Annotated library, Diagnostic<? extends JavaFileObject> finding) {
    String path = pathOf(finding);
    return library.methods().stream()
        .filter(method -> method.path().equals(path) && method.contains(finding.getPosition()))
        .findFirst()
        .map(Method::name)
        .orElse("none");
  }

  private static String pathOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    return Stream.ofNullable(diagnostic.getSource())
        .map(JavaFileObject::toUri)
        .map(URI::getPath)
        .map(path -> path.substring(1))
        .findFirst()
        .orElse("");
  }
}
