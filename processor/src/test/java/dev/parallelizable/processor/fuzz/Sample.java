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
          of("Thread.State", "Thread.State.values()[k % 3]", "Thread.State.values()[h & 1]"),
          of("Optional<? super Integer>", "Optional.of(k)", "Optional.of(h)"),
          of("Map.Entry<String, Integer>", "Map.entry(\"e\", k)", "Map.entry(\"e\", h)"),
          of("List<? extends Number>", "List.of(k)", "List.of(h)"));

  /** Those of a type variable that is {@code String} to callers. */
  static List<Sample> of(String variable) {
    return List.of(
        generic(variable, "$", "\"t\" + k", ""),
        generic(variable, "$", "k % 7 == 0 ? null : \"t\" + k", ""),
        generic(variable, "$[]", "new String[] {\"t\" + k}", ""),
        generic(variable, "List<$>", "List.of(\"t\" + k)", "List.of()"),
        generic(variable, "List<? extends $>", "List.of(\"t\" + k)", "List.of()"),
        generic(
            variable,
            "List<List<? super $>>",
            "List.<List<? super String>>of(List.of(\"t\" + k))",
            "List.of()"),
        generic(variable, "Map.Entry<$, int[][]>", "Map.entry(\"t\" + k, new int[][] {})", ""),
        generic(variable, "Map<$, ? super $>", "Map.<String, String>of()", ""));
  }

  private static Sample generic(String variable, String type, String value, String result) {
    return new Sample(type.replace("$", variable), type.replace("$", "String"), value, result);
  }

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
