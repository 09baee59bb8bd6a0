package dev.parallelizable.processor.purity.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A library with annotations on some of its methods.
 *
 * @param files the texts by path
 * @param methods the annotated methods, where they are in those texts
 */
record Annotated(Map<String, String> files, List<Method> methods) {

  /** Annotates methods, on the lines that they are on. */
  static Annotated of(Library library, List<Method> methods) {
    Map<String, StringBuilder> texts = new TreeMap<>();
    Map<String, Long> offsets = new TreeMap<>();
    List<Method> moved = new ArrayList<>();
    int number = 0;
    for (Method method : methods) {
      // Overloads need names that differ.
      String annotation = "@dev.parallelizable.Parallelizable(name = \"m%d\") ".formatted(number++);
      long offset = offsets.getOrDefault(method.path(), 0L);
      texts
          .computeIfAbsent(
              method.path(), path -> new StringBuilder(library.files().getOrDefault(path, "")))
          .insert((int) (method.start() + offset), annotation);
      moved.add(method.movedBy(offset, annotation.length()));
      offsets.put(method.path(), offset + annotation.length());
    }
    Map<String, String> files = new TreeMap<>(library.files());
    texts.forEach((path, text) -> files.put(path, text.toString()));
    return new Annotated(files, List.copyOf(moved));
  }
}
