package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.report.Measurement;
import dev.parallelizable.benchmarks.report.Measurement.Fork;
import dev.parallelizable.benchmarks.report.Ways;
import dev.parallelizable.benchmarks.work.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The loops of {@code openmp.c}, compiled and timed where there is a gcc. */
public final class OpenMp {
  /**
   * Without contraction the results are Java's to the bit: a fused multiplication and addition
   * rounds once.
   */
  static final List<String> FLAGS =
      List.of("-O3", "-march=native", "-fopenmp", "-ffp-contract=off");

  private static final String CHECKSUM = "checksum ";

  private static final Effort ONCE = new Effort(1, 0, 0, 1, 1, 1, 0, "");

  private final Path program;

  private OpenMp(Path program) {
    this.program = program;
  }

  /**
   * Compiles the program.
   *
   * @return it, or nothing where it cannot be compiled
   * @throws IOException if the source cannot be written
   */
  public static Optional<OpenMp> compiled() throws IOException {
    Path source = Programs.source("openmp.c");
    Path program = source.resolveSibling("openmp");
    List<String> command = new ArrayList<>(List.of("gcc"));
    command.addAll(FLAGS);
    command.addAll(List.of("-o", program.toString(), source.toString()));
    return Programs.run(command).map(output -> new OpenMp(program));
  }

  /**
   * The sum of the bits of all results.
   *
   * @param workload what is computed
   * @param length for how many elements
   * @return the sum
   */
  public long checksum(Workload workload, int length) {
    List<String> lines = lines(workload, length, Sharing.DYNAMIC, ONCE);
    return Long.parseUnsignedLong(lines.getLast().substring(CHECKSUM.length()));
  }

  /** How the loop is shared out. */
  enum Sharing {
    /** Not at all. */
    ONE_THREAD(Ways.C_ONE),
    /** In equal parts, beforehand. */
    STATIC(Ways.C),
    /** In chunks, as threads get free. */
    DYNAMIC(Ways.C_DYNAMIC);

    private final String title;

    Sharing(String title) {
      this.title = title;
    }

    /** {@return its name in the report} */
    String title() {
      return title;
    }
  }

  /** {@return what was measured} */
  Measurement measured(Workload workload, Sharing sharing, Effort effort) {
    Rule rule = new Rule(effort);
    List<Fork> forks = new ArrayList<>();
    for (int i = 0; i < effort.forks(); i++) {
      forks.add(rule.apply(() -> fork(workload, sharing, effort)));
    }
    return new Measurement(
        Group.ARRAY, workload.title(), sharing.title(), workload.length(), forks, rule.rejected());
  }

  private Fork fork(Workload workload, Sharing sharing, Effort effort) {
    Neighbours neighbours = new Neighbours();
    List<Double> nanos =
        lines(workload, workload.length(), sharing, effort).stream()
            .filter(line -> !line.startsWith(CHECKSUM))
            .map(Double::valueOf)
            .toList();
    double others = neighbours.share();
    return new Fork(nanos, Map.of(), others, others > Rule.LIMIT);
  }

  private List<String> lines(Workload workload, int length, Sharing sharing, Effort effort) {
    List<Number> numbers =
        List.of(
            length,
            sharing == Sharing.ONE_THREAD ? 1 : Machine.CORES,
            sharing == Sharing.DYNAMIC ? workload.chunk() : 0,
            effort.warmups(),
            effort.warmupMillis(),
            effort.iterations(),
            effort.millis());
    List<String> command =
        new ArrayList<>(
            List.of(program.toString(), workload.body().name(), workload.layout().name()));
    numbers.forEach(number -> command.add(number.toString()));
    return Programs.run(command)
        .orElseThrow(() -> new IllegalStateException("openmp failed on " + workload));
  }
}
