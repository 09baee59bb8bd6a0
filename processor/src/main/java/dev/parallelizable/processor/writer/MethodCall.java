package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.List;

/** The call of the user's method for one element: direct, so that the JIT can inline it. */
final class MethodCall {
  private final View view;
  private final LoopNames names;

  MethodCall(Draft draft) {
    this.view = draft.view();
    this.names = draft.loopNames();
  }

  /** Adds the call with the element from {@code inputs[i]}, or from {@code args}. */
  void addOfObjects(CodeBlock.Builder code) {
    addTo(code, false);
  }

  /** Adds the call with the element from the columns. */
  void addOfColumns(CodeBlock.Builder code) {
    addTo(code, true);
  }

  private void addTo(CodeBlock.Builder code, boolean fromColumns) {
    if (view.receiver().isPresent()) {
      code.add("$L", names.receiver());
    } else {
      code.add("$T", view.owner());
    }
    code.add(".");
    addTypeArguments(code);
    code.add("$L(", view.method());
    int element = 0;
    for (int p = 0; p < view.parameters().size(); p++) {
      Parameter parameter = view.parameters().get(p);
      String separator = p == 0 ? "" : ", ";
      if (parameter.shared()) {
        code.add("$L", separator + names.parameters().get(p));
      } else if (fromColumns) {
        code.add("$L", separator + names.parameters().get(p) + "[i]");
      } else if (view.input() instanceof Input.Row row) {
        code.add("$L", separator + "args." + row.components().get(element++) + "()");
      } else {
        code.add(separator).add(cast(parameter.plainType(), "inputs[i]"));
      }
    }
    code.add(")");
  }

  /** Given explicitly: not every type argument can be inferred from the arguments alone. */
  private void addTypeArguments(CodeBlock.Builder code) {
    List<TypeVariableName> arguments = view.typeArguments();
    for (int a = 0; a < arguments.size(); a++) {
      code.add(a == 0 ? "<$T" : ", $T", arguments.get(a));
    }
    if (!arguments.isEmpty()) {
      code.add(">");
    }
  }

  /** {@return an {@code Object} as the type, without a warning that it is one already} */
  static CodeBlock cast(TypeName type, String object) {
    return type.equals(ClassName.OBJECT)
        ? CodeBlock.of("$L", object)
        : CodeBlock.of("($T) $L", type, object);
  }
}
