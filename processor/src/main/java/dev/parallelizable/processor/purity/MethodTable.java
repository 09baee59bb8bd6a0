package dev.parallelizable.processor.purity;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Methods by the qualified name of a type.
 *
 * @param methods their simple names, for each type
 */
record MethodTable(Map<String, Set<String>> methods) {

  /** Reads lines such as {@code type: method method}. */
  static MethodTable of(String lines) {
    return new MethodTable(
        lines
            .lines()
            .map(line -> line.split(": *", 2))
            .collect(
                Collectors.toUnmodifiableMap(
                    line -> line[0], line -> Set.of(line[1].split(" +")))));
  }

  boolean has(String type, String method) {
    return methods.getOrDefault(type, Set.of()).contains(method);
  }

  /** {@return whether exactly this method is there} */
  boolean has(ExecutableElement method) {
    return has(ownerOf(method), method.getSimpleName().toString());
  }

  /** {@return the qualified name of the type that declares a method} */
  static String ownerOf(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }

  /** {@return the qualified names of a class and all its supertypes} */
  static Set<String> typesOf(@Nullable Element type) {
    Set<String> names = new LinkedHashSet<>();
    collect(type, names);
    return names;
  }

  private static void collect(@Nullable Element element, Set<String> names) {
    if (element instanceof TypeElement type && names.add(type.getQualifiedName().toString())) {
      collect(type.getSuperclass(), names);
      type.getInterfaces().forEach(parent -> collect(parent, names));
    }
  }

  private static void collect(TypeMirror type, Set<String> names) {
    if (type instanceof DeclaredType declared) {
      collect(declared.asElement(), names);
    }
  }
}
