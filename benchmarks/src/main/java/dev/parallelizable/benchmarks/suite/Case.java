package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.report.Measurement;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way on one workload.
 *
 * @param group which table it belongs to
 * @param workload what is computed, unique in its group
 * @param way who computes it
 * @param benchmark the name of the JMH benchmark, {@code Class.method}
 * @param parameters of the benchmark
 * @param elements how many elements an operation has
 * @param quick whether the quick mode runs it too
 */
public record Case(
    Group group,
    String workload,
    String way,
    String benchmark,
    Map<String, String> parameters,
    int elements,
    boolean quick) {

  /** {@return what a filter is matched with} */
  public String id() {
    return Measurement.id(group, workload, way);
  }

  /** {@return the same, run by the quick mode too} */
  Case quickToo() {
    return new Case(group, workload, way, benchmark, parameters, elements, true);
  }

  /** {@return the same with one more parameter} */
  Case with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(name, value.toString());
    return new Case(group, workload, way, benchmark, more, elements, quick);
  }
}
