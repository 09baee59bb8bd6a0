package dev.parallelizable.processor;

import dev.parallelizable.processor.compiling.Sources;

/**
 * An annotated method that is fine.
 *
 * @param name what is special about it
 * @param sources the code
 */
record Shape(String name, Sources sources) {
  private static final String IMPORTS =
      """
      package shapes;
      import dev.parallelizable.*;
      import java.io.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      """;

  /** Members of a class {@code S}, and statements that use {@code ParallelS}. */
  static Shape of(String name, String members, String use) {
    return inClass(name, "class S {\n" + members + "\n}", use);
  }

  /** Types, among them {@code S}, and statements that use {@code ParallelS}. */
  static Shape inClass(String name, String types, String use) {
    String user = "class Use { static void use() throws Exception {\n" + use + "\n} }\n";
    return new Shape(
        name, Sources.of("shapes/S.java", IMPORTS + types).add("shapes/Use.java", IMPORTS + user));
  }

  /** Files of their own. */
  static Shape files(String name, String text) {
    return new Shape(name, Sources.parse(text));
  }

  /** Modules have no unnamed package. */
  boolean isInPackages() {
    return sources.files().keySet().stream().allMatch(path -> path.contains("/"));
  }

  /** {@return the same code as a module's} */
  Sources inModule(String descriptor) {
    Sources all = new Sources();
    sources.files().forEach(all::add);
    return all.add("module-info.java", descriptor);
  }

  @Override
  public String toString() {
    return name;
  }
}
