package dev.parallelizable.processor.reader;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a {@code throws} clause comes down to. */
public final class ThrownTypes {
  private final Elements elements;
  private final Types types;

  /**
   * For one compilation.
   *
   * @param elements the compiler's
   * @param types the compiler's
   */
  public ThrownTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Whether the compiler makes callers deal with an exception. A type variable is what its bound
   * is.
   *
   * @param thrown an exception
   * @return whether it is checked
   */
  public boolean isChecked(TypeMirror thrown) {
    return !is(thrown, "java.lang.RuntimeException") && !is(thrown, "java.lang.Error");
  }

  /**
   * Whether a view can declare an exception.
   *
   * @param thrown an exception
   * @return whether it is a subclass of {@code Exception}
   */
  public boolean isException(TypeMirror thrown) {
    return is(thrown, "java.lang.Exception");
  }

  private boolean is(TypeMirror thrown, String name) {
    return types.isSubtype(thrown, type(name));
  }

  private TypeMirror type(String name) {
    TypeElement element = elements.getTypeElement(name);
    if (element == null) {
      throw new IllegalStateException("No " + name);
    }
    return element.asType();
  }

  /** {@return the checked ones of a method's exceptions} */
  List<TypeMirror> checked(List<? extends TypeMirror> thrown) {
    List<TypeMirror> checked = new ArrayList<>(thrown);
    checked.removeIf(type -> !isChecked(type));
    return checked;
  }

  /** {@return the one type that a view declares for checked exceptions} */
  TypeMirror common(List<TypeMirror> checked, PackageElement from) {
    if (checked.isEmpty()) {
      return type("java.lang.RuntimeException");
    }
    for (TypeMirror candidate : checked) {
      if (checked.stream().allMatch(type -> types.isSubtype(type, candidate))) {
        return candidate;
      }
    }
    Access access = new Access(elements);
    TypeMirror candidate = types.erasure(checked.get(0));
    while (!covers(candidate, checked)
        || !access.canName((TypeElement) ((DeclaredType) candidate).asElement(), from)) {
      candidate = superclass(candidate);
    }
    return candidate;
  }

  private boolean covers(TypeMirror candidate, List<TypeMirror> checked) {
    return checked.stream().allMatch(type -> types.isSubtype(types.erasure(type), candidate));
  }

  private TypeMirror superclass(TypeMirror type) {
    Element element = types.asElement(type);
    TypeMirror superclass =
        element instanceof TypeElement declared ? declared.getSuperclass() : type;
    return superclass.getKind() == TypeKind.DECLARED ? superclass : type("java.lang.Exception");
  }
}
