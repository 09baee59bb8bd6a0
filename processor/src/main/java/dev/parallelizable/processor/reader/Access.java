package dev.parallelizable.processor.reader;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Who may see what. */
public final class Access {
  private final Elements elements;

  /**
   * For one compilation.
   *
   * @param elements the compiler's
   */
  public Access(Elements elements) {
    this.elements = elements;
  }

  /**
   * Whether code of a package may name a type. Code of no class that inherits, so a protected type
   * of another package is out of reach.
   *
   * @param type the type
   * @param from the package
   * @return whether it may
   */
  public boolean canName(TypeElement type, PackageElement from) {
    boolean samePackage = elements.getPackageOf(type).equals(from);
    for (Element e = type; e instanceof TypeElement each; e = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE) || !(samePackage || isPublic(each))) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether everybody may name the type: it and every type around it is public} */
  static boolean isPublicThroughout(TypeElement type) {
    for (Element e = type; e instanceof TypeElement each; e = each.getEnclosingElement()) {
      if (!isPublic(each)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether the method is public, be it only because interfaces have it so} */
  static boolean isPublic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC) || isImplicitlyPublic(method);
  }

  private static boolean isPublic(TypeElement type) {
    return type.getModifiers().contains(Modifier.PUBLIC) || isImplicitlyPublic(type);
  }

  private static boolean isImplicitlyPublic(Element member) {
    return member.getEnclosingElement() instanceof TypeElement outer
        && outer.getKind().isInterface()
        && !member.getModifiers().contains(Modifier.PRIVATE);
  }
}
