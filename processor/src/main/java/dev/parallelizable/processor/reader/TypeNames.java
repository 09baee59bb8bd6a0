package dev.parallelizable.processor.reader;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Turns the compiler's types into JavaPoet's.
 *
 * <p>{@code TypeName.get} would lose the type annotations and know nothing of renamed type
 * variables.
 */
final class TypeNames extends SimpleTypeVisitor14<TypeName, Void> {
  private final Map<Element, String> variables;
  private final Predicate<AnnotationMirror> kept;

  /**
   * For one signature.
   *
   * @param variables the names of the type variables
   * @param kept which type annotations to carry over
   */
  TypeNames(Map<Element, String> variables, Predicate<AnnotationMirror> kept) {
    this.variables = variables;
    this.kept = kept;
  }

  TypeName of(TypeMirror type) {
    return type.accept(this, null);
  }

  /** {@return the same without type annotations} */
  TypeNames plain() {
    return new TypeNames(variables, annotation -> false);
  }

  private List<AnnotationSpec> annotations(TypeMirror type) {
    List<? extends AnnotationMirror> all = type.getAnnotationMirrors();
    return all.isEmpty()
        ? List.of()
        : all.stream()
            .filter(kept)
            .filter(annotation -> !isRepeated(annotation, all))
            .map(annotation -> AnnotationSpec.get(annotation))
            .toList();
  }

  /** Compilers differ in where they show one that is repeated, and where its container. */
  private static boolean isRepeated(
      AnnotationMirror annotation, List<? extends AnnotationMirror> all) {
    Element type = annotation.getAnnotationType().asElement();
    return all.stream()
            .filter(other -> other.getAnnotationType().asElement().equals(type))
            .limit(2)
            .count()
        > 1;
  }

  /** A primitive loses its annotations: most places need its box, where they may mean nothing. */
  @Override
  public TypeName visitPrimitive(PrimitiveType type, Void none) {
    return switch (type.getKind()) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case CHAR -> TypeName.CHAR;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      default -> throw new IllegalArgumentException("Not primitive: " + type);
    };
  }

  @Override
  public TypeName visitDeclared(DeclaredType type, Void none) {
    TypeElement element = (TypeElement) type.asElement();
    ClassName raw = ClassName.get(element);
    List<TypeName> arguments = type.getTypeArguments().stream().map(this::of).toList();
    List<AnnotationSpec> annotations = annotations(type);
    // ECJ gives static nested types of generic ones an enclosing type too.
    if (!Candidate.isStatic(element)
        && type.getEnclosingType().getKind() == TypeKind.DECLARED
        && of(type.getEnclosingType()) instanceof ParameterizedTypeName enclosing) {
      return enclosing.nestedClass(raw.simpleName(), arguments).annotated(annotations);
    }
    // The annotations go to the class, which puts them after its package: java.util.@Nullable List.
    ClassName annotated = annotations.isEmpty() ? raw : raw.annotated(annotations);
    return arguments.isEmpty()
        ? annotated
        : ParameterizedTypeName.get(annotated, arguments.toArray(TypeName[]::new));
  }

  @Override
  public TypeName visitArray(ArrayType type, Void none) {
    return ArrayTypeName.of(of(type.getComponentType())).annotated(annotations(type));
  }

  @Override
  public TypeName visitTypeVariable(TypeVariable type, Void none) {
    Element element = type.asElement();
    String name = variables.getOrDefault(element, element.getSimpleName().toString());
    return TypeVariableName.get(name).annotated(annotations(type));
  }

  @Override
  public TypeName visitWildcard(WildcardType type, Void none) {
    if (type.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(of(type.getSuperBound()));
    }
    return WildcardTypeName.subtypeOf(
        type.getExtendsBound() != null ? of(type.getExtendsBound()) : ClassName.OBJECT);
  }

  @Override
  protected TypeName defaultAction(TypeMirror type, Void none) {
    throw new IllegalArgumentException("No type of a declaration: " + type);
  }
}
