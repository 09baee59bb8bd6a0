package dev.parallelizable.processor;

import dev.parallelizable.processor.model.ParallelType;
import dev.parallelizable.processor.model.View;
import dev.parallelizable.processor.reader.Candidate;
import dev.parallelizable.processor.validation.Describe;
import dev.parallelizable.processor.validation.Finding;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * What {@code -Aparallelizable.verbose=true} tells: what was generated, what waits for another
 * processor, and what was left out, each with the reason.
 */
final class Narration {
  private Narration() {}

  static String generated(ParallelType type) {
    return type.views().stream()
        .map(Narration::view)
        .collect(
            Collectors.joining(
                ", ",
                "Generated "
                    + type.name().canonicalName()
                    + " for "
                    + type.owner().canonicalName()
                    + ": ",
                "."));
  }

  private static String view(View view) {
    return view.accessor() + "() calls " + signature(view);
  }

  private static String signature(View view) {
    return view.erasedParameters().stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", view.method() + "(", ")"));
  }

  static List<String> deferred(TypeElement type, List<Candidate> unresolved) {
    return unresolved.stream()
        .map(
            each ->
                "Deferred "
                    + name(type, each)
                    + ": it mentions a type that is not there yet, and another processor may"
                    + " generate it. The whole of "
                    + type.getQualifiedName()
                    + " waits for the next round.")
        .toList();
  }

  static List<String> skipped(TypeElement type, List<Candidate> unresolved) {
    return unresolved.stream()
        .map(
            each ->
                "Skipped "
                    + name(type, each)
                    + ": it mentions a type that nobody has generated. The compiler says which.")
        .toList();
  }

  static String refused(Candidate candidate, Finding why) {
    return "Skipped " + name(candidate.owner(), candidate) + ": " + why.message().id() + ".";
  }

  private static String name(TypeElement type, Candidate candidate) {
    return type.getQualifiedName() + "." + Describe.method(candidate.method());
  }
}
