package dev.parallelizable.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import javax.lang.model.element.Modifier;

/** Which checked exceptions a caller expects, where there are some. */
final class AddDeclares implements ViewPart {
  @Override
  public boolean applies(View view) {
    return !view.checked().isEmpty();
  }

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    CodeBlock test =
        draft.view().checked().stream()
            .distinct()
            .map(exception -> CodeBlock.of("failure instanceof $T", exception))
            .collect(CodeBlock.joining(" || "));
    type.addMethod(
        MethodSpec.methodBuilder("declares")
            .addAnnotation(RuntimeTypes.OVERRIDE)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(RuntimeTypes.THROWABLE, "failure")
            .addCode("return $L;\n", test)
            .build());
  }
}
