package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import javax.lang.model.element.Modifier;

/** The loop over objects into a primitive array, and the array. */
final class AddUnboxedResultsLoop implements ViewPart {
  @Override
  public boolean applies(View view) {
    return view.hasPrimitiveResult();
  }

  @Override
  public void addTo(TypeSpec.Builder type, View view) {
    type.addMethod(new Loops(view).unboxedResults());
    type.addMethod(
        MethodSpec.methodBuilder("newResults")
            .addAnnotation(RuntimeTypes.OVERRIDE)
            .addModifiers(Modifier.PUBLIC)
            .returns(ArrayTypeName.of(view.result()))
            .addParameter(TypeName.INT, "length")
            .addStatement("return new $T[length]", view.result())
            .build());
  }
}
