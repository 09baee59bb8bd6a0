package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A kernel's fields: what is the same for every element. Without any, one kernel is enough. */
final class AddBoundValues implements ViewPart {
  private record Bound(TypeName type, String name) {}

  @Override
  public void addTo(TypeSpec.Builder type, View view) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    List<Bound> all = bound(view);
    for (Bound bound : all) {
      type.addField(bound.type(), bound.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor.addParameter(bound.type(), bound.name());
    }
    constructor.addStatement(
        "super($T.class, $S, $T.of($L)$L)",
        view.owner(),
        view.accessor(),
        RuntimeTypes.LIST,
        InputForm.names(view).stream()
            .map(name -> CodeBlock.of("$S", name))
            .collect(CodeBlock.joining(", ")),
        superArguments(all));
    all.forEach(bound -> constructor.addStatement("this.$N = $N", bound.name(), bound.name()));
    if (!view.isBound()) {
      type.addField(instance(view));
    }
    type.addMethod(constructor.build());
  }

  /** Raw where the view is generic: nothing in it depends on the type arguments. */
  private static FieldSpec instance(View view) {
    return FieldSpec.builder(
            RuntimeTypes.KERNEL, "INSTANCE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", new ViewTypes(view).loopClass())
        .build();
  }

  private static List<Bound> bound(View view) {
    LoopNames names = LoopNames.of(view);
    List<Bound> bound = new ArrayList<>();
    view.receiver().ifPresent(receiver -> bound.add(new Bound(receiver, names.receiver())));
    for (Parameter parameter : view.shared()) {
      bound.add(new Bound(parameter.type(), names.of(parameter)));
    }
    return bound;
  }

  /** As an array: an array alone would be taken for all of the variable arguments. */
  private static CodeBlock superArguments(List<Bound> all) {
    if (all.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock names =
        all.stream()
            .map(bound -> CodeBlock.of("$N", bound.name()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(", new $T[] {$L}", ClassName.OBJECT, names);
  }
}
