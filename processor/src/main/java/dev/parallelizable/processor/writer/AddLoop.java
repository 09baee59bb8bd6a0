package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The kernel: generic like the view, so that its casts say what they mean. */
final class AddLoop implements ViewPart {
  private static final List<ViewPart> PARTS =
      List.of(
          new AddBoundValues(),
          new AddObjectsLoop(),
          new AddUnboxedInputsLoop(),
          new AddUnboxedResultsLoop(),
          new AddUnboxedLoop(),
          new AddDeclares());

  @Override
  public void addTo(TypeSpec.Builder type, View view) {
    TypeSpec.Builder loop =
        TypeSpec.classBuilder(view.loop())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(view.typeVariables())
            .superclass(RuntimeTypes.KERNEL);
    PARTS.stream().filter(part -> part.applies(view)).forEach(part -> part.addTo(loop, view));
    type.addType(loop.build());
  }
}
