package dev.parallelizable.processor.purity.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the findings compare with the table.
 *
 * @param rows how many methods were judged
 * @param impure how many of them are certain to change something
 * @param missed those of the impure ones of which nothing was said
 * @param alarms those of the others of which something was said, and what
 */
record Figures(int rows, int impure, List<String> missed, List<String> alarms) {

  static Figures of(List<Verdict> table, Map<String, List<String>> findings) {
    List<String> missed = new ArrayList<>();
    List<String> alarms = new ArrayList<>();
    int impure = 0;
    for (Verdict verdict : table) {
      List<String> said = findings.getOrDefault(verdict.name(), List.of());
      if (verdict.kind() == Verdict.Kind.IMPURE) {
        impure++;
        if (said.isEmpty()) {
          missed.add(verdict.toString());
        }
      } else if (!said.isEmpty()) {
        alarms.add(verdict + " " + said);
      }
    }
    return new Figures(table.size(), impure, List.copyOf(missed), List.copyOf(alarms));
  }

  int found() {
    return impure - missed.size();
  }

  /** {@return a row of the table in the documentation} */
  String row(String name) {
    return "| %s | %d | %d | %d | %d | %d |"
        .formatted(name, rows, impure, found(), missed.size(), alarms.size());
  }
}
