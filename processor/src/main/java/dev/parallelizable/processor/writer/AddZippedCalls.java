package dev.parallelizable.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Calls over several inputs side by side, where there are several element parameters. */
final class AddZippedCalls implements ViewPart {
  @Override
  public boolean applies(View view) {
    return view.input() instanceof Input.Row;
  }

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    InputForm iterables = InputForm.zipped(draft, RuntimeTypes.ITERABLE);
    new Calls(draft, iterables).addMaps(type);
    if (draft.view().hasPrimitiveResult()) {
      new Calls(draft, InputForm.zipped(draft, RuntimeTypes.COLLECTION)).addMapsToArray(type);
    }
    type.addMethod(zip(draft, iterables));
  }

  private static MethodSpec zip(Draft draft, InputForm form) {
    Names names = Names.scope(draft.view());
    form.names().forEach(names::add);
    String row = names.add("row");
    return MethodSpec.methodBuilder("zip")
        .addModifiers(Modifier.PRIVATE)
        .addParameters(form.parameters())
        .returns(RuntimeTypes.of(RuntimeTypes.ZIP, draft.row()))
        .addStatement(
            "return $T.of(\nkernel().parameters(),\n$L -> $L,\n$L)",
            RuntimeTypes.ZIP,
            row,
            makeRow(draft, row),
            String.join(", ", form.names()))
        .build();
  }

  /**
   * A null for a primitive makes no row: the missing row then fails in the kernel, as that element,
   * instead of here, where it would end the input.
   */
  private static CodeBlock makeRow(Draft draft, String row) {
    List<Parameter> parameters = draft.view().input().parameters();
    CodeBlock arguments =
        IntStream.range(0, parameters.size())
            .mapToObj(p -> MethodCall.cast(parameters.get(p).plainType(), row + "[" + p + "]"))
            .collect(CodeBlock.joining(", "));
    CodeBlock made = CodeBlock.of("new $T($L)", draft.row(), arguments);
    String missing =
        IntStream.range(0, parameters.size())
            .filter(p -> parameters.get(p).isPrimitive())
            .mapToObj(p -> row + "[" + p + "] == null")
            .collect(Collectors.joining(" || "));
    return missing.isEmpty() ? made : CodeBlock.of("$L ? null : $L", missing, made);
  }
}
