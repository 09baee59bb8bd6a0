package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.View;
import javax.lang.model.element.Modifier;

/**
 * The loops of a kernel, which differ in where elements come from and where results go.
 *
 * <p>Written as text, in as few pieces as there are: JavaPoet takes its time over each piece, and
 * there are more loops than anything else.
 */
final class Loops {
  private static final CodeBlock END =
      CodeBlock.of(
          """
          } catch ($T failure) {
            strip.fail(i, failure);
          }
          return i;
          """,
          RuntimeTypes.THROWABLE);

  private static final ParameterSpec STRIP = parameter(RuntimeTypes.STRIP, "strip");
  private static final ParameterSpec INPUTS = parameter(RuntimeTypes.OBJECT_ARRAY, "inputs");
  private static final ParameterSpec COLUMNS = parameter(RuntimeTypes.OBJECT_ARRAY, "columns");
  private static final ParameterSpec OBJECTS = parameter(RuntimeTypes.OBJECT_ARRAY, "results");
  private static final ParameterSpec ARRAY = parameter(ClassName.OBJECT, "results");
  private static final ParameterSpec FROM = parameter(TypeName.INT, "from");
  private static final ParameterSpec TO = parameter(TypeName.INT, "to");

  private final Draft draft;
  private final View view;
  private final MethodCall call;

  Loops(Draft draft) {
    this.draft = draft;
    this.view = draft.view();
    this.call = new MethodCall(draft);
  }

  private static ParameterSpec parameter(TypeName type, String name) {
    return ParameterSpec.builder(type, name).build();
  }

  /** {@return the loop over objects into objects} */
  MethodSpec objects() {
    CodeBlock.Builder code = CodeBlock.builder();
    addElementwise(code, "results", false);
    return loop("objects", INPUTS, OBJECTS, code);
  }

  /** {@return the loop over primitive arrays into objects} */
  MethodSpec unboxedInputs() {
    CodeBlock.Builder code = CodeBlock.builder();
    addColumns(code);
    addElementwise(code, "results", true);
    return loop("unboxedInputs", COLUMNS, OBJECTS, code);
  }

  /** {@return the loop over objects into a primitive array} */
  MethodSpec unboxedResults() {
    CodeBlock.Builder code = CodeBlock.builder();
    addOut(code);
    addElementwise(code, "out", false);
    return loop("unboxedResults", INPUTS, ARRAY, code);
  }

  /** {@return the loop between primitive arrays} */
  MethodSpec unboxed() {
    CodeBlock.Builder code = CodeBlock.builder();
    addColumns(code);
    addOut(code);
    addBlockwise(code);
    return loop("unboxed", COLUMNS, ARRAY, code);
  }

  private static MethodSpec loop(
      String name, ParameterSpec inputs, ParameterSpec results, CodeBlock.Builder body) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(RuntimeTypes.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addParameter(STRIP)
        .addParameter(inputs)
        .addParameter(results)
        .addParameter(FROM)
        .addParameter(TO)
        .addCode(body.build())
        .build();
  }

  private void addColumns(CodeBlock.Builder code) {
    int column = 0;
    for (int p = 0; p < view.parameters().size(); p++) {
      if (!view.parameters().get(p).shared()) {
        TypeName array = ArrayTypeName.of(view.parameters().get(p).plainType());
        String name = draft.loopNames().parameters().get(p);
        code.add("$1T $2L = ($1T) columns[$3L];\n", array, name, column++);
      }
    }
  }

  private void addOut(CodeBlock.Builder code) {
    code.add("$1T out = ($1T) results;\n", ArrayTypeName.of(view.result()));
  }

  /** Looks at the strip before each element. */
  private void addElementwise(CodeBlock.Builder code, String target, boolean fromColumns) {
    code.add(
        """
        int i = from;
        try {
          for (; i < to && strip.proceed(i); i++) {
        """);
    if (!fromColumns && view.input() instanceof Input.Row) {
      code.add("    $1T args = ($1T) inputs[i];\n", draft.row());
    }
    code.add("    " + target + "[i] = ");
    if (fromColumns) {
      call.addOfColumns(code);
    } else {
      call.addOfObjects(code);
    }
    code.add(";\n  }\n").add(END);
  }

  /** Looks at the strip once a block: the plain inner loop is what the JIT can vectorise. */
  private void addBlockwise(CodeBlock.Builder code) {
    code.add(
        """
        int i = from;
        try {
          while (i < to && strip.proceed(i)) {
            for (int end = $T.block(i, to); i < end; i++) {
              out[i] =\s""",
        RuntimeTypes.STRIP);
    call.addOfColumns(code);
    code.add(";\n    }\n  }\n").add(END);
  }
}
