package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.parallelizable.processor.model.View;

/**
 * Variables in generated code.
 *
 * <p>A variable hides a class or package of its name wherever an expression is expected: with a
 * parameter called {@code List} in scope, {@code List.of()} is a call on that. So no variable gets
 * the name of what generated expressions begin with.
 */
final class Names {
  private Names() {}

  /** {@return an allocator for one scope of the view} */
  static NameAllocator scope(View view) {
    NameAllocator names = new NameAllocator();
    ClassName owner = view.owner().topLevelClassName();
    names.newName(owner.simpleName());
    reserve(names, owner.packageName().split("\\.", 2)[0]);
    for (ClassName type :
        new ClassName[] {
          RuntimeTypes.LIST, RuntimeTypes.OBJECTS, RuntimeTypes.STRIP, RuntimeTypes.ZIP
        }) {
      reserve(names, type.simpleName());
      reserve(names, type.packageName().split("\\.", 2)[0]);
    }
    return names;
  }

  private static void reserve(NameAllocator names, String name) {
    if (!name.isEmpty()) {
      names.newName(name);
    }
  }
}
