package dev.parallelizable.benchmarks.suite;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which way is measured on which workload: only where it makes sense. */
final class Plan {
  private Plan() {}

  /**
   * What is to be measured with JMH.
   *
   * @param pattern found in the names of the cases
   * @param all whether those too that the quick mode leaves out
   * @return the cases
   */
  static List<Case> of(String pattern, boolean all) {
    return Stream.of(
            ArrayCases.all(), ListCases.all(), LazyCases.all(), OtherCases.all(), TuningCases.all())
        .flatMap(List::stream)
        .filter(each -> all || each.quick())
        .filter(each -> wanted(pattern, each.id()))
        .toList();
  }

  /** {@return whether a pattern is found in a name} */
  static boolean wanted(String pattern, String id) {
    return Pattern.compile(pattern).matcher(id).find();
  }
}
