package dev.parallelizable.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.parallelizable.processor.model.View;
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
