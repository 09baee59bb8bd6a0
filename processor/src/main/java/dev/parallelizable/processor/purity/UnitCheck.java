package dev.parallelizable.processor.purity;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The check of one compilation unit, whose classes come one after the other. */
final class UnitCheck {
  private final CompilationUnitTree unit;
  private final Report report;
  private final boolean possible;
  private final Wanted wanted;
  private final Symbols symbols;
  private final Fields fields;
  private final Set<Element> awaited = new HashSet<>();
  private final List<MethodSummary> summaries = new ArrayList<>();

  UnitCheck(
      ProcessingEnvironment environment,
      Trees trees,
      CompilationUnitTree unit,
      Report report,
      boolean possible,
      Wanted wanted) {
    this.unit = unit;
    this.report = report;
    this.possible = possible;
    this.wanted = wanted;
    this.symbols = new Symbols(trees, environment.getTypeUtils(), unit);
    this.fields = Fields.of(unit, symbols, environment.getElementUtils());
    for (Tree type : unit.getTypeDecls()) {
      Element element = type instanceof ClassTree ? symbols.element(type) : null;
      if (element != null) {
        awaited.add(element);
      }
    }
  }

  /** Takes down what is in a class that was just analysed. */
  void add(TypeElement type) {
    awaited.remove(type);
    for (Tree tree : unit.getTypeDecls()) {
      if (tree instanceof ClassTree declared && type.equals(symbols.element(tree))) {
        summarize(declared);
      }
    }
  }

  boolean isWhole() {
    return awaited.isEmpty();
  }

  void report() {
    new CallChains(summaries).check(wanted, report);
    report.print();
  }

  private void summarize(ClassTree tree) {
    if (!(symbols.element(tree) instanceof TypeElement type)) {
      return;
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        summarize(nested);
      } else if (member instanceof MethodTree method
          && symbols.element(method) instanceof ExecutableElement element) {
        summaries.add(summary(type, tree, method, element));
      }
    }
  }

  private MethodSummary summary(
      TypeElement type, ClassTree owner, MethodTree tree, ExecutableElement method) {
    Recording recording = new Recording(possible);
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    Scope scope = constructor ? Scope.ofConstructor(type) : Scope.ofMethod(type);
    MethodScan scan = new MethodScan(symbols, fields, recording, scope);
    if (constructor && !delegates(tree)) {
      owner.getMembers().stream().filter(UnitCheck::isInitializer).forEach(scan::initializer);
    }
    scan.method(tree);
    return recording.summary(method);
  }

  /** {@return whether a constructor leaves the fields to another one} */
  private static boolean delegates(MethodTree constructor) {
    if (constructor.getBody() == null) {
      return false;
    }
    for (StatementTree statement : constructor.getBody().getStatements()) {
      if (statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof IdentifierTree name
          && name.getName().contentEquals("this")) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether each constructor runs this} */
  private static boolean isInitializer(Tree member) {
    return switch (member) {
      case BlockTree block -> !block.isStatic();
      case VariableTree field -> !field.getModifiers().getFlags().contains(Modifier.STATIC);
      default -> false;
    };
  }
}
