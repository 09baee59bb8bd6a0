package dev.parallelizable.processor.validation;

import static dev.parallelizable.processor.validation.Message.HIDDEN_BY_RECORD;
import static dev.parallelizable.processor.validation.Message.HIDDEN_TYPE;
import static dev.parallelizable.processor.validation.Message.METHOD_OF_OBJECT;
import static dev.parallelizable.processor.validation.Message.SAME_NAME;
import static dev.parallelizable.processor.validation.Message.VIEW_LIKE_CLASS;
import static dev.parallelizable.processor.validation.Message.VIEW_LIKE_RECORD;

import dev.parallelizable.processor.model.Input;
import dev.parallelizable.processor.reader.Candidate;
import dev.parallelizable.processor.reader.GeneratedNames;
import dev.parallelizable.processor.reader.UnnamedPackage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** How the names in one generated class get along. */
public final class NameRules {
  private static final Set<String> METHODS_OF_OBJECT =
      Set.of(
          "clone()",
          "equals(Object)",
          "finalize()",
          "getClass()",
          "hashCode()",
          "notify()",
          "notifyAll()",
          "toString()",
          "wait()",
          "wait(long)",
          "wait(long, int)");

  private final Elements elements;
  private final Types types;

  /**
   * For one compilation.
   *
   * @param elements the compiler's
   * @param types the compiler's
   */
  public NameRules(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Looks at the methods of one type.
   *
   * @param candidates those that keep the rules for one method
   * @return for each that has to go, why
   */
  public Map<Candidate, Finding> check(List<Candidate> candidates) {
    Set<String> unnamed = new TreeSet<>();
    candidates.forEach(each -> unnamed.addAll(UnnamedPackage.mentions(each, elements)));
    Map<Candidate, Finding> findings = new LinkedHashMap<>();
    Map<String, Candidate> views = new HashMap<>();
    for (Candidate candidate : candidates) {
      Finding finding = check(candidate, unnamed);
      if (finding == null) {
        Candidate first = views.putIfAbsent(candidate.view(), candidate);
        if (first != null) {
          finding = at(candidate, SAME_NAME, first.method(), candidate.method(), first.view());
        }
      }
      if (finding != null) {
        findings.put(candidate, finding);
      }
    }
    return findings;
  }

  private @Nullable Finding check(Candidate candidate, Set<String> unnamed) {
    String view = candidate.view();
    boolean hasRecord = candidate.method().getParameters().size() - candidate.shared().size() > 1;
    if (view.equals(Input.Row.NAME) && hasRecord) {
      return at(candidate, VIEW_LIKE_RECORD, candidate.method(), view);
    }
    if (view.equals(GeneratedNames.of(candidate.owner()).simpleName())) {
      return at(candidate, VIEW_LIKE_CLASS, candidate.method(), view);
    }
    String signature = signature(candidate);
    if (METHODS_OF_OBJECT.contains(signature)) {
      return at(candidate, METHOD_OF_OBJECT, candidate.method(), signature);
    }
    if (unnamed.contains(view)) {
      return at(candidate, HIDDEN_TYPE, candidate.method(), view);
    }
    if (hasRecord && unnamed.contains(Input.Row.NAME)) {
      return at(candidate, HIDDEN_BY_RECORD, candidate.method());
    }
    return null;
  }

  private String signature(Candidate candidate) {
    Stream<TypeMirror> receiver =
        candidate.hasReceiver() ? Stream.of(candidate.owner().asType()) : Stream.empty();
    return Stream.concat(receiver, candidate.shared().stream().map(VariableElement::asType))
        .map(type -> name(types.erasure(type)))
        .collect(Collectors.joining(", ", candidate.accessor() + "(", ")"));
  }

  /** Short for Object, which no other class must be taken for. */
  private static String name(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement())
            .getQualifiedName()
            .toString()
            .replaceFirst("^java\\.lang\\.Object$", "Object")
        : Describe.type(type);
  }

  /** At the given name where there is one: that is what to change. */
  private static Finding at(Candidate candidate, Message message, Object... arguments) {
    Finding finding = Finding.at(candidate.method(), message, arguments);
    return candidate.givenName().isPresent()
        ? finding.at(candidate.annotation(), candidate.givenName())
        : finding;
  }
}
