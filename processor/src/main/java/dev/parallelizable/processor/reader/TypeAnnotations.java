package dev.parallelizable.processor.reader;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Which annotations of types generated code may repeat. */
final class TypeAnnotations {
  private final Access access;
  private final PackageElement from;

  TypeAnnotations(Access access, PackageElement from) {
    this.access = access;
    this.from = from;
  }

  /** {@return whether the annotation is one of types, and can be named there} */
  boolean isKept(AnnotationMirror annotation) {
    Element element = annotation.getAnnotationType().asElement();
    return annotation.getAnnotationType().getKind() == TypeKind.DECLARED
        && element instanceof TypeElement type
        && access.canName(type, from)
        && isOfTypes(type)
        // Constants and classes among its values would have to be accessible as well.
        && annotation.getElementValues().isEmpty();
  }

  /** Compilers have shown annotations of declarations here too. */
  private static boolean isOfTypes(TypeElement annotation) {
    return Annotations.find(annotation, "java.lang.annotation.Target")
        .map(target -> Annotations.constants(target, "value"))
        .filter(targets -> targets.stream().anyMatch("TYPE_USE"::equals))
        .isPresent();
  }
}
