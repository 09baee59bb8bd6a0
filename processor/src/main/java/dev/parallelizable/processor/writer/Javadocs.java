package dev.parallelizable.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comments on generated code. Nothing of a user's comment is copied, only names are: no name can
 * end a comment.
 */
final class Javadocs {
  private Javadocs() {}

  /** {@return a comment: a summary, and tags if there are any} */
  static CodeBlock of(CodeBlock summary, String tags) {
    return tags.isEmpty() ? summary : CodeBlock.of("$L$L", summary, "\n\n" + tags);
  }

  /** {@return a link to the annotated method} */
  static CodeBlock link(View view) {
    CodeBlock.Builder link = CodeBlock.builder().add("{@link $T#$L(", view.owner(), view.method());
    String separator = "";
    for (TypeName parameter : view.erasedParameters()) {
      link.add(separator).add("$T", parameter);
      separator = ", ";
    }
    return link.add(")}").build();
  }

  /** {@return how a view behaves, for those who read its documentation and nothing else} */
  static String behaviour(View view) {
    return """
    <p>%s
    %s
    <p>Results are those of the plain loop, in the order of the elements; only {@code imapUnordered}
    gives them as they are done. Unless the options say otherwise, the first failure ends the call:
    %s

    <p>Immutable, and safe for use by many threads. Calls of the method run at the same time, so it
    must change nothing that they share.\
    """
        .formatted(elements(view), bound(view), failures(view));
  }

  private static String elements(View view) {
    return switch (view.input()) {
      case Input.Single single ->
          "An element is the argument {@code " + single.parameter().name() + "}.";
      case Input.Row row ->
          "An element is one of each: "
              + row.parameters().stream().map(Javadocs::code).collect(Collectors.joining(", "))
              + ". Give them side by side, or as {@link Args}.";
    };
  }

  private static String bound(View view) {
    List<String> bound = new ArrayList<>();
    view.receiver().ifPresent(type -> bound.add("the receiver"));
    view.shared().forEach(parameter -> bound.add(code(parameter)));
    return bound.isEmpty() ? "" : "The same for all elements: " + String.join(", ", bound) + ".\n";
  }

  private static String failures(View view) {
    return view.throwsChecked()
        ? "{@code map} throws what the method throws, checked or not; futures have it as their"
            + " cause; lazy\nresults throw a checked one in an {@code ElementException}."
        : "{@code map} and lazy results throw what the method throws; futures have it as their"
            + " cause.";
  }

  private static String code(Parameter parameter) {
    return "{@code " + parameter.name() + "}";
  }

  /** {@return the tags for type variables} */
  static String typeParameters(List<TypeVariableName> variables) {
    StringBuilder tags = new StringBuilder();
    for (TypeVariableName variable : variables) {
      tags.append("@param <").append(variable.name()).append("> as of the annotated method\n");
    }
    return tags.toString();
  }

  /** {@return the tag for what a call throws} */
  static CodeBlock thrown(View view) {
    return CodeBlock.of("@throws $T if a call of the method does\n", view.thrown());
  }
}
