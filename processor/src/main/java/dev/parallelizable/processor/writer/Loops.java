package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The loops of a kernel, which differ in where elements come from and where results go. */
final class Loops {
  private final View view;
  private final LoopNames names;
  private final MethodCall call;

  Loops(View view) {
    this.view = view;
    this.names = LoopNames.of(view);
    this.call = new MethodCall(view, names);
  }

  /** {@return the loop over objects into objects} */
  MethodSpec objects() {
    return loop("objects", "inputs", RuntimeTypes.OBJECT_ARRAY, elementwise("results", false));
  }

  /** {@return the loop over primitive arrays into objects} */
  MethodSpec unboxedInputs() {
    CodeBlock body = columns().toBuilder().add(elementwise("results", true)).build();
    return loop("unboxedInputs", "columns", RuntimeTypes.OBJECT_ARRAY, body);
  }

  /** {@return the loop over objects into a primitive array} */
  MethodSpec unboxedResults() {
    CodeBlock body = out().toBuilder().add(elementwise("out", false)).build();
    return loop("unboxedResults", "inputs", ClassName.OBJECT, body);
  }

  /** {@return the loop between primitive arrays} */
  MethodSpec unboxed() {
    CodeBlock body = columns().toBuilder().add(out()).add(blockwise()).build();
    return loop("unboxed", "columns", ClassName.OBJECT, body);
  }

  private static MethodSpec loop(String name, String inputs, TypeName results, CodeBlock body) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(RuntimeTypes.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addParameter(RuntimeTypes.STRIP, "strip")
        .addParameter(RuntimeTypes.OBJECT_ARRAY, inputs)
        .addParameter(results, "results")
        .addParameter(TypeName.INT, "from")
        .addParameter(TypeName.INT, "to")
        .addCode(body)
        .build();
  }

  private CodeBlock columns() {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Parameter> parameters = view.input().parameters();
    for (int p = 0; p < parameters.size(); p++) {
      TypeName array = ArrayTypeName.of(parameters.get(p).plainType());
      String name = names.of(parameters.get(p));
      code.addStatement("$T $L = ($T) columns[$L]", array, name, array, p);
    }
    return code.build();
  }

  private CodeBlock out() {
    TypeName array = ArrayTypeName.of(view.result());
    return CodeBlock.builder().addStatement("$T out = ($T) results", array, array).build();
  }

  /** Looks at the strip before each element. */
  private CodeBlock elementwise(String target, boolean fromColumns) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int i = from").beginControlFlow("try");
    code.beginControlFlow("for (; i < to && strip.proceed(i); i++)");
    if (!fromColumns && view.input() instanceof Input.Row) {
      TypeName row = new ViewTypes(view).row();
      code.addStatement("$T args = ($T) inputs[i]", row, row);
    }
    code.addStatement("$L[i] = $L", target, fromColumns ? call.ofColumns() : call.ofObjects());
    return end(code.endControlFlow());
  }

  /** Looks at the strip once a block: the plain inner loop is what the JIT can vectorise. */
  private CodeBlock blockwise() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int i = from").beginControlFlow("try");
    code.beginControlFlow("while (i < to && strip.proceed(i))");
    code.beginControlFlow("for (int end = $T.block(i, to); i < end; i++)", RuntimeTypes.STRIP);
    code.addStatement("out[i] = $L", call.ofColumns());
    return end(code.endControlFlow().endControlFlow());
  }

  private static CodeBlock end(CodeBlock.Builder code) {
    return code.nextControlFlow("catch ($T failure)", RuntimeTypes.THROWABLE)
        .addStatement("strip.fail(i, failure)")
        .endControlFlow()
        .addStatement("return i")
        .build();
  }
}
