package dev.parallelizable.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a view: the list of what it has. */
final class ViewWriter {
  private static final List<ViewPart> PARTS =
      List.of(
          new AddConstructors(),
          new AddSettings(),
          new AddColumnCalls(),
          new AddZippedCalls(),
          new AddArrayResults(),
          new AddRow(),
          new AddLoop());

  private ViewWriter() {}

  static TypeSpec write(Draft draft) {
    View view = draft.view();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(view.name())
            .addJavadoc(
                Javadocs.of(
                    CodeBlock.of(
                        "Parallel calls of $L.\n\n$L", draft.link(), Javadocs.behaviour(view)),
                    Javadocs.typeParameters(view.typeVariables())))
            .addAnnotations(view.annotations())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(view.typeVariables())
            .superclass(
                ParameterizedTypeName.get(
                    RuntimeTypes.PARALLEL_FUNCTION,
                    draft.element(),
                    draft.result(),
                    view.thrown()));
    if (view.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (ViewPart part : PARTS) {
      if (part.applies(view)) {
        part.addTo(type, draft);
      }
    }
    return type.build();
  }
}
