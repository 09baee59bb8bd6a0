package dev.parallelizable.processor.fuzz;

import java.util.List;
import java.util.Map;

/**
 * A type that random signatures use.
 *
 * @param type how it is written in the method's declaration
 * @param used how it is written by a caller
 * @param value a value that depends on {@code k}
 * @param result a result that depends on {@code h}, or nothing where there cannot be one
 */
record Sample(String type, String used, String value, String result) {
  private static final Map<String, String> BOXES =
      Map.of(
          "boolean",
          "Boolean",
          "byte",
          "Byte",
          "short",
          "Short",
          "char",
          "Character",
          "int",
          "Integer",
          "long",
          "Long",
          "float",
          "Float",
          "double",
          "Double");

  static final List<Sample> ALL =
      List.of(
          of("int", "k * 31", "h"),
          of("int", "-k", "h / 2"),
          of("long", "k * 7L", "(long) h"),
          of("double", "k * 0.5", "h * 0.25"),
          of("boolean", "k % 2 == 0", "h % 3 == 0"),
          of("byte", "(byte) k", "(byte) h"),
          of("short", "(short) k", "(short) h"),
          of("char", "(char) ('a' + k % 26)", "(char) ('a' + (h & 15))"),
          of("float", "k * 1.5f", "(float) h"),
          of("String", "\"s\" + k", "\"r\" + h"),
          of("String", "k % 5 == 0 ? null : \"n\" + k", "h % 5 == 0 ? null : \"m\" + h"),
          of("Integer", "Integer.valueOf(k)", "Integer.valueOf(h)"),
          of("Object", "\"o\" + k", "\"o\" + h"),
          of("int[]", "new int[] {k, 2}", "new int[] {h}"),
          of("String[][]", "new String[][] {{\"a\" + k}}", "new String[][] {{\"a\" + h}}"),
          of("List<String>", "List.of(\"l\" + k)", "List.of(\"l\" + h)"),
          of("Map.Entry<String, Integer>", "Map.entry(\"e\", k)", "Map.entry(\"e\", h)"),
          of("List<? extends Number>", "List.of(k)", "List.of(h)"));

  /** Those of a method that is {@code <T extends Comparable<T>>}. */
  static final List<Sample> GENERIC =
      List.of(
          new Sample("T", "String", "\"t\" + k", ""),
          new Sample("List<T>", "List<String>", "List.of(\"t\" + k)", "List.of()"),
          new Sample(
              "Map<T, ? super T>", "Map<String, ? super String>", "Map.<String, String>of()", ""));

  private static Sample of(String type, String value, String result) {
    return new Sample(type, type, value, result);
  }

  boolean isPrimitive() {
    return BOXES.containsKey(type);
  }

  String boxed() {
    return BOXES.getOrDefault(used, used);
  }
}
