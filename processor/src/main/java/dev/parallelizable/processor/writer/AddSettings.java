package dev.parallelizable.processor.writer;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import javax.lang.model.element.Modifier;

/** {@code on} and {@code with} return the view's own type, so that its own calls stay in reach. */
final class AddSettings implements ViewPart {
  @Override
  public void addTo(TypeSpec.Builder type, View view) {
    TypeName self = new ViewTypes(view).self();
    type.addMethod(
        setting("on", self)
            .addParameter(RuntimeTypes.POOL, "pool")
            .addStatement("return new $T(kernel(), pool, options())", self)
            .build());
    type.addMethod(
        setting("with", self)
            .addParameter(
                RuntimeTypes.of(RuntimeTypes.UNARY_OPERATOR, RuntimeTypes.OPTIONS), "change")
            .addStatement("return new $T(kernel(), pool(), options(change))", self)
            .build());
  }

  private static MethodSpec.Builder setting(String name, TypeName self) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(RuntimeTypes.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(self);
  }
}
