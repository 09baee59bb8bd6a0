package dev.parallelizable.processor.purity;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.tools.Diagnostic;

/** Prints the findings of a compilation unit, in the order of its text. */
final class Report {
  private record Entry(Diagnostic.Kind kind, Tree tree, String text) {}

  private final Trees trees;
  private final CompilationUnitTree unit;
  private final Diagnostic.Kind severity;
  private final List<Entry> entries = new ArrayList<>();

  Report(Trees trees, CompilationUnitTree unit, Diagnostic.Kind severity) {
    this.trees = trees;
    this.unit = unit;
    this.severity = severity;
  }

  /**
   * Takes a finding in.
   *
   * @param tree the expression in the annotated method
   * @param effect what is changed, as that method sees it
   * @param shared whether all elements have what is changed
   * @param chain the methods from there to the change
   */
  void add(Tree tree, Effect effect, boolean shared, List<String> chain) {
    Diagnostic.Kind kind = effect.kind() == Effect.Kind.READ ? Diagnostic.Kind.NOTE : severity;
    entries.add(new Entry(kind, tree, Wording.impure(effect, shared, chain)));
  }

  void print() {
    entries.stream()
        .sorted(
            Comparator.comparingLong(
                entry -> trees.getSourcePositions().getStartPosition(unit, entry.tree())))
        .forEach(entry -> trees.printMessage(entry.kind(), entry.text(), entry.tree(), unit));
  }
}
