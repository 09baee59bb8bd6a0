package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;

/** The loop that every kernel has. */
final class AddObjectsLoop implements ViewPart {
  @Override
  public void addTo(TypeSpec.Builder type, Draft draft) {
    type.addMethod(new Loops(draft).objects());
  }
}
