package dev.parallelizable.processor.validation;

import static dev.parallelizable.processor.validation.Message.ANNOTATION_MEMBER;
import static dev.parallelizable.processor.validation.Message.INVALID_NAME;
import static dev.parallelizable.processor.validation.Message.NOT_AN_EXCEPTION;
import static dev.parallelizable.processor.validation.Message.NO_PARAMETER;
import static dev.parallelizable.processor.validation.Message.ONLY_SHARED;
import static dev.parallelizable.processor.validation.Message.PRIVATE_METHOD;
import static dev.parallelizable.processor.validation.Message.PRIVATE_TYPE;
import static dev.parallelizable.processor.validation.Message.VOID_RESULT;

import dev.parallelizable.processor.reader.Access;
import dev.parallelizable.processor.reader.Candidate;
import dev.parallelizable.processor.reader.GeneratedNames;
import dev.parallelizable.processor.reader.ThrownTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What one annotated method has to be like, whatever its neighbours are. */
public final class MethodRules {
  private final ThrownTypes thrownTypes;
  private final AccessRule accessRule;

  /**
   * For one compilation.
   *
   * @param elements the compiler's
   * @param types the compiler's
   */
  public MethodRules(Elements elements, Types types) {
    this.thrownTypes = new ThrownTypes(elements, types);
    this.accessRule = new AccessRule(elements, new Access(elements));
  }

  /**
   * Looks at one method.
   *
   * @param candidate the method
   * @return what is wrong with it
   */
  public List<Finding> check(Candidate candidate) {
    Optional<Finding> place = checkPlace(candidate);
    if (place.isPresent()) {
      return List.of(place.get());
    }
    List<Finding> findings = new ArrayList<>();
    checkVisibility(candidate, findings);
    checkShape(candidate, findings);
    checkThrows(candidate, findings);
    checkName(candidate, findings);
    findings.addAll(accessRule.check(candidate));
    return findings;
  }

  private static Optional<Finding> checkPlace(Candidate candidate) {
    if (candidate.owner().getKind() == ElementKind.ANNOTATION_TYPE) {
      return Optional.of(Finding.at(candidate.method(), ANNOTATION_MEMBER, candidate.method()));
    }
    return Optional.empty();
  }

  private static void checkVisibility(Candidate candidate, List<Finding> findings) {
    String generated = GeneratedNames.of(candidate.owner()).simpleName();
    if (candidate.method().getModifiers().contains(Modifier.PRIVATE)) {
      findings.add(Finding.at(candidate.method(), PRIVATE_METHOD, candidate.method(), generated));
    }
    for (Element e = candidate.owner(); e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        findings.add(
            Finding.at(candidate.method(), PRIVATE_TYPE, candidate.method(), generated, e));
        return;
      }
    }
  }

  private static void checkShape(Candidate candidate, List<Finding> findings) {
    if (candidate.method().getReturnType().getKind() == TypeKind.VOID) {
      findings.add(Finding.at(candidate.method(), VOID_RESULT, candidate.method()));
    }
    int parameters = candidate.method().getParameters().size();
    if (parameters == 0) {
      findings.add(Finding.at(candidate.method(), NO_PARAMETER, candidate.method()));
    } else if (candidate.shared().size() == parameters) {
      findings.add(Finding.at(candidate.method(), ONLY_SHARED, candidate.method()));
    }
  }

  private void checkThrows(Candidate candidate, List<Finding> findings) {
    for (TypeMirror thrown : candidate.method().getThrownTypes()) {
      if (thrownTypes.isChecked(thrown) && !thrownTypes.isException(thrown)) {
        findings.add(Finding.at(candidate.method(), NOT_AN_EXCEPTION, candidate.method(), thrown));
      }
    }
  }

  private static void checkName(Candidate candidate, List<Finding> findings) {
    String name = candidate.accessor();
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      findings.add(
          Finding.at(candidate.method(), INVALID_NAME, name)
              .at(candidate.annotation(), candidate.givenName()));
    }
  }
}
