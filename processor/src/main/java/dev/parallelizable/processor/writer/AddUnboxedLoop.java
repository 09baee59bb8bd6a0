package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;

/** The loop between primitive arrays. */
final class AddUnboxedLoop implements ViewPart {
  @Override
  public boolean applies(View view) {
    return view.input().isPrimitive() && view.hasPrimitiveResult();
  }

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    type.addMethod(new Loops(draft).unboxed());
  }
}
