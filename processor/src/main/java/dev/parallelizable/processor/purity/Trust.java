package dev.parallelizable.processor.purity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What authors vouch for, in annotations that are recognised by name. */
final class Trust {
  /** In {@code @SuppressWarnings}. */
  static final String SUPPRESSION = "parallelizable-purity";

  private static final String PARALLELIZABLE = "dev.parallelizable.Parallelizable";
  private static final String SHARED = "dev.parallelizable.Shared";
  private static final String CONTRACT = "org.jetbrains.annotations.Contract";
  private static final Set<String> PURE =
      Set.of(
          "org.checkerframework.dataflow.qual.Pure",
          "org.checkerframework.dataflow.qual.SideEffectFree");

  private Trust() {}

  static boolean isParallelizable(ExecutableElement method) {
    return method.getAnnotationMirrors().stream().anyMatch(a -> name(a).equals(PARALLELIZABLE));
  }

  static boolean isShared(Element parameter) {
    return parameter.getAnnotationMirrors().stream().anyMatch(a -> name(a).equals(SHARED));
  }

  /** {@return whether nothing is to be said about an annotated method} */
  static boolean isSilenced(ExecutableElement method) {
    return isAssumed(method) || isSuppressed(method);
  }

  /** {@return whether calls of the method are taken to change nothing} */
  static boolean isTrusted(ExecutableElement callee) {
    return isSilenced(callee) || callee.getAnnotationMirrors().stream().anyMatch(Trust::saysPure);
  }

  private static boolean isAssumed(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .filter(annotation -> name(annotation).equals(PARALLELIZABLE))
        .anyMatch(annotation -> value(annotation, "purity").endsWith("ASSUMED"));
  }

  private static boolean saysPure(AnnotationMirror annotation) {
    return PURE.contains(name(annotation))
        || (name(annotation).equals(CONTRACT) && value(annotation, "pure").equals("true"));
  }

  private static boolean isSuppressed(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      // Not by getAnnotation, which makes a proxy class's instance for each call of each method.
      for (AnnotationMirror annotation : e.getAnnotationMirrors()) {
        if (name(annotation).equals("java.lang.SuppressWarnings")
            && values(annotation).contains(SUPPRESSION)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String name(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }

  private static String value(AnnotationMirror annotation, String member) {
    return String.valueOf(member(annotation, member));
  }

  /** {@return the elements of an annotation's {@code value}, which is an array} */
  private static List<String> values(AnnotationMirror annotation) {
    return member(annotation, "value") instanceof List<?> values
        ? values.stream()
            .map(each -> each instanceof AnnotationValue v ? String.valueOf(v.getValue()) : "")
            .toList()
        : List.of();
  }

  private static Object member(AnnotationMirror annotation, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue().getValue();
      }
    }
    return "";
  }
}
