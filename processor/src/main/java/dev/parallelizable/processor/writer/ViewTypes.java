package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.View;

/**
 * The types that a view's code is about.
 *
 * @param view the view
 */
record ViewTypes(View view) {
  /** {@return the view itself, with its type arguments} */
  TypeName self() {
    return withArguments(view.name());
  }

  /** {@return the kernel, with its type arguments} */
  TypeName loop() {
    return withArguments(loopClass());
  }

  ClassName loopClass() {
    return view.name().nestedClass(view.loop());
  }

  /** {@return the record of one element's arguments, with its type arguments} */
  TypeName row() {
    return withArguments(view.name().nestedClass(Input.Row.NAME));
  }

  /** {@return what an element is: {@code A}} */
  TypeName element() {
    return switch (view.input()) {
      case Input.Single single -> single.parameter().type().box();
      case Input.Row row -> row();
    };
  }

  /** {@return what a result is: {@code R}} */
  TypeName result() {
    return view.result().box();
  }

  private TypeName withArguments(ClassName type) {
    return view.typeVariables().isEmpty()
        ? type
        : ParameterizedTypeName.get(type, view.typeVariables().toArray(TypeName[]::new));
  }
}
