package dev.parallelizable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import dev.parallelizable.processor.fuzz.Signatures;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A failure names the seed: {@code F17} is of seed 17. {@code -Dfuzz.seeds=} sets how many there
 * are.
 */
@DisplayName("Random signatures compile on both compilers, alike, and do what the plain loop does")
class FuzzTest {
  private static final int SEEDS = Integer.getInteger("fuzz.seeds", 300);

  @Test
  void randomSignatures() throws ReflectiveOperationException {
    List<Signatures> all = IntStream.range(0, SEEDS).mapToObj(Signatures::new).toList();
    Sources sources = new Sources();
    for (Signatures each : all) {
      sources.add("fuzz/" + each.type() + ".java", each.source());
      sources.add("fuzz/Check" + each.type() + ".java", each.check());
    }
    // Checks cast more than they need to.
    Compilation javac = Compiler.JAVAC.compile(sources, "-Xlint:-cast");
    assertTrue(javac.success(), javac::describe);
    Compilation ecj = Compiler.ECJ.compile(sources);
    assertTrue(ecj.success(), ecj::describe);
    assertEquals(javac.generated(), ecj.generated());
    for (Signatures each : all) {
      javac.run("fuzz.Check" + each.type(), "check");
    }
  }
}
