package dev.parallelizable.processor.compiling;

import dev.parallelizable.processor.ParallelizableProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** The compilers that have to take what we generate, and to show us the same elements. */
public enum Compiler {
  JAVAC {
    @Override
    JavaCompiler tool() {
      return ToolProvider.getSystemJavaCompiler();
    }

    @Override
    List<String> options() {
      return List.of("-Xlint:all,-processing", "-Werror", "-proc:full");
    }
  },
  ECJ {
    @Override
    JavaCompiler tool() {
      return new EclipseCompiler();
    }

    @Override
    List<String> options() {
      return List.of("-21");
    }
  };

  abstract JavaCompiler tool();

  abstract List<String> options();

  /** Compiles with the processor. */
  public Compilation compile(Sources sources, String... more) {
    return compile(sources, List.of(new ParallelizableProcessor()), more);
  }

  /** Compiles with the processors that the compiler finds where the options say. */
  public Compilation compileWithFound(Sources sources, String... options) {
    return run(sources, null, options);
  }

  /** Compiles with processors of the test's choice; later options win. */
  public Compilation compile(Sources sources, List<Processor> processors, String... more) {
    return run(sources, processors, more);
  }

  private Compilation run(Sources sources, @Nullable List<Processor> processors, String... more) {
    try {
      Path folder =
          Files.createTempDirectory(
              Files.createDirectories(Path.of("target", "compilations").toAbsolutePath()), "c");
      Path classes = Files.createDirectories(folder.resolve("classes"));
      Path generated = Files.createDirectories(folder.resolve("generated"));
      List<String> all = new ArrayList<>(options());
      all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
      if (Stream.of(more).noneMatch(Set.of("--module-path", "-classpath")::contains)) {
        all.addAll(List.of("-classpath", classPath()));
      }
      all.addAll(Arrays.asList(more));
      JavaCompiler tool = tool();
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      StringWriter output = new StringWriter();
      boolean success;
      try (StandardJavaFileManager files = tool.getStandardFileManager(null, null, null)) {
        JavaCompiler.CompilationTask task =
            tool.getTask(
                output,
                files,
                diagnostics,
                all,
                null,
                files.getJavaFileObjectsFromPaths(sources.writeTo(folder.resolve("source"))));
        if (processors != null) {
          task.setProcessors(processors);
        }
        success = task.call();
      }
      return new Compilation(
          success, diagnostics.getDiagnostics(), read(generated), classes, output.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a user has: annotations, runtime, JSpecify. */
  public static String classPath() {
    return String.join(
        File.pathSeparator,
        location("dev.parallelizable.Parallelizable"),
        location("dev.parallelizable.runtime.Pool"),
        location("org.jspecify.annotations.Nullable"));
  }

  private static String location(String type) {
    try {
      return Path.of(
              Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new LinkageError(type, e);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".java")) {
          texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return texts;
  }
}
