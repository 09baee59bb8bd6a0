package dev.parallelizable.processor.writer;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** {@code on} and {@code with} return the view's own type, so that its own calls stay in reach. */
final class AddSettings implements ViewPart {
  private static final ParameterSpec POOL =
      ParameterSpec.builder(RuntimeTypes.POOL, "pool").build();
  private static final ParameterSpec CHANGE =
      ParameterSpec.builder(
              RuntimeTypes.of(RuntimeTypes.UNARY_OPERATOR, RuntimeTypes.OPTIONS), "change")
          .build();

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    TypeName self = draft.self();
    type.addMethod(
        setting("on", self)
            .addParameter(POOL)
            .addCode("return new $T(kernel(), pool, options());\n", self)
            .build());
    type.addMethod(
        setting("with", self)
            .addParameter(CHANGE)
            .addCode("return new $T(kernel(), pool(), options(change));\n", self)
            .build());
  }

  private static MethodSpec.Builder setting(String name, TypeName self) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(RuntimeTypes.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(self);
  }
}
