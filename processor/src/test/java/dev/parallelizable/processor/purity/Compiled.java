package dev.parallelizable.processor.purity;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * What a compiler made of some source text.
 *
 * @param success whether it succeeded
 * @param diagnostics what it said
 */
record Compiled(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
  private static final Pattern TYPE =
      Pattern.compile("(?:class|interface|enum|record|module) ([\\w.]+)");
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

  /** Compiles with javac and a processor that adds all annotated methods. */
  static Compiled javac(List<String> options, String... sources) {
    return with(ToolProvider.getSystemJavaCompiler(), new AddingProcessor(), options, sources);
  }

  /** Compiles each source text; the file has the name of the text's first type. */
  static Compiled with(
      JavaCompiler compiler, Processor processor, List<String> options, String... sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path output = temporary();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      List<String> all = new ArrayList<>(List.of("-d", output.toString(), "-s", output.toString()));
      all.addAll(List.of("-classpath", System.getProperty("java.class.path", "")));
      all.addAll(options);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              diagnostics,
              all,
              null,
              compiler instanceof EclipseCompiler
                  ? onDisk(files, output, sources)
                  : Stream.of(sources).map(Compiled::file).toList());
      task.setProcessors(List.of(processor));
      return new Compiled(task.call(), diagnostics.getDiagnostics());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(output);
    }
  }

  /** {@return the findings, as {@code line kind text}} */
  List<String> findings() {
    return diagnostics.stream()
        .filter(d -> d.getMessage(Locale.ROOT).contains("[Parallelizable/"))
        .map(d -> d.getLineNumber() + " " + kind(d) + " " + d.getMessage(Locale.ROOT))
        .toList();
  }

  /** {@return all that is not a finding, for compilations that should be clean} */
  List<String> others() {
    return diagnostics.stream()
        .filter(d -> !d.getMessage(Locale.ROOT).contains("[Parallelizable/"))
        .map(d -> d.getKind() + " " + d.getLineNumber() + " " + d.getMessage(Locale.ROOT))
        .toList();
  }

  private static String kind(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING
        ? "WARNING"
        : diagnostic.getKind().name();
  }

  private static JavaFileObject file(String source) {
    String name = first(TYPE, source).equals("") ? "Empty" : first(TYPE, source);
    if (source.startsWith("module ")) {
      name = "module-info";
    }
    String folder = first(PACKAGE, source).replace('.', '/');
    URI uri = URI.create("string:///" + (folder.isEmpty() ? "" : folder + "/") + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  /** Eclipse's compiler takes files on disk only. */
  private static Iterable<? extends JavaFileObject> onDisk(
      StandardJavaFileManager files, Path folder, String... sources) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String source : sources) {
      Path path = folder.resolve(file(source).getName().substring(1));
      Files.createDirectories(path.resolveSibling("x"));
      paths.add(Files.writeString(path, source));
    }
    return files.getJavaFileObjectsFromPaths(paths);
  }

  private static String first(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("purity");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
