package dev.parallelizable.processor.purity;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;

/**
 * Where the values of local variables came from, at one point of a method.
 *
 * <p>A point that is not reached has no values at all: joined with another, it leaves that alone.
 */
final class Locals {
  private final Map<Element, Roots> roots;
  private boolean reached;

  private Locals(Map<Element, Roots> roots, boolean reached) {
    this.roots = roots;
    this.reached = reached;
  }

  static Locals atStart() {
    return new Locals(new HashMap<>(), true);
  }

  static Locals unreached() {
    return new Locals(new HashMap<>(), false);
  }

  boolean isReached() {
    return reached;
  }

  Roots get(Element variable) {
    return roots.getOrDefault(variable, Roots.NONE);
  }

  void set(Element variable, Roots value) {
    if (value.isEmpty()) {
      roots.remove(variable);
    } else {
      roots.put(variable, value);
    }
  }

  Locals copy() {
    return new Locals(new HashMap<>(roots), reached);
  }

  /** {@return what may be at a point that is reached from either} */
  static Locals join(Locals one, Locals other) {
    if (!one.reached) {
      return other.copy();
    }
    Locals both = one.copy();
    if (other.reached) {
      other.roots.forEach((variable, value) -> both.roots.merge(variable, value, Roots::or));
    }
    return both;
  }

  boolean hasSameAs(Locals other) {
    return reached == other.reached && roots.equals(other.roots);
  }
}
