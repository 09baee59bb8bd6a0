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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A failure names the seed: {@code F17} is of seed 17. {@code -Dfuzz.seeds=} sets how many there
 * are, {@code -Dfuzz.first=} where they begin.
 */
@DisplayName("Random signatures compile on both compilers, alike, and do what the plain loop does")
class FuzzTest {
  private static final int FIRST = Integer.getInteger("fuzz.first", 0);
  private static final int SEEDS = Integer.getInteger("fuzz.seeds", 300);

  /** As many as one compiler's memory takes easily. */
  private static final int BATCH = 300;

  static IntStream batches() {
    return IntStream.iterate(FIRST, first -> first < FIRST + SEEDS, first -> first + BATCH);
  }

  @ParameterizedTest(name = "from seed {0}")
  @MethodSource("batches")
  void randomSignatures(int first) throws ReflectiveOperationException {
    int end = Math.min(first + BATCH, FIRST + SEEDS);
    List<Signatures> all = IntStream.range(first, end).mapToObj(Signatures::new).toList();
    Sources types = new Sources();
    Sources withChecks = new Sources();
    for (Signatures each : all) {
      types.add("fuzz/" + each.type() + ".java", each.source());
      withChecks.add("fuzz/" + each.type() + ".java", each.source());
      withChecks.add("fuzz/Check" + each.type() + ".java", each.check());
    }
    // Checks cast more than they need to.
    Compilation javac = Compiler.JAVAC.compile(withChecks, "-Xlint:-cast");
    assertTrue(javac.success(), javac::describe);
    Compilation ecj = Compiler.ECJ.compile(withChecks);
    assertTrue(ecj.success(), ecj::describe);
    assertEquals(javac.generated(), ecj.generated());
    Compilation reversed = Compiler.JAVAC.compile(types.reversed(), "-proc:only");
    assertEquals(javac.generated(), reversed.generated());
    for (Signatures each : all) {
      javac.run("fuzz.Check" + each.type(), "check");
    }
    List.of(javac, ecj, reversed).forEach(Compilation::delete);
  }
}
