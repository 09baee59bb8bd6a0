package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ClassName;
import dev.parallelizable.processor.model.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The variables of one scope of generated code.
 *
 * <p>A variable hides a class or package of its name wherever an expression is expected: with a
 * parameter called {@code List} in scope, {@code List.of()} is a call on that. So no variable gets
 * the name of what generated expressions begin with.
 *
 * <p>JavaPoet's allocator does the same, and draws a random number for each name.
 */
final class Names {
  private static final Set<String> RESERVED = new HashSet<>();

  static {
    for (ClassName type :
        List.of(RuntimeTypes.LIST, RuntimeTypes.OBJECTS, RuntimeTypes.STRIP, RuntimeTypes.ZIP)) {
      reserve(type, RESERVED);
    }
  }

  private final Set<String> taken = new HashSet<>(RESERVED);

  private Names() {}

  /** {@return the names of one scope of the view, none given yet} */
  static Names scope(View view) {
    Names names = new Names();
    reserve(view.owner().topLevelClassName(), names.taken);
    return names;
  }

  private static void reserve(ClassName type, Set<String> names) {
    names.add(type.simpleName());
    String home = type.packageName();
    int dot = home.indexOf('.');
    names.add(dot < 0 ? home : home.substring(0, dot));
  }

  /** {@return the name, with {@code _} appended until no other variable has it} */
  String add(String wanted) {
    String name = wanted;
    while (SourceVersion.isKeyword(name) || !taken.add(name)) {
      name += "_";
    }
    return name;
  }
}
