package dev.parallelizable.benchmarks.report;

import java.util.Locale;

/**
 * Something that is to come out, and what came out.
 *
 * @param name what is looked at
 * @param atLeast whether the limit is a lower one
 * @param limit what is wanted
 * @param value what was measured, or not a number
 * @param unit of both
 */
record Goal(String name, boolean atLeast, double limit, double value, String unit) {
  static Goal atLeast(String name, double limit, double value) {
    return new Goal(name, true, limit, value, "×");
  }

  static Goal atMost(String name, double limit, double value, String unit) {
    return new Goal(name, false, limit, value, unit);
  }

  boolean measured() {
    return !Double.isNaN(value);
  }

  boolean met() {
    return atLeast ? value >= limit : value <= limit;
  }

  /** {@return a row of a table in Markdown} */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %s %s | %s | %s |%n",
        name,
        atLeast ? "≥" : "≤",
        number(limit),
        measured() ? number(value) : "not measured",
        measured() ? met() ? "yes" : "**no**" : "");
  }

  private String number(double x) {
    String digits = x >= 100 ? "%,.0f" : x >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits + " " + unit, x);
  }
}
