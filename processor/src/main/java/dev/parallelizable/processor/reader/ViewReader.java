package dev.parallelizable.processor.reader;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the view of a method that keeps all rules. */
public final class ViewReader {
  /** What a record component cannot be called. */
  private static final Set<String> NO_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Elements elements;
  private final Types types;

  /**
   * For one compilation.
   *
   * @param elements the compiler's
   * @param types the compiler's
   */
  public ViewReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Reads one method.
   *
   * @param candidate a method that keeps all rules
   * @return its view
   */
  public View read(Candidate candidate) {
    ClassName owner = ClassName.get(candidate.owner());
    ClassName generated = GeneratedNames.of(candidate.owner());
    ClassName view = generated.nestedClass(candidate.view());
    PackageElement home = elements.getPackageOf(candidate.owner());
    TypeAnnotations annotations = new TypeAnnotations(new Access(elements), home);

    String loop = loopName(candidate);
    Set<String> taken = new HashSet<>(owner.simpleNames());
    taken.addAll(List.of(generated.simpleName(), view.simpleName(), Input.Row.NAME, loop));
    List<TypeParameterElement> typeParameters = candidate.typeParameters();
    Map<Element, String> names = TypeVariables.names(typeParameters, taken);
    TypeNames typeNames = new TypeNames(names, annotations::isKept);
    List<TypeVariableName> variables = TypeVariables.declare(typeParameters, typeNames);
    int own = candidate.method().getTypeParameters().size();

    ThrownTypes thrownTypes = new ThrownTypes(elements, types);
    List<TypeMirror> checked = thrownTypes.checked(candidate.method().getThrownTypes());
    List<Parameter> parameters = parameters(candidate, typeNames);
    return new View(
        owner,
        candidate.method().getSimpleName().toString(),
        parametersErased(candidate, typeNames.plain()),
        candidate.accessor(),
        view,
        loop,
        Access.isPublicThroughout(candidate.owner()) && Access.isPublic(candidate.method()),
        candidate.hasReceiver()
            ? Optional.of(typeNames.of(candidate.owner().asType()))
            : Optional.empty(),
        variables,
        List.copyOf(variables.subList(variables.size() - own, variables.size())),
        parameters,
        input(parameters),
        typeNames.of(candidate.method().getReturnType()),
        typeNames.plain().of(thrownTypes.common(checked, home)),
        checked.stream().map(type -> typeNames.plain().of(types.erasure(type))).toList(),
        deprecation(candidate.method()),
        Annotations.has(candidate.method(), "java.lang.SafeVarargs"));
  }

  /** {@return {@code @Deprecated} as it was written, if it was} */
  static List<AnnotationSpec> deprecation(Element element) {
    return Annotations.find(element, "java.lang.Deprecated").stream()
        .map(annotation -> AnnotationSpec.get(annotation))
        .toList();
  }

  private static List<Parameter> parameters(Candidate candidate, TypeNames typeNames) {
    List<Parameter> parameters = new ArrayList<>();
    List<? extends VariableElement> declared = candidate.method().getParameters();
    for (int p = 0; p < declared.size(); p++) {
      VariableElement parameter = declared.get(p);
      parameters.add(
          new Parameter(
              parameter.getSimpleName().toString(),
              typeNames.of(parameter.asType()),
              typeNames.plain().of(parameter.asType()),
              Candidate.isShared(parameter),
              candidate.method().isVarArgs() && p == declared.size() - 1));
    }
    return parameters;
  }

  private List<TypeName> parametersErased(Candidate candidate, TypeNames plain) {
    return candidate.method().getParameters().stream()
        .map(parameter -> plain.of(types.erasure(parameter.asType())))
        .toList();
  }

  private static Input input(List<Parameter> parameters) {
    List<Parameter> inputs = parameters.stream().filter(p -> !p.shared()).toList();
    if (inputs.size() == 1) {
      return new Input.Single(inputs.get(0));
    }
    Set<String> used = new HashSet<>();
    inputs.forEach(input -> used.add(input.name()));
    List<String> components = new ArrayList<>();
    for (Parameter input : inputs) {
      String name = input.name();
      if (NO_COMPONENTS.contains(name)) {
        do {
          name += "_";
        } while (!used.add(name));
      }
      components.add(name);
    }
    return new Input.Row(inputs, components);
  }

  /** In the unnamed package, the kernel must not hide what the view has to mention. */
  private String loopName(Candidate candidate) {
    Set<String> taken = new HashSet<>(UnnamedPackage.mentions(candidate, elements));
    taken.add(candidate.view());
    String name = "Loop";
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }
}
