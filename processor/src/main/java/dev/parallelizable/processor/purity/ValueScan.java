package dev.parallelizable.processor.purity;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Says where the values of expressions came from, and gives variables theirs. */
abstract class ValueScan extends FlowScan {
  private final Symbols symbols;
  private final Fields fields;
  private final Recording recording;

  /** What {@code this} is here, and in the classes around. */
  private Scope scope;

  ValueScan(Symbols symbols, Fields fields, Recording recording, Scope scope) {
    this.symbols = symbols;
    this.fields = fields;
    this.recording = recording;
    this.scope = scope;
  }

  final Scope scope() {
    return scope;
  }

  /** Scans a class in the body, whose instances are new. */
  final void within(TypeElement type, Runnable body) {
    Scope around = scope;
    scope = around.inside(type, Roots.NONE);
    apart(body);
    scope = around;
  }

  // Declarations.

  @Override
  void declare(VariableTree variable, Roots value) {
    Element element = symbols.element(variable);
    if (element != null) {
      assign(element, Symbols.isThreadSafe(element.asType()) ? Roots.NONE : value);
    }
  }

  @Override
  public Roots visitVariable(VariableTree tree, @Nullable Void unused) {
    declare(tree, scan(tree.getInitializer()));
    return Roots.NONE;
  }

  @Override
  void bind(CaseTree label, Roots value) {
    label.getLabels().stream()
        .filter(PatternCaseLabelTree.class::isInstance)
        .forEach(pattern -> bind(((PatternCaseLabelTree) pattern).getPattern(), value));
  }

  private void bind(PatternTree pattern, Roots value) {
    if (pattern instanceof BindingPatternTree binding) {
      declare(binding.getVariable(), value);
    } else if (pattern instanceof DeconstructionPatternTree record) {
      record.getNestedPatterns().forEach(nested -> bind(nested, value));
    }
  }

  @Override
  public Roots visitInstanceOf(InstanceOfTree tree, @Nullable Void unused) {
    Roots value = scan(tree.getExpression());
    if (tree.getPattern() != null) {
      bind(tree.getPattern(), value);
    }
    return Roots.NONE;
  }

  @Override
  Roots elementOf(Roots container) {
    return container;
  }

  @Override
  boolean isOwn(Roots lock) {
    return lock.isEmpty();
  }

  @Override
  boolean unlocks(@Nullable BlockTree block) {
    if (block == null) {
      return false;
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void unused) {
        Element method = symbols.element(call);
        found[0] |= method != null && method.getSimpleName().toString().startsWith("unlock");
        return super.visitMethodInvocation(call, null);
      }
    }.scan(block, null);
    return found[0];
  }

  // Where values come from.

  @Override
  public Roots visitParenthesized(ParenthesizedTree tree, @Nullable Void unused) {
    return scan(tree.getExpression());
  }

  @Override
  public Roots visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
    return scan(tree.getExpression());
  }

  @Override
  public Roots visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void unused) {
    scan(tree.getCondition());
    return either(tree.getTrueExpression(), tree.getFalseExpression());
  }

  @Override
  public Roots visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
    scan(tree.getIndex());
    return scan(tree.getExpression());
  }

  @Override
  public Roots visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    Element element = symbols.element(tree);
    if (element == null) {
      return Roots.NONE;
    }
    if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
      return scope.self();
    }
    VariableElement field = Symbols.asField(element);
    return field == null ? locals().get(element) : field(tree, field, scope.selfOf(symbols, field));
  }

  @Override
  public Roots visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    Roots owner = scan(tree.getExpression());
    Element element = symbols.element(tree);
    if (tree.getIdentifier().contentEquals("this") || tree.getIdentifier().contentEquals("super")) {
      return symbols.element(tree.getExpression()) instanceof TypeElement type
          ? scope.selfOf(symbols, type)
          : Roots.NONE;
    }
    VariableElement field = Symbols.asField(element);
    return field == null ? Roots.NONE : field(tree, field, owner);
  }

  private Roots field(ExpressionTree tree, VariableElement field, Roots owner) {
    if (Symbols.isStatic(field) && !field.getModifiers().contains(Modifier.FINAL)) {
      recording.possible(tree, "the static field " + Symbols.nameOf(field));
    }
    return value(field, owner);
  }

  /** {@return where the value of a field came from} */
  final Roots value(VariableElement field, Roots owner) {
    if (fields.isThreadSafe(field)) {
      return Roots.NONE;
    }
    return Symbols.isStatic(field)
        ? Roots.of(Root.ofStatic("the static field " + Symbols.nameOf(field)))
        : owner.map(root -> root.reaching("the field " + Symbols.nameOf(field)));
  }
}
