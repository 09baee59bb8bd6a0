package dev.parallelizable.processor.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;

/** Reads annotations by name, so that the processor needs none of their classes. */
public final class Annotations {
  /** The annotation of a method that gets a view. */
  public static final String PARALLELIZABLE = "dev.parallelizable.Parallelizable";

  /** The annotation of a parameter that has one value for all elements. */
  public static final String SHARED = "dev.parallelizable.Shared";

  /** What generated classes are marked with. */
  public static final Set<String> MARKS =
      Set.of(
          "javax.annotation.processing.Generated", "dev.parallelizable.runtime.spi.GeneratedCode");

  private Annotations() {}

  /**
   * Finds an annotation.
   *
   * @param element what may have it
   * @param name the annotation's qualified name
   * @return the annotation, if it is there
   */
  public static Optional<AnnotationMirror> find(Element element, String name) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isNamed(annotation.getAnnotationType().asElement(), name)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  /** {@return whether the element has the annotation of that qualified name} */
  static boolean has(Element element, String name) {
    return find(element, name).isPresent();
  }

  /**
   * Tells an element by its qualified name.
   *
   * @param element the element
   * @param name the qualified name
   * @return whether it has that name
   */
  public static boolean isNamed(Element element, String name) {
    return element instanceof QualifiedNameable nameable
        && nameable.getQualifiedName().contentEquals(name);
  }

  /** {@return the value that is written down for an annotation's member, if one is} */
  static Optional<AnnotationValue> member(AnnotationMirror annotation, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
        annotation.getElementValues().entrySet()) {
      if (member.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(member.getValue());
      }
    }
    return Optional.empty();
  }

  /** {@return the classes of an annotation's member that is an array of enum constants, by name} */
  static List<String> constants(AnnotationMirror annotation, String name) {
    Object value = member(annotation, name).map(AnnotationValue::getValue).orElse(List.of());
    return value instanceof List<?> values
        ? values.stream()
            .map(each -> each instanceof AnnotationValue v ? String.valueOf(v.getValue()) : "")
            .toList()
        : List.of();
  }
}
