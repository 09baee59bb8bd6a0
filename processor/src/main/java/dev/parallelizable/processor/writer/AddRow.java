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
  public void addTo(TypeSpec.Builder type, View view) {
    if (!(view.input() instanceof Input.Row row)) {
      return;
    }
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    CodeBlock.Builder tags = CodeBlock.builder();
    for (int p = 0; p < row.parameters().size(); p++) {
      Parameter parameter = row.parameters().get(p);
      components.addParameter(parameter.type(), row.components().get(p));
      tags.add("@param $L the argument {@code $L}\n", row.components().get(p), parameter.name());
    }
    TypeSpec.Builder builder =
        TypeSpec.recordBuilder(Input.Row.NAME)
            .addJavadoc(
                Javadocs.of(
                    CodeBlock.of("The arguments of one call of $L.", Javadocs.link(view)),
                    tags.build(),
                    Javadocs.typeParameters(view.typeVariables())))
            .addTypeVariables(view.typeVariables())
            .recordConstructor(components.build());
    if (view.isPublic()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    type.addType(builder.build());
  }
}
