package dev.parallelizable.processor.purity;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The methods to check.
 *
 * <p>Names alone, which overloads share: an element must not outlive its round. The few that are
 * found by them are told apart by their annotation.
 */
final class Wanted {
  private final Set<String> methods = new HashSet<>();
  private final Set<String> outermostTypes = new HashSet<>();

  void add(ExecutableElement method) {
    methods.add(nameOf(method));
    Element type = method;
    for (Element e = method; e != null; e = e.getEnclosingElement()) {
      type = e instanceof TypeElement ? e : type;
    }
    outermostTypes.add(type.toString());
  }

  /** {@return whether to check a method} */
  boolean has(ExecutableElement method) {
    return Trust.isParallelizable(method) && methods.contains(nameOf(method));
  }

  /** {@return whether to look into a type that is in no other} */
  boolean isIn(Element outermostType) {
    return outermostTypes.contains(outermostType.toString());
  }

  private static String nameOf(ExecutableElement method) {
    return method.getEnclosingElement() + "." + method.getSimpleName();
  }
}
