package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.parallelizable.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A way to hand inputs to a call.
 *
 * @param names the names of the call's parameters
 * @param parameters the parameters
 * @param arguments what the call passes on
 * @param suffix what the runtime's method is called after its verb: {@code Columns} for columns
 */
record InputForm(
    List<String> names, List<ParameterSpec> parameters, String arguments, String suffix) {
  /** {@return primitive arrays side by side, one for each element parameter} */
  static InputForm columns(Draft draft) {
    return new InputForm(
        draft.inputs(),
        parameters(draft, p -> ArrayTypeName.of(p.plainType())),
        String.join(", ", draft.inputs()),
        "Columns");
  }

  /** {@return one input of elements} */
  static InputForm elements(Draft draft, ClassName container) {
    TypeName type = RuntimeTypes.ofSome(container, draft.element());
    return new InputForm(
        List.of("inputs"), List.of(ParameterSpec.builder(type, "inputs").build()), "inputs", "");
  }

  /** {@return inputs side by side, one for each element parameter} */
  static InputForm zipped(Draft draft, ClassName container) {
    return new InputForm(
        draft.inputs(),
        parameters(draft, p -> RuntimeTypes.ofSome(container, p.type().box())),
        "zip(" + String.join(", ", draft.inputs()) + ")",
        "");
  }

  private static List<ParameterSpec> parameters(Draft draft, Function<Parameter, TypeName> type) {
    List<Parameter> inputs = draft.view().input().parameters();
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int p = 0; p < inputs.size(); p++) {
      TypeName each = type.apply(inputs.get(p));
      parameters.add(ParameterSpec.builder(each, draft.inputs().get(p)).build());
    }
    return parameters;
  }

  /** {@return the tags for the parameters} */
  String tags() {
    if (names.size() == 1) {
      return "@param " + names.getFirst() + " the elements\n";
    }
    StringBuilder tags = new StringBuilder();
    for (String name : names) {
      tags.append("@param ").append(name).append(" the elements' {@code ").append(name);
      tags.append("}, as many as of the others\n");
    }
    return tags.toString();
  }
}
