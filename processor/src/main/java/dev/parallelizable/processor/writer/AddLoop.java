package dev.parallelizable.processor.writer;

import com.palantir.javapoet.TypeSpec;
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
  public void addTo(TypeSpec.Builder type, Draft draft) {
    TypeSpec.Builder loop =
        TypeSpec.classBuilder(draft.view().loop())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(draft.view().typeVariables())
            .superclass(RuntimeTypes.KERNEL);
    for (ViewPart part : PARTS) {
      if (part.applies(draft.view())) {
        part.addTo(loop, draft);
      }
    }
    type.addType(loop.build());
  }
}
