package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With {@code -Dgolden.update=true} the files are written instead of compared. */
@DisplayName("The generated text is, to the letter, what the golden files show")
class GoldenFilesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  @ParameterizedTest
  @CsvSource({"hashing, Hashing", "pricer, Pricer", "zipped, Geometry", "generic, Maxima"})
  void text(String folder, String type) throws IOException {
    String source = Files.readString(FOLDER.resolve(folder).resolve(type + ".java"));
    Path golden = FOLDER.resolve(folder).resolve("Parallel" + type + ".java");
    Sources sources = Sources.of("com/acme/" + type + ".java", source);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, generated(Compiler.JAVAC, sources, type));
    }
    String expected = Files.readString(golden);
    assertEquals(expected, generated(Compiler.JAVAC, sources, type));
    assertEquals(expected, generated(Compiler.ECJ, sources, type));
  }

  private static String generated(Compiler compiler, Sources sources, String type) {
    Compilation compilation = compiler.compile(sources);
    assertTrue(compilation.success(), compilation::describe);
    return compilation.generated().getOrDefault("com/acme/Parallel" + type + ".java", "");
  }
}
