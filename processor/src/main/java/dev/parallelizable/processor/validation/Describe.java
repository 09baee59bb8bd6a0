package dev.parallelizable.processor.validation;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Elements and types in messages: short, and the same from every compiler. */
public final class Describe {
  private Describe() {}

  static Object argument(Object argument) {
    return switch (argument) {
      case ExecutableElement method -> method(method);
      case TypeElement type -> nested(type);
      case Element element -> element.getSimpleName();
      case TypeMirror type -> type(type);
      default -> argument;
    };
  }

  /**
   * Names a method or constructor.
   *
   * @param method the method
   * @return its name and the types of its parameters
   */
  public static String method(ExecutableElement method) {
    Element named =
        method.getKind() == ElementKind.CONSTRUCTOR
                && method.getEnclosingElement() instanceof TypeElement type
            ? type
            : method;
    return method.getParameters().stream()
        .map(parameter -> type(parameter.asType()))
        .collect(Collectors.joining(", ", named.getSimpleName() + "(", ")"));
  }

  private static String nested(TypeElement type) {
    String name = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement outer
        ? nested(outer) + "." + name
        : name;
  }

  static String type(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> type(array.getComponentType()) + "[]";
      case TypeVariable variable -> variable.asElement().getSimpleName().toString();
      case DeclaredType declared -> nested((TypeElement) declared.asElement());
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }
}
