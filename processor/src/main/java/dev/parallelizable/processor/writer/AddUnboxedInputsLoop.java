package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;

/** The loop over primitive arrays into objects. */
final class AddUnboxedInputsLoop implements ViewPart {
  @Override
  public boolean applies(View view) {
    return view.input().isPrimitive();
  }

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    type.addMethod(new Loops(draft).unboxedInputs());
  }
}
