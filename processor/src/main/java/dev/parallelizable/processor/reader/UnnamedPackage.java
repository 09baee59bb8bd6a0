package dev.parallelizable.processor.reader;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Types of the unnamed package have no qualified name to fall back on when they are hidden. */
public final class UnnamedPackage {
  private UnnamedPackage() {}

  /**
   * Which of them a view has to mention.
   *
   * @param candidate an annotated method
   * @param elements the compiler's
   * @return the simple names of top-level types of the unnamed package
   */
  public static Set<String> mentions(Candidate candidate, Elements elements) {
    Set<String> names = new TreeSet<>();
    add(candidate.owner(), elements, names);
    for (TypeMirror type : candidate.signature()) {
      Mentions.of(type).types().forEach(mentioned -> add(mentioned, elements, names));
    }
    return names;
  }

  private static void add(TypeElement type, Elements elements, Set<String> names) {
    PackageElement home = elements.getPackageOf(type);
    if (home.isUnnamed()) {
      Element top = type;
      while (top.getEnclosingElement() instanceof TypeElement outer) {
        top = outer;
      }
      names.add(top.getSimpleName().toString());
    }
  }
}
