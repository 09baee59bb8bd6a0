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
 * <p>What waits for the next round is kept by name: an element must not outlive its own. Taken in
 * the order of their names, which does not depend on the order of files.
 */
final class PendingTypes {
  private final Elements elements;
  private final Map<String, TypeElement> ofThisRound = new TreeMap<>();

  /** From the type's to its module's name. */
  private final Map<String, String> deferred = new TreeMap<>();

  PendingTypes(Elements elements) {
    this.elements = elements;
  }

  /** Adds a type of this round. Not by its name: ECJ does not find one that is called {@code $}. */
  void add(TypeElement type) {
    ofThisRound.put(type.getQualifiedName().toString(), type);
  }

  /** Has a type wait for the next round. */
  void defer(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    deferred.put(
        type.getQualifiedName().toString(),
        module == null ? "" : module.getQualifiedName().toString());
  }

  /** {@return whether none is waiting} */
  boolean isEmpty() {
    return ofThisRound.isEmpty() && deferred.isEmpty();
  }

  /** {@return the types as they are in this round; they are no longer waiting} */
  List<TypeElement> take() {
    deferred.forEach(
        (name, moduleName) -> {
          ModuleElement module = elements.getModuleElement(moduleName);
          TypeElement type =
              module == null
                  ? elements.getTypeElement(name)
                  : elements.getTypeElement(module, name);
          if (type != null) {
            ofThisRound.put(name, type);
          }
        });
    List<TypeElement> types = new ArrayList<>(ofThisRound.values());
    deferred.clear();
    ofThisRound.clear();
    return types;
  }
}
