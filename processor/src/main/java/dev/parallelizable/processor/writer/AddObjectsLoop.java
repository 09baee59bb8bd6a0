package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;

/** The loop that every kernel has. */
final class AddObjectsLoop implements ViewPart {
  @Override
  public void addTo(TypeSpec.Builder type, View view) {
    type.addMethod(new Loops(view).objects());
  }
}
