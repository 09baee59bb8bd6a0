package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A way to hand inputs to a call.
 *
 * @param parameters the call's parameters
 * @param arguments what the call passes on
 * @param suffix what the runtime's method is called after its verb: {@code Columns} for columns
 */
record InputForm(List<ParameterSpec> parameters, CodeBlock arguments, String suffix) {
  /** {@return primitive arrays side by side, one for each element parameter} */
  static InputForm columns(View view) {
    List<ParameterSpec> parameters = parameters(view, p -> ArrayTypeName.of(p.plainType()));
    return new InputForm(parameters, list(parameters), "Columns");
  }

  /** {@return one input of elements} */
  static InputForm elements(View view, ClassName container) {
    TypeName type = RuntimeTypes.ofSome(container, new ViewTypes(view).element());
    List<ParameterSpec> parameters = List.of(ParameterSpec.builder(type, "inputs").build());
    return new InputForm(parameters, list(parameters), "");
  }

  /** {@return inputs side by side, one for each element parameter} */
  static InputForm zipped(View view, ClassName container) {
    List<ParameterSpec> parameters =
        parameters(view, p -> RuntimeTypes.ofSome(container, p.type().box()));
    return new InputForm(parameters, CodeBlock.of("zip($L)", list(parameters)), "");
  }

  /** {@return the names of the inputs, as the calls have them} */
  static List<String> names(View view) {
    NameAllocator names = Names.scope(view);
    return switch (view.input()) {
      case Input.Single single -> List.of("inputs");
      case Input.Row row -> row.parameters().stream().map(p -> names.newName(p.name())).toList();
    };
  }

  private static List<ParameterSpec> parameters(View view, Function<Parameter, TypeName> type) {
    List<String> names = names(view);
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int p = 0; p < names.size(); p++) {
      TypeName each = type.apply(view.input().parameters().get(p));
      parameters.add(ParameterSpec.builder(each, names.get(p)).build());
    }
    return parameters;
  }

  private static CodeBlock list(List<ParameterSpec> parameters) {
    return parameters.stream()
        .map(parameter -> CodeBlock.of("$N", parameter))
        .collect(CodeBlock.joining(", "));
  }

  /** {@return the tags for the parameters} */
  CodeBlock tags() {
    CodeBlock.Builder tags = CodeBlock.builder();
    for (ParameterSpec parameter : parameters) {
      tags.add(
          parameters.size() == 1
              ? CodeBlock.of("@param $N the elements\n", parameter)
              : CodeBlock.of(
                  "@param $N the elements' {@code $N}, as many as of the others\n",
                  parameter,
                  parameter));
    }
    return tags.build();
  }
}
