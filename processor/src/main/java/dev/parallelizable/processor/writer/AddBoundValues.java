package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A kernel's fields: what is the same for every element. Without any, one kernel is enough. */
final class AddBoundValues implements ViewPart {
  private record Bound(TypeName type, String name) {}

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    List<Bound> all = bound(draft);
    for (Bound bound : all) {
      type.addField(bound.type(), bound.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor.addParameter(bound.type(), bound.name());
    }
    constructor.addCode(superCall(draft, all));
    if (all.isEmpty()) {
      type.addField(instance(draft));
    } else {
      StringBuilder assignments = new StringBuilder();
      all.forEach(bound -> assignments.append("this.%1$s = %1$s;\n".formatted(bound.name())));
      constructor.addCode("$L", assignments);
    }
    type.addMethod(constructor.build());
  }

  /** Raw where the view is generic: nothing in it depends on the type arguments. */
  private static FieldSpec instance(Draft draft) {
    return FieldSpec.builder(
            RuntimeTypes.KERNEL, "INSTANCE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", draft.loopClass())
        .build();
  }

  private static List<Bound> bound(Draft draft) {
    View view = draft.view();
    LoopNames names = draft.loopNames();
    List<Bound> bound = new ArrayList<>();
    view.receiver().ifPresent(receiver -> bound.add(new Bound(receiver, names.receiver())));
    for (int p = 0; p < view.parameters().size(); p++) {
      if (view.parameters().get(p).shared()) {
        bound.add(new Bound(view.parameters().get(p).type(), names.parameters().get(p)));
      }
    }
    return bound;
  }

  private static CodeBlock superCall(Draft draft, List<Bound> all) {
    View view = draft.view();
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("super($T.class, $S, $T.of(", view.owner(), view.accessor(), RuntimeTypes.LIST);
    String separator = "";
    for (String input : draft.inputs()) {
      call.add(separator).add("$S", input);
      separator = ", ";
    }
    if (all.isEmpty()) {
      return call.add("));\n").build();
    }
    // As an array: an array alone would be taken for all of the variable arguments.
    String names = all.stream().map(Bound::name).collect(Collectors.joining(", "));
    return call.add("), new $T[] {$L});\n", ClassName.OBJECT, names).build();
  }
}
