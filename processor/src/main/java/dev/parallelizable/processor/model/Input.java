package dev.parallelizable.processor.model;

import java.util.List;

/** What an element is made of. */
public sealed interface Input {
  /** {@return the element parameters, in declaration order} */
  List<Parameter> parameters();

  /** {@return whether all of them fit into primitive arrays} */
  default boolean isPrimitive() {
    return parameters().stream().allMatch(Parameter::isPrimitive);
  }

  /**
   * One parameter: the element is its argument.
   *
   * @param parameter the parameter
   */
  record Single(Parameter parameter) implements Input {
    @Override
    public List<Parameter> parameters() {
      return List.of(parameter);
    }
  }

  /**
   * Several parameters: the element is a record of their arguments.
   *
   * @param parameters the parameters, at least two
   * @param components the names of the record's components, one for each parameter
   */
  record Row(List<Parameter> parameters, List<String> components) implements Input {
    /** The name of the record, nested in the view. */
    public static final String NAME = "Args";
  }
}
