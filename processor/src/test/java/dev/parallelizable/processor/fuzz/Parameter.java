package dev.parallelizable.processor.fuzz;

/** A parameter of a random method. */
record Parameter(Sample sample, boolean shared, String name, boolean varargs) {
  String declared() {
    String type = sample.type();
    return (shared ? "@Shared " : "")
        + (varargs ? type.substring(0, type.length() - 2) + "..." : type)
        + " "
        + name;
  }

  /** {@return the argument for element {@code k}} */
  String valueAt(String k) {
    return "((" + sample.used() + ") (" + sample.value().replaceAll("\\bk\\b", k) + "))";
  }

  /** {@return the variable with all arguments} */
  String list() {
    return "v" + name;
  }
}
