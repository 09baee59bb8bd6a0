package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;

/** Calls over primitive arrays, where all element parameters are primitive. */
final class AddColumnCalls implements ViewPart {
  @Override
  public boolean applies(View view) {
    return view.input().isPrimitive();
  }

  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    Calls calls = new Calls(draft, InputForm.columns(draft));
    calls.addMaps(type);
    if (draft.view().hasPrimitiveResult()) {
      calls.addMapsToArray(type);
      calls.addMapInto(type);
    }
  }
}
