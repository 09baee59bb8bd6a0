package dev.parallelizable.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types that wait for their turn or, because another processor has yet to generate a type that
 * they mention, for the next round.
 *
 * <p>Kept by name: an element must not outlive its round. Taken in the order of their names, which
 * does not depend on the order of files.
 */
final class PendingTypes {
  private final Elements elements;

  /** From the type's to its module's name. */
  private final Map<String, String> names = new TreeMap<>();

  PendingTypes(Elements elements) {
    this.elements = elements;
  }

  void add(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    names.put(
        type.getQualifiedName().toString(),
        module == null ? "" : module.getQualifiedName().toString());
  }

  /** {@return whether none is waiting} */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** {@return the types as they are in this round; they are no longer waiting} */
  List<TypeElement> take() {
    List<TypeElement> types = new ArrayList<>();
    names.forEach(
        (name, moduleName) -> {
          ModuleElement module = elements.getModuleElement(moduleName);
          TypeElement type =
              module == null
                  ? elements.getTypeElement(name)
                  : elements.getTypeElement(module, name);
          if (type != null) {
            types.add(type);
          }
        });
    names.clear();
    return types;
  }
}
