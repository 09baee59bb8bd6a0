package dev.parallelizable.processor.reader;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * What a type mentions as it is written down.
 *
 * <p>Bounds of type variables are not followed: they are written at their declaration, and a
 * recursive one would lead round in circles.
 */
public final class Mentions {
  private final Set<TypeElement> types = new LinkedHashSet<>();
  private boolean errors;

  private Mentions() {}

  /**
   * Looks at a type.
   *
   * @param type the type
   * @return what it mentions
   */
  public static Mentions of(TypeMirror type) {
    Mentions mentions = new Mentions();
    type.accept(mentions.new Collector(), null);
    return mentions;
  }

  /** {@return the classes and interfaces} */
  public Set<TypeElement> types() {
    return types;
  }

  /** {@return whether one of them cannot be found} */
  public boolean hasErrors() {
    return errors;
  }

  private final class Collector extends SimpleTypeVisitor14<Void, Void> {
    Collector() {
      super(null);
    }

    private void visitAll(Iterable<? extends TypeMirror> all) {
      all.forEach(type -> type.accept(this, null));
    }

    @Override
    public Void visitError(ErrorType type, Void none) {
      errors = true;
      return null;
    }

    @Override
    public Void visitDeclared(DeclaredType type, Void none) {
      if (type.getKind() == TypeKind.ERROR) {
        errors = true;
        return null;
      }
      types.add((TypeElement) type.asElement());
      visitAll(type.getTypeArguments());
      if (!Candidate.isStatic((TypeElement) type.asElement())) {
        type.getEnclosingType().accept(this, null);
      }
      return null;
    }

    @Override
    public Void visitArray(ArrayType type, Void none) {
      return type.getComponentType().accept(this, null);
    }

    @Override
    public Void visitWildcard(WildcardType type, Void none) {
      if (type.getExtendsBound() != null) {
        type.getExtendsBound().accept(this, null);
      }
      if (type.getSuperBound() != null) {
        type.getSuperBound().accept(this, null);
      }
      return null;
    }

    @Override
    public Void visitIntersection(IntersectionType type, Void none) {
      visitAll(type.getBounds());
      return null;
    }
  }
}
