package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.View;
import java.util.List;

/**
 * The types and names that all parts of a view's code go by, worked out once: each of a dozen parts
 * needs most of them.
 */
final class Draft {
  private final View view;
  private final TypeName self;
  private final TypeName row;
  private final TypeName result;
  private final List<String> inputs;
  private final LoopNames loopNames;
  private final CodeBlock link;

  Draft(View view) {
    this.view = view;
    this.self = withArguments(view.name());
    this.row = withArguments(view.name().nestedClass(Input.Row.NAME));
    this.result = view.result().box();
    this.inputs = inputs(view);
    this.loopNames = LoopNames.of(view);
    this.link = Javadocs.link(view);
  }

  View view() {
    return view;
  }

  /** {@return the view itself, with its type arguments} */
  TypeName self() {
    return self;
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
    return row;
  }

  /** {@return what an element is: {@code A}} */
  TypeName element() {
    return switch (view.input()) {
      case Input.Single single -> single.parameter().type().box();
      case Input.Row several -> row;
    };
  }

  /** {@return what a result is: {@code R}} */
  TypeName result() {
    return result;
  }

  /** {@return the names of the inputs, as the calls have them} */
  List<String> inputs() {
    return inputs;
  }

  LoopNames loopNames() {
    return loopNames;
  }

  /** {@return a link to the annotated method} */
  CodeBlock link() {
    return link;
  }

  private static List<String> inputs(View view) {
    Names names = Names.scope(view);
    return switch (view.input()) {
      case Input.Single single -> List.of("inputs");
      case Input.Row row -> row.parameters().stream().map(p -> names.add(p.name())).toList();
    };
  }

  private TypeName withArguments(ClassName type) {
    return view.typeVariables().isEmpty()
        ? type
        : ParameterizedTypeName.get(type, view.typeVariables().toArray(TypeName[]::new));
  }
}
