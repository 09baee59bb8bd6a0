package dev.parallelizable.processor.fuzz;

import java.util.List;

/**
 * The type variables of a method.
 *
 * @param declaration as they are declared, or nothing
 * @param arguments what callers give for them
 * @param thrown what the method throws
 * @param variable the one that stands for {@code String}, or nothing
 */
record Generics(String declaration, String arguments, String thrown, String variable) {
  static final List<Generics> ALL =
      List.of(
          new Generics("", "", "", ""),
          new Generics("", "", "IOException", ""),
          new Generics("", "", "IOException, IllegalStateException", ""),
          new Generics("", "", "java.util.concurrent.TimeoutException, IOException", ""),
          new Generics("T", "String", "", "T"),
          new Generics("T extends Comparable<T>", "String", "IOException", "T"),
          new Generics("T extends Object & Comparable<? super T>", "String", "", "T"),
          new Generics("T extends CharSequence & Comparable<T> & Serializable", "String", "", "T"),
          new Generics("T, U extends List<? extends T>", "String, List<String>", "", "T"),
          new Generics("X extends IOException, T", "IOException, String", "X", "T"),
          new Generics("T, X extends Exception", "String, RuntimeException", "X", "T"),
          // Hides the variable of a generic class.
          new Generics("C", "String", "", "C"));
}
