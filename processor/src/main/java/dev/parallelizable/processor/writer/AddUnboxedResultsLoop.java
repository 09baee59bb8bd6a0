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
  public void addTo(TypeSpec.Builder type, Draft draft) {
    type.addMethod(new Loops(draft).unboxedResults());
    type.addMethod(
        MethodSpec.methodBuilder("newResults")
            .addAnnotation(RuntimeTypes.OVERRIDE)
            .addModifiers(Modifier.PUBLIC)
            .returns(ArrayTypeName.of(draft.view().result()))
            .addParameter(TypeName.INT, "length")
            .addCode("return new $T[length];\n", draft.view().result())
            .build());
  }
}
