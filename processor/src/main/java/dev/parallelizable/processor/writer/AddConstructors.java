package dev.parallelizable.processor.writer;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** A view is made by its accessor, and by itself with another pool or other options. */
final class AddConstructors implements ViewPart {
  private static final MethodSpec FOR_ACCESSOR =
      MethodSpec.constructorBuilder()
          .addModifiers(Modifier.PRIVATE)
          .addParameter(RuntimeTypes.KERNEL, "kernel")
          .addCode("super(kernel);\n")
          .build();

  private static final MethodSpec FOR_SETTINGS =
      MethodSpec.constructorBuilder()
          .addModifiers(Modifier.PRIVATE)
          .addParameter(RuntimeTypes.KERNEL, "kernel")
          .addParameter(RuntimeTypes.POOL, "pool")
          .addParameter(RuntimeTypes.OPTIONS, "options")
          .addCode("super(kernel, pool, options);\n")
          .build();

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    type.addMethod(FOR_ACCESSOR);
    type.addMethod(FOR_SETTINGS);
  }
}
