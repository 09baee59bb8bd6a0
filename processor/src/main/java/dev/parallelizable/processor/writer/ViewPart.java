package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;

/** One thing that a view, or its kernel, has. */
interface ViewPart {
  /** {@return whether the view has it} */
  default boolean applies(View view) {
    return true;
  }

  /** Adds it. */
  void addTo(TypeSpec.Builder type, Draft draft);
}
