package dev.parallelizable.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
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
  public void addTo(TypeSpec.Builder type, View view) {
    new Calls(view, InputForm.zipped(view, RuntimeTypes.ITERABLE)).addMaps(type);
    if (view.hasPrimitiveResult()) {
      new Calls(view, InputForm.zipped(view, RuntimeTypes.COLLECTION)).addMapsToArray(type);
    }
    type.addMethod(zip(view));
  }

  private static MethodSpec zip(View view) {
    InputForm form = InputForm.zipped(view, RuntimeTypes.ITERABLE);
    NameAllocator names = Names.scope(view);
    form.parameters().forEach(parameter -> names.newName(parameter.name()));
    String row = names.newName("row");
    ViewTypes types = new ViewTypes(view);
    return MethodSpec.methodBuilder("zip")
        .addModifiers(Modifier.PRIVATE)
        .addParameters(form.parameters())
        .returns(RuntimeTypes.of(RuntimeTypes.ZIP, types.row()))
        .addStatement(
            "return $T.of(\nkernel().parameters(),\n$L -> $L,\n$L)",
            RuntimeTypes.ZIP,
            row,
            makeRow(view, row),
            form.parameters().stream()
                .map(parameter -> CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(", ")))
        .build();
  }

  /**
   * A null for a primitive makes no row: the missing row then fails in the kernel, as that element,
   * instead of here, where it would end the input.
   */
  private static CodeBlock makeRow(View view, String row) {
    List<Parameter> parameters = view.input().parameters();
    CodeBlock arguments =
        IntStream.range(0, parameters.size())
            .mapToObj(p -> MethodCall.cast(parameters.get(p).plainType(), row + "[" + p + "]"))
            .collect(CodeBlock.joining(", "));
    CodeBlock made = CodeBlock.of("new $T($L)", new ViewTypes(view).row(), arguments);
    String missing =
        IntStream.range(0, parameters.size())
            .filter(p -> parameters.get(p).isPrimitive())
            .mapToObj(p -> row + "[" + p + "] == null")
            .collect(Collectors.joining(" || "));
    return missing.isEmpty() ? made : CodeBlock.of("$L ? null : $L", missing, made);
  }
}
