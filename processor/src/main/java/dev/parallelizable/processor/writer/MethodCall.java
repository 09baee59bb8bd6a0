package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.function.Function;

/** The call of the user's method for one element: direct, so that the JIT can inline it. */
final class MethodCall {
  private final View view;
  private final LoopNames names;

  MethodCall(View view, LoopNames names) {
    this.view = view;
    this.names = names;
  }

  /** {@return the call with the element from {@code inputs[i]}, or from {@code args}} */
  CodeBlock ofObjects() {
    return switch (view.input()) {
      case Input.Single single -> of(p -> cast(p.plainType(), "inputs[i]"));
      case Input.Row row ->
          of(p -> CodeBlock.of("args.$L()", row.components().get(row.parameters().indexOf(p))));
    };
  }

  /** {@return the call with the element from the columns} */
  CodeBlock ofColumns() {
    return of(p -> CodeBlock.of("$L[i]", names.of(p)));
  }

  private CodeBlock of(Function<Parameter, CodeBlock> element) {
    CodeBlock arguments =
        view.parameters().stream()
            .map(p -> p.shared() ? CodeBlock.of("$L", names.of(p)) : element.apply(p))
            .collect(CodeBlock.joining(", "));
    CodeBlock target =
        view.receiver().isPresent()
            ? CodeBlock.of("$L", names.receiver())
            : CodeBlock.of("$T", view.owner());
    return CodeBlock.of("$L.$L$L($L)", target, typeArguments(), view.method(), arguments);
  }

  /** Given explicitly: not every type argument can be inferred from the arguments alone. */
  private CodeBlock typeArguments() {
    return view.typeArguments().isEmpty()
        ? CodeBlock.of("")
        : view.typeArguments().stream()
            .map(variable -> CodeBlock.of("$T", variable))
            .collect(CodeBlock.joining(", ", "<", ">"));
  }

  /** {@return an {@code Object} as the type, without a warning that it is one already} */
  static CodeBlock cast(TypeName type, String object) {
    return type.equals(ClassName.OBJECT)
        ? CodeBlock.of("$L", object)
        : CodeBlock.of("($T) $L", type, object);
  }
}
