package dev.parallelizable.processor.writer;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import javax.lang.model.element.Modifier;

/** A view is made by its accessor, and by itself with another pool or other options. */
final class AddConstructors implements ViewPart {
  @Override
  public void addTo(TypeSpec.Builder type, View view) {
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.KERNEL, "kernel")
            .addStatement("super(kernel)")
            .build());
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.KERNEL, "kernel")
            .addParameter(RuntimeTypes.POOL, "pool")
            .addParameter(RuntimeTypes.OPTIONS, "options")
            .addStatement("super(kernel, pool, options)")
            .build());
  }
}
