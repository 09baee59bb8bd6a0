package dev.parallelizable.processor;

import dev.parallelizable.processor.compiling.Sources;
import dev.parallelizable.processor.validation.Message;
import java.util.Map;

/**
 * An annotated method that is an error.
 *
 * <p>The line it is reported at ends with {@code //!}. Unless said otherwise, a valid neighbour
 * {@code good} stands beside it.
 *
 * @param name what is wrong about it
 * @param message the error's message
 * @param text a part of its text
 * @param sources the code
 * @param neighbour the generated file that has the neighbour's view, or nothing
 */
record Rejection(String name, Message message, String text, Sources sources, String neighbour) {
  private static final String IMPORTS =
      """
      package bad;
      import dev.parallelizable.*;
      import java.io.*;
      import java.util.*;
      """;
  private static final String GOOD = "@Parallelizable static int good(int a) { return a; }\n";

  /** Members of a class {@code S}. */
  static Rejection of(String name, Message message, String text, String members) {
    return inClass(name, message, text, "class S {\n" + GOOD + members + "\n}");
  }

  /** Types, among them {@code S} with the method {@code good}. */
  static Rejection inClass(String name, Message message, String text, String types) {
    return new Rejection(
        name, message, text, Sources.of("bad/S.java", IMPORTS + types), "bad/ParallelS.java");
  }

  /** Files of their own, nothing of which can be generated but the neighbour. */
  static Rejection files(String name, Message message, String text, String neighbour, String all) {
    return new Rejection(name, message, text, Sources.parse(all), neighbour);
  }

  /** The file and line of the mark. */
  String place() {
    for (Map.Entry<String, String> file : sources.files().entrySet()) {
      int at = file.getValue().indexOf("//!");
      if (at >= 0) {
        long line = file.getValue().substring(0, at).lines().count();
        return file.getKey().substring(file.getKey().lastIndexOf('/') + 1) + ":" + line;
      }
    }
    throw new IllegalStateException("No mark in " + name);
  }

  @Override
  public String toString() {
    return name;
  }
}
