package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;

/** Calls that return primitive arrays, where the result is primitive. */
final class AddArrayResults implements ViewPart {
  @Override
  public boolean applies(View view) {
    return view.hasPrimitiveResult();
  }

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    new Calls(draft, InputForm.elements(draft, RuntimeTypes.COLLECTION)).addMapsToArray(type);
  }
}
