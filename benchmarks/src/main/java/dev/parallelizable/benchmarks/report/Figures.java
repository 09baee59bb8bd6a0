package dev.parallelizable.benchmarks.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The figures of a run, by their names. What was not measured is not a number, and so is all that
 * is computed of it.
 */
final class Figures {
  private final Run run;

  Figures(Run run) {
    this.run = run;
  }

  /** {@return the workloads of a group, in order} */
  Set<String> workloads(Group group) {
    return run.measurements().stream()
        .filter(each -> each.group() == group)
        .map(Measurement::workload)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** {@return all ways on a workload} */
  List<Measurement> ways(Group group, String workload) {
    return run.measurements().stream()
        .filter(each -> each.group() == group && each.workload().equals(workload))
        .toList();
  }

  /** {@return what was measured} */
  Optional<Measurement> of(Group group, String workload, String way) {
    return ways(group, workload).stream().filter(each -> each.way().equals(way)).findFirst();
  }

  /** {@return an operation's time} */
  double nanos(Group group, String workload, String way) {
    return of(group, workload, way).map(Measurement::nanos).orElse(Double.NaN);
  }

  /** {@return an element's time} */
  double perElement(Group group, String workload, String way) {
    return of(group, workload, way).map(Measurement::nanosPerElement).orElse(Double.NaN);
  }

  /** {@return how many times as fast as the plain loop} */
  double speedUp(Group group, String workload, String way) {
    return perElement(group, workload, Ways.LOOP) / perElement(group, workload, way);
  }

  /** {@return the fastest way of some} */
  Optional<Measurement> fastest(Group group, String workload, Predicate<String> ways) {
    return ways(group, workload).stream()
        .filter(each -> ways.test(each.way()))
        .min((a, b) -> Double.compare(a.nanosPerElement(), b.nanosPerElement()));
  }

  /** {@return an element's time with the fastest way of some} */
  double fastestPerElement(Group group, String workload, Predicate<String> ways) {
    return fastest(group, workload, ways).map(Measurement::nanosPerElement).orElse(Double.NaN);
  }

  /** {@return how many times as fast as the best peer} */
  double againstPeers(Group group, String workload, String way) {
    return fastestPerElement(group, workload, Ways::peer) / perElement(group, workload, way);
  }

  /** {@return another figure of a way: its mean} */
  static OptionalDouble mean(Measurement measurement, String name) {
    return values(measurement, name).average();
  }

  /** {@return another figure of a way: the largest} */
  static OptionalDouble largest(Measurement measurement, String name) {
    return values(measurement, name).max();
  }

  private static DoubleStream values(Measurement measurement, String name) {
    return measurement.forks().stream()
        .flatMap(fork -> fork.more().entrySet().stream())
        .filter(figure -> figure.getKey().endsWith(name))
        .flatMap(figure -> figure.getValue().stream())
        .mapToDouble(x -> x);
  }
}
