package dev.parallelizable.processor.validation;

import static dev.parallelizable.processor.validation.Message.INACCESSIBLE_TYPE;

import dev.parallelizable.processor.reader.Access;
import dev.parallelizable.processor.reader.Candidate;
import dev.parallelizable.processor.reader.GeneratedNames;
import dev.parallelizable.processor.reader.Mentions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Generated code, which is of the same package and inherits nothing, must be able to name all. */
final class AccessRule {
  private final Elements elements;
  private final Access access;

  AccessRule(Elements elements, Access access) {
    this.elements = elements;
    this.access = access;
  }

  List<Finding> check(Candidate candidate) {
    Check check = new Check(candidate, elements.getPackageOf(candidate.owner()));
    for (VariableElement parameter : candidate.method().getParameters()) {
      check.look(parameter, parameter.asType());
    }
    check.look(candidate.method(), candidate.method().getReturnType());
    for (TypeParameterElement parameter : candidate.typeParameters()) {
      for (TypeMirror bound : parameter.getBounds()) {
        check.look(candidate.method(), bound);
      }
    }
    for (TypeMirror thrown : candidate.method().getThrownTypes()) {
      check.look(candidate.method(), thrown);
    }
    return check.findings;
  }

  private final class Check {
    private final Candidate candidate;
    private final PackageElement home;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<TypeElement> reported = new HashSet<>();

    Check(Candidate candidate, PackageElement home) {
      this.candidate = candidate;
      this.home = home;
    }

    void look(Element place, TypeMirror type) {
      for (TypeElement mentioned : Mentions.of(type).types()) {
        if (!access.canName(mentioned, home) && reported.add(mentioned)) {
          findings.add(
              Finding.at(
                  place,
                  INACCESSIBLE_TYPE,
                  candidate.method(),
                  mentioned,
                  GeneratedNames.of(candidate.owner()).simpleName()));
        }
      }
    }
  }
}
