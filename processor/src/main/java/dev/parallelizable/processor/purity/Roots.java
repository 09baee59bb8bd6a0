package dev.parallelizable.processor.purity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where an expression may have been reached from; none for what the call created and for what
 * nobody can know.
 *
 * @param all at most one for each place
 */
record Roots(List<Root> all) {
  static final Roots NONE = new Roots(List.of());

  Roots {
    all = List.copyOf(all);
  }

  static Roots of(Root root) {
    return new Roots(List.of(root));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** {@return what is in either} */
  Roots or(Roots other) {
    if (all.isEmpty() || this.equals(other)) {
      return other;
    }
    List<Root> both = new ArrayList<>(all);
    for (Root root : other.all) {
      if (both.stream().noneMatch(root::isAt)) {
        both.add(root);
      }
    }
    return new Roots(both);
  }

  Roots map(UnaryOperator<Root> change) {
    return isEmpty() ? this : new Roots(all.stream().map(change).toList());
  }
}
