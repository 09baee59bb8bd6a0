package dev.parallelizable.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of an annotated method.
 *
 * @param name its name
 * @param type its type, with the type annotations it was written with; an array for varargs
 * @param plainType its type without annotations, for casts
 * @param shared whether it has one value for all elements
 * @param varargs whether it is the method's variable arity parameter
 */
public record Parameter(
    String name, TypeName type, TypeName plainType, boolean shared, boolean varargs) {
  /** {@return whether elements of it fit into a primitive array} */
  public boolean isPrimitive() {
    return plainType.isPrimitive();
  }
}
