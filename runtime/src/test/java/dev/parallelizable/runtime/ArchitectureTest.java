package dev.parallelizable.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Architecture:")
class ArchitectureTest {
  private static final String ROOT = "dev.parallelizable.runtime";
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** Those that lie where the pool does, which the tests do not. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Pool.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  @DisplayName("no cycle between packages")
  void cycles() {
    slices().matching(ROOT + ".(**)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.parallelizable.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName("spi depends on nothing but the JDK and annotations")
  void spi() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".spi")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".spi", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("internal packages do not know the package that people use")
  void internals() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @Test
  @DisplayName("only what people use knows the engine of one machine")
  void engine() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".call", ROOT + ".source", ROOT + ".delivery", ROOT + ".timing")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".pool")
        .check(CLASSES);
  }

  @Test
  @DisplayName("nothing beside the JDK is needed at run time, and not all of that")
  void jdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.parallelizable..", "java..", "org.jspecify..")
        .andShould()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("java.util.logging..", "java.util.prefs..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("no monitor is entered: on JDK 21 it would pin a virtual thread to its carrier")
  void monitors() {
    Pattern monitor = Pattern.compile("\\bsynchronized\\b|\\.wait\\(|\\.notify(All)?\\(");
    assertEquals(List.of(), offenders(source -> monitor.matcher(code(source)).find()));
  }

  private interface Check {
    boolean isOffended(String source);
  }

  private static List<String> offenders(Check check) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertFalse(sources.isEmpty());
      return sources.stream()
          .filter(file -> check.isOffended(read(file)))
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source without its comments. */
  private static String code(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
  }
}
