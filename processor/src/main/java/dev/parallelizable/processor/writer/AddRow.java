package dev.parallelizable.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import javax.lang.model.element.Modifier;

/** The record of one element's arguments, where there are several. */
final class AddRow implements ViewPart {
  @Override
  public boolean applies(View view) {
    return view.input() instanceof Input.Row;
  }

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    View view = draft.view();
    if (!(view.input() instanceof Input.Row row)) {
      return;
    }
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    StringBuilder tags = new StringBuilder();
    for (int p = 0; p < row.parameters().size(); p++) {
      Parameter parameter = row.parameters().get(p);
      components.addParameter(parameter.type(), row.components().get(p));
      tags.append("@param ").append(row.components().get(p)).append(" the argument {@code ");
      tags.append(parameter.name()).append("}\n");
    }
    TypeSpec.Builder builder =
        TypeSpec.recordBuilder(Input.Row.NAME)
            .addJavadoc(
                Javadocs.of(
                    CodeBlock.of("The arguments of one call of $L.", draft.link()),
                    tags + Javadocs.typeParameters(view.typeVariables())))
            .addTypeVariables(view.typeVariables())
            .recordConstructor(components.build());
    if (view.isPublic()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    type.addType(builder.build());
  }
}
