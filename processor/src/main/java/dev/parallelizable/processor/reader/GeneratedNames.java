package dev.parallelizable.processor.reader;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** What generated classes are called. */
public final class GeneratedNames {
  private GeneratedNames() {}

  /**
   * Names a generated class.
   *
   * @param owner an annotated type
   * @return {@code Parallel} and the type's name, with {@code _} between those of nested types
   */
  public static ClassName of(TypeElement owner) {
    ClassName name = ClassName.get(owner);
    return ClassName.get(name.packageName(), "Parallel" + String.join("_", name.simpleNames()));
  }
}
