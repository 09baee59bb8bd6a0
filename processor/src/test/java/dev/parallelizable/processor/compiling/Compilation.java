package dev.parallelizable.processor.compiling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came of a compilation.
 *
 * @param success whether there was no error
 * @param diagnostics what the compiler said
 * @param generated the generated sources by path
 * @param classes the folder of class files
 * @param output what the compiler printed besides
 */
public record Compilation(
    boolean success,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    Map<String, String> generated,
    Path classes,
    String output) {

  /** An error as a test states it. */
  public record Reported(String file, long line, String text) {}

  public List<Reported> errors() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(
            diagnostic ->
                new Reported(
                    file(diagnostic),
                    diagnostic.getLineNumber(),
                    diagnostic.getMessage(Locale.ROOT)))
        .toList();
  }

  /** Those of the processor. */
  public List<Reported> findings() {
    return errors().stream().filter(error -> error.text().contains("[Parallelizable/")).toList();
  }

  private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    if (source == null) {
      return "";
    }
    Path name = Path.of(source.toUri()).getFileName();
    return name == null ? "" : name.toString();
  }

  /** For a test's message. */
  public String describe() {
    return diagnostics.stream()
            .map(
                d ->
                    d.getKind()
                        + " "
                        + file(d)
                        + ":"
                        + d.getLineNumber()
                        + " "
                        + d.getMessage(null))
            .collect(Collectors.joining("\n", "\n", "\n"))
        + output
        + String.join("\n----\n", generated.values());
  }

  /** Calls a static method without parameters of a compiled class. */
  public Object run(String type, String method) throws ReflectiveOperationException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {url(classes)})) {
      return Class.forName(type, true, loader).getMethod(method).invoke(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was written, which else is left for those who look for a failure's cause. */
  public void delete() {
    try (Stream<Path> files = Files.walk(folder())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the class files of generated sources. */
  public void deleteClasses(Set<String> sources) {
    try {
      for (String source : sources) {
        Path home = Objects.requireNonNull(classes.resolve(source).getParent());
        String name = source.substring(source.lastIndexOf('/') + 1).replace(".java", "");
        try (Stream<Path> files = Files.list(home)) {
          for (Path file : files.toList()) {
            String each = String.valueOf(file.getFileName());
            if (each.equals(name + ".class") || each.startsWith(name + "$")) {
              Files.delete(file);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    return Objects.requireNonNull(classes.getParent());
  }

  private static URL url(Path folder) throws MalformedURLException {
    return folder.toUri().toURL();
  }
}
