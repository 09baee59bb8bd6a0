package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.report.Measurement;
import dev.parallelizable.benchmarks.report.Measurement.Fork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures a case with JMH, one fork at a time, so that each can be judged by itself. */
final class JmhRun {
  private static final String PACKAGE = "dev.parallelizable.benchmarks.measure.";

  private final Effort effort;

  JmhRun(Effort effort) {
    this.effort = effort;
  }

  /** {@return what was measured} */
  Measurement of(Case wanted) {
    Rule rule = new Rule(effort);
    List<Fork> forks = new ArrayList<>();
    for (int i = 0; i < effort.forks(); i++) {
      forks.add(rule.apply(() -> fork(wanted)));
    }
    return new Measurement(
        wanted.group(), wanted.workload(), wanted.way(), wanted.elements(), forks, rule.rejected());
  }

  private Fork fork(Case wanted) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(PACKAGE + wanted.benchmark()) + "$")
            .forks(1)
            .warmupIterations(effort.warmups())
            .warmupTime(TimeValue.milliseconds(effort.warmupMillis()))
            .measurementIterations(effort.iterations())
            .measurementTime(TimeValue.milliseconds(effort.millis()))
            .jvmArgs(effort.jvm().toArray(String[]::new))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    wanted.parameters().forEach((name, value) -> options.param(name, value));
    if (wanted.group() == Group.SMALL) {
      options.addProfiler(GCProfiler.class);
    }
    Neighbours neighbours = new Neighbours();
    BenchmarkResult result;
    try {
      result = new Runner(options.build()).runSingle().getBenchmarkResults().iterator().next();
    } catch (RunnerException e) {
      throw new IllegalStateException(wanted.id(), e);
    }
    double others = neighbours.share();
    List<Double> nanos = new ArrayList<>();
    Map<String, List<Double>> more = new TreeMap<>();
    for (IterationResult iteration : result.getIterationResults()) {
      nanos.add(iteration.getPrimaryResult().getScore());
      iteration.getSecondaryResults().forEach((name, figure) -> add(more, name, figure));
    }
    return new Fork(nanos, more, others, others > Rule.LIMIT);
  }

  private static void add(Map<String, List<Double>> more, String name, Result<?> figure) {
    more.computeIfAbsent(name, key -> new ArrayList<>()).add(figure.getScore());
  }
}
