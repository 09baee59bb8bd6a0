package dev.parallelizable.consumers.modular;

import dev.parallelizable.consumers.modular.Rates.Term;
import dev.parallelizable.runtime.Pool;
import dev.parallelizable.runtime.Results;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Runs parallel calls where all is on the module path, and fails where something is not right. */
public final class Main {
  private Main() {}

  /**
   * Runs.
   *
   * @param args none
   * @throws IOException never
   */
  public static void main(String[] args) throws IOException {
    check("is a module", Main.class.getModule().isNamed());
    check("runtime is a module", Pool.class.getModule().getName(), "dev.parallelizable.runtime");
    check(
        "nobody needs the compiler's module",
        ModuleLayer.boot().findModule("java.compiler").isEmpty());
    List<Term> terms = List.of(new Term(12), new Term(24));
    check("map", ParallelRates.yearly(new Rates(3), 1).map(terms), List.of(2.0, 5.0));
    double[] sums = ParallelRates.sum().mapToArray(new double[] {1, 2}, new double[] {3, 4});
    check("mapToArray", Arrays.toString(sums), "[4.0, 6.0]");
    List<String> left = List.of("a", "d");
    List<String> right = List.of("b", "c");
    try (Pool pool = Pool.ofPlatformThreads(2);
        Results<String> all =
            ParallelRates.<String>larger().on(pool).with(o -> o.chunkSize(1)).imap(left, right)) {
      check("imap", all.stream().toList(), List.of("b", "d"));
    }
    System.out.println("A modular application ran on the module path.");
  }

  private static void check(String what, boolean holds) {
    check(what, holds, true);
  }

  private static void check(String what, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      throw new AssertionError(what + ": " + actual + " instead of " + expected);
    }
  }
}
