package dev.parallelizable.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;

/**
 * The view of one annotated method, and its accessor.
 *
 * @param owner the type that declares the method
 * @param method the method's name
 * @param erasedParameters the erasures of the method's parameter types, to link to it
 * @param accessor the accessor's name
 * @param name the view's class, nested in the generated one
 * @param loop the simple name of the view's kernel
 * @param isPublic whether accessor and view are public; package-private otherwise
 * @param receiver the receiver's type, for an instance method
 * @param typeVariables the receiver's class's, then the method's own; no two of one name
 * @param typeArguments those of the method's own, as the call passes them
 * @param parameters all parameters, in declaration order
 * @param input what an element is made of
 * @param result the result's type, with its type annotations
 * @param thrown what the view throws; {@code RuntimeException} for nothing checked
 * @param checked the erasures of the declared checked exceptions
 * @param annotations what the accessor and the view take over from the method
 * @param safeVarargs whether the method is {@code @SafeVarargs}
 */
public record View(
    ClassName owner,
    String method,
    List<TypeName> erasedParameters,
    String accessor,
    ClassName name,
    String loop,
    boolean isPublic,
    Optional<TypeName> receiver,
    List<TypeVariableName> typeVariables,
    List<TypeVariableName> typeArguments,
    List<Parameter> parameters,
    Input input,
    TypeName result,
    TypeName thrown,
    List<TypeName> checked,
    List<AnnotationSpec> annotations,
    boolean safeVarargs) {
  /** {@return the parameters that have one value for all elements, in declaration order} */
  public List<Parameter> shared() {
    return parameters.stream().filter(Parameter::shared).toList();
  }

  /** {@return whether results fit into a primitive array} */
  public boolean hasPrimitiveResult() {
    return result.isPrimitive();
  }

  /** {@return whether the accessor has parameters} */
  public boolean isBound() {
    return receiver.isPresent() || parameters.stream().anyMatch(Parameter::shared);
  }

  /** {@return whether a call of the view can throw more than the unchecked} */
  public boolean throwsChecked() {
    return !checked.isEmpty();
  }
}
