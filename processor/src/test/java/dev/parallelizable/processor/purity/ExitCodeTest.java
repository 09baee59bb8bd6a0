package dev.parallelizable.processor.purity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The javac command, with the processor found by its name")
class ExitCodeTest {
  private static final String IMPURE =
      """
      package it;
      public class Counter {
        static int hits;
        @dev.parallelizable.Parallelizable static double price(double x) {
          return discount(x);
        }
        static double discount(double x) { hits++; return x; }
      }
      class Later { int later; }
      """;

  @TempDir Path folder = Path.of("");

  @Test
  @DisplayName("fails for a finding, and shows where")
  void fails() throws IOException {
    StringWriter output = new StringWriter();
    assertEquals(1, javac(output, "-XDrawDiagnostics"));
    assertTrue(
        output
            .toString()
            .contains(
                "Counter.java:5:20: compiler.err.proc.messager: [Parallelizable/Impure] hits++"
                    + " writes the static field Counter.hits, which every element would share"
                    + " (price → discount → hits++). Return the value instead, or declare"
                    + " @Parallelizable(purity = ASSUMED)."),
        output::toString);
    assertTrue(output.toString().endsWith("1 error" + System.lineSeparator()), output::toString);
  }

  @Test
  @DisplayName("succeeds with a warning where that is asked for")
  void warns() throws IOException {
    StringWriter output = new StringWriter();
    assertEquals(0, javac(output, "-Aparallelizable.purity=warn"), output::toString);
    assertTrue(output.toString().contains("warning: [Parallelizable/Impure]"), output::toString);
  }

  private int javac(StringWriter output, String option) throws IOException {
    Path source = Files.writeString(folder.resolve("Counter.java"), IMPURE);
    String path = System.getProperty("java.class.path", "");
    List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), option));
    arguments.addAll(List.of("-classpath", path, "-processorpath", path));
    arguments.addAll(List.of("-processor", "dev.parallelizable.processor.ParallelizableProcessor"));
    arguments.addAll(List.of("-encoding", "UTF-8", source.toString()));
    PrintWriter printer = new PrintWriter(output);
    return ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(printer, printer, arguments.toArray(String[]::new));
  }
}
