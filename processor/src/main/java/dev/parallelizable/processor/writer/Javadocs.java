package dev.parallelizable.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Comments on generated code. Nothing of a user's comment is copied, only names are: no name can
 * end a comment.
 */
final class Javadocs {
  private Javadocs() {}

  /** {@return a comment: a summary, and tags if there are any} */
  static CodeBlock of(CodeBlock summary, CodeBlock... tags) {
    CodeBlock all = Stream.of(tags).collect(CodeBlock.joining(""));
    return all.isEmpty() ? summary : CodeBlock.of("$L\n\n$L", summary, all);
  }

  /** {@return a link to the annotated method} */
  static CodeBlock link(View view) {
    CodeBlock.Builder link = CodeBlock.builder().add("{@link $T#$L(", view.owner(), view.method());
    String separator = "";
    for (TypeName parameter : view.erasedParameters()) {
      link.add("$L$T", separator, parameter);
      separator = ", ";
    }
    return link.add(")}").build();
  }

  /** {@return how a view behaves, for those who read its documentation and nothing else} */
  static CodeBlock behaviour(View view) {
    return CodeBlock.of(
        "<p>$L\n$L\n<p>Results are those of the plain loop, in the order of the elements; only"
            + " {@code imapUnordered}\ngives them as they are done. Unless the options say"
            + " otherwise, the first failure ends the call:\n$L\n\n<p>Immutable, and safe for use"
            + " by many threads. Calls of the method run at the same time, so it\nmust change"
            + " nothing that they share.",
        elements(view),
        bound(view),
        failures(view));
  }

  private static CodeBlock elements(View view) {
    return switch (view.input()) {
      case Input.Single single ->
          CodeBlock.of("An element is the argument {@code $L}.", single.parameter().name());
      case Input.Row row ->
          CodeBlock.of(
              "An element is one of each: $L. Give them side by side, or as {@link Args}.",
              code(row.parameters()));
    };
  }

  private static CodeBlock bound(View view) {
    List<CodeBlock> bound = new ArrayList<>();
    view.receiver().ifPresent(type -> bound.add(CodeBlock.of("the receiver")));
    view.shared().forEach(parameter -> bound.add(CodeBlock.of("{@code $L}", parameter.name())));
    return bound.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(
            "The same for all elements: $L.\n", bound.stream().collect(CodeBlock.joining(", ")));
  }

  private static CodeBlock failures(View view) {
    return CodeBlock.of(
        view.throwsChecked()
            ? "{@code map} throws what the method throws, checked or not; futures have it as their"
                + " cause; lazy\nresults throw a checked one in an {@code ElementException}."
            : "{@code map} and lazy results throw what the method throws; futures have it as their"
                + " cause.");
  }

  private static CodeBlock code(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> CodeBlock.of("{@code $L}", parameter.name()))
        .collect(CodeBlock.joining(", "));
  }

  /** {@return the tags for type variables} */
  static CodeBlock typeParameters(List<TypeVariableName> variables) {
    CodeBlock.Builder tags = CodeBlock.builder();
    for (TypeVariableName variable : variables) {
      tags.add("@param <$L> as of the annotated method\n", variable.name());
    }
    return tags.build();
  }

  /** {@return the tag for what a call throws, if it throws anything checked} */
  static CodeBlock thrown(View view) {
    return view.throwsChecked()
        ? CodeBlock.of("@throws $T if a call of the method does\n", view.thrown())
        : CodeBlock.of("");
  }
}
