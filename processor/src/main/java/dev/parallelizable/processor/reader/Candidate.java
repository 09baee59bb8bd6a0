package dev.parallelizable.processor.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * An annotated method as the compiler shows it, before anything is known to be right about it.
 *
 * @param owner the type that declares it
 * @param method the method
 * @param annotation its annotation
 * @param givenName the annotation's {@code name}, where it is written down
 */
public record Candidate(
    TypeElement owner,
    ExecutableElement method,
    AnnotationMirror annotation,
    Optional<AnnotationValue> givenName) {

  /** {@return the annotated methods of a type, in the order of their declaration} */
  public static List<Candidate> of(TypeElement owner) {
    return owner.getEnclosedElements().stream()
        .flatMap(member -> of(owner, member).stream())
        .toList();
  }

  /** {@return the member of the type, if it is an annotated method} */
  public static List<Candidate> of(TypeElement owner, Element member) {
    return member instanceof ExecutableElement method
        ? Annotations.find(method, Annotations.PARALLELIZABLE).stream()
            .map(
                annotation ->
                    new Candidate(
                        owner, method, annotation, Annotations.member(annotation, "name")))
            .toList()
        : List.of();
  }

  /** {@return the accessor's name: what the annotation gives, or else the method's own} */
  public String accessor() {
    String given = givenName.map(value -> String.valueOf(value.getValue())).orElse("");
    return given.isEmpty() ? method.getSimpleName().toString() : given;
  }

  /** {@return the view's name: the accessor's with a capital first letter} */
  public String view() {
    String name = accessor();
    int end = name.offsetByCodePoints(0, 1);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(name.codePointAt(0)))
        .append(name, end, name.length())
        .toString();
  }

  /** {@return whether it is called on a receiver} */
  public boolean hasReceiver() {
    return !method.getModifiers().contains(Modifier.STATIC);
  }

  /** {@return the parameters that have one value for all elements} */
  public List<VariableElement> shared() {
    List<VariableElement> shared = new ArrayList<>(method.getParameters());
    shared.removeIf(parameter -> !isShared(parameter));
    return shared;
  }

  /** {@return whether a parameter has one value for all elements} */
  public static boolean isShared(VariableElement parameter) {
    return Annotations.has(parameter, Annotations.SHARED);
  }

  /** {@return the type parameters that the view needs: the receiver's class's, then its own} */
  public List<TypeParameterElement> typeParameters() {
    List<TypeParameterElement> all = new ArrayList<>();
    if (hasReceiver()) {
      addEnclosing(owner, all);
    }
    all.addAll(method.getTypeParameters());
    return all;
  }

  private static void addEnclosing(TypeElement type, List<TypeParameterElement> all) {
    if (!isStatic(type) && type.getEnclosingElement() instanceof TypeElement outer) {
      addEnclosing(outer, all);
    }
    all.addAll(type.getTypeParameters());
  }

  /**
   * Whether an object of a nested type has no enclosing object.
   *
   * <p>Compilers differ in which implicit modifiers they show, hence the kinds.
   */
  static boolean isStatic(TypeElement type) {
    return type.getModifiers().contains(Modifier.STATIC)
        || type.getKind().isInterface()
        || switch (type.getKind()) {
          case ENUM, RECORD -> true;
          default ->
              type.getEnclosingElement() instanceof TypeElement outer
                  && outer.getKind().isInterface();
        };
  }

  /** {@return every type that the declaration of the view has to mention} */
  public List<TypeMirror> signature() {
    List<TypeMirror> signature = new ArrayList<>();
    for (TypeParameterElement parameter : typeParameters()) {
      signature.addAll(parameter.getBounds());
    }
    signature.add(method.getReturnType());
    method.getParameters().forEach(parameter -> signature.add(parameter.asType()));
    signature.addAll(method.getThrownTypes());
    return signature;
  }

  /** {@return whether everything it mentions is there} */
  public boolean isResolved() {
    // What javac shows of a constant that it cannot resolve.
    boolean named = givenName.map(AnnotationValue::getValue).filter("<error>"::equals).isEmpty();
    return named && signature().stream().noneMatch(type -> Mentions.of(type).hasErrors());
  }
}
