package dev.parallelizable.processor.purity;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * The class at hand and those around it, and where their instances came from.
 *
 * @param levels the innermost first
 */
record Scope(List<Level> levels) {

  /**
   * One class.
   *
   * @param type the class
   * @param self where its instance came from
   */
  record Level(TypeElement type, Roots self) {}

  Scope {
    levels = List.copyOf(levels);
  }

  /** {@return the scope of a method of this class} */
  static Scope ofMethod(TypeElement type) {
    return of(type, Roots.of(Root.self()));
  }

  /** {@return the scope of a constructor of this class, whose instance is new} */
  static Scope ofConstructor(TypeElement type) {
    return of(type, Roots.NONE);
  }

  private static Scope of(TypeElement type, Roots self) {
    List<Level> levels = new ArrayList<>();
    levels.add(new Level(type, self));
    Roots outer = Roots.of(Root.outer());
    boolean inner = isInner(type);
    Element around = type.getEnclosingElement();
    while (inner && around instanceof TypeElement next) {
      levels.add(new Level(next, outer));
      inner = isInner(next);
      around = next.getEnclosingElement();
    }
    return new Scope(levels);
  }

  private static boolean isInner(TypeElement type) {
    return !type.getModifiers().contains(Modifier.STATIC);
  }

  /** {@return the scope of a local or anonymous class at this point} */
  Scope inside(TypeElement type, Roots self) {
    List<Level> all = new ArrayList<>();
    all.add(new Level(type, self));
    all.addAll(levels);
    return new Scope(all);
  }

  Roots self() {
    return levels.getFirst().self();
  }

  /** {@return where the instance came from whose member this is, or which is of this type} */
  Roots selfOf(Symbols symbols, Element member) {
    Element owner = member instanceof TypeElement ? member : member.getEnclosingElement();
    if (owner == null) {
      return Roots.NONE;
    }
    return levels.stream()
        .filter(level -> symbols.isMember(level.type(), owner))
        .findFirst()
        .map(Level::self)
        .orElse(Roots.NONE);
  }
}
