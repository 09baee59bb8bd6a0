package dev.parallelizable.processor.purity;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The lambdas and classes in the body of a method that it only returns.
 *
 * <p>What they do is done later, if at all, and by somebody else: an iterator that removes from a
 * parameter is no change to that parameter while it is made.
 */
final class HandedOut {
  private final Set<Tree> trees = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Element, List<ExpressionTree>> uses = new HashMap<>();
  private final Map<Element, Tree> holders = new HashMap<>();
  private final Symbols symbols;

  private HandedOut(Symbols symbols) {
    this.symbols = symbols;
  }

  static HandedOut of(@Nullable Tree body, Symbols symbols) {
    HandedOut result = new HandedOut(symbols);
    result.collect(body);
    result.holders.forEach(result::settle);
    return result;
  }

  /** {@return whether the method only returns this} */
  boolean has(Tree tree) {
    return trees.contains(tree);
  }

  private void collect(@Nullable Tree body) {
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        returned(tree.getExpression());
        return super.visitReturn(tree, null);
      }

      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        hold(tree, tree.getInitializer());
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        hold(tree, tree);
        return super.visitClass(tree, null);
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        use(tree, tree);
        return null;
      }

      @Override
      public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        use(tree.getIdentifier(), tree);
        scan(tree.getArguments(), null);
        return scan(tree.getClassBody(), null);
      }
    }.scan(body, null);
  }

  private void returned(@Nullable ExpressionTree value) {
    switch (value) {
      case null -> {}
      case ParenthesizedTree tree -> returned(tree.getExpression());
      case TypeCastTree tree -> returned(tree.getExpression());
      case ConditionalExpressionTree tree -> {
        returned(tree.getTrueExpression());
        returned(tree.getFalseExpression());
      }
      case NewClassTree tree -> {
        trees.add(tree);
        tree.getArguments().forEach(this::returned);
      }
      default -> trees.add(value);
    }
  }

  private void hold(Tree declaration, @Nullable Tree held) {
    Element element = symbols.element(declaration);
    if (element != null && held != null) {
      holders.put(element, held);
    }
  }

  private void use(Tree name, ExpressionTree where) {
    Element element = symbols.element(name);
    if (element != null) {
      uses.computeIfAbsent(element, key -> new ArrayList<>()).add(where);
    }
  }

  /** A variable or local class that is mentioned in returned values only is returned, too. */
  private void settle(Element holder, Tree held) {
    List<ExpressionTree> all = uses.getOrDefault(holder, List.of());
    if (!all.isEmpty() && trees.containsAll(all)) {
      if (held instanceof ExpressionTree value) {
        returned(value);
      } else {
        trees.add(held);
      }
    }
  }
}
