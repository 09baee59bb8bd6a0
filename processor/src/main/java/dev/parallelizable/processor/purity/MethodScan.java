package dev.parallelizable.processor.purity;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Takes down what one method changes, and what it calls. */
final class MethodScan extends FlowScan {
  private final Symbols symbols;
  private final Fields fields;
  private final Recording recording;

  /** What {@code this} is here, and in the classes around. */
  private Scope scope;

  /** Where the parameters of a lambda come from that is scanned next. */
  private Roots lambdaParameters = Roots.NONE;

  MethodScan(Symbols symbols, Fields fields, Recording recording, Scope scope) {
    this.symbols = symbols;
    this.fields = fields;
    this.recording = recording;
    this.scope = scope;
  }

  /** Scans a method of the class that the scope begins with. */
  void method(MethodTree tree) {
    int index = 0;
    for (VariableTree parameter : tree.getParameters()) {
      declare(parameter, Roots.of(Root.parameter(index++, "the parameter " + parameter.getName())));
    }
    if (symbols.element(tree) instanceof ExecutableElement method
        && method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      locked(() -> scan(tree.getBody()));
    } else {
      scan(tree.getBody());
    }
  }

  /** Scans what a constructor runs first: an initializer block, or a field's. */
  void initializer(Tree member) {
    apart(() -> scan(member));
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
  private Roots value(VariableElement field, Roots owner) {
    if (fields.isThreadSafe(field)) {
      return Roots.NONE;
    }
    return Symbols.isStatic(field)
        ? Roots.of(Root.ofStatic("the static field " + Symbols.nameOf(field)))
        : owner.map(root -> root.reaching("the field " + Symbols.nameOf(field)));
  }

  // Assignments.

  @Override
  public Roots visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    Roots target = target(tree.getVariable());
    Roots value = scan(tree.getExpression());
    Element variable = symbols.element(strip(tree.getVariable()));
    if (strip(tree.getVariable()) instanceof IdentifierTree
        && variable != null
        && Symbols.asField(variable) == null) {
      assign(variable, value);
    } else {
      write(tree, tree.getVariable(), target);
    }
    return value;
  }

  @Override
  public Roots visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
    Roots target = target(tree.getVariable());
    scan(tree.getExpression());
    write(tree, tree.getVariable(), target);
    return Roots.NONE;
  }

  @Override
  public Roots visitUnary(UnaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          write(tree, tree.getExpression(), target(tree.getExpression()));
      default -> scan(tree.getExpression());
    }
    return Roots.NONE;
  }

  private static ExpressionTree strip(ExpressionTree tree) {
    return tree instanceof ParenthesizedTree inner ? strip(inner.getExpression()) : tree;
  }

  /** {@return what is changed by an assignment to this: the object or the array, or the static} */
  private Roots target(ExpressionTree assigned) {
    ExpressionTree tree = strip(assigned);
    if (tree instanceof ArrayAccessTree access) {
      return visitArrayAccess(access, null);
    }
    VariableElement field = Symbols.asField(symbols.element(tree));
    Roots owner = tree instanceof MemberSelectTree select ? scan(select.getExpression()) : null;
    if (field == null) {
      return Roots.NONE;
    }
    String name = Symbols.nameOf(field);
    if (Symbols.isStatic(field)) {
      return Roots.of(Root.ofStatic("the static field " + name));
    }
    Roots roots = owner == null ? scope.selfOf(symbols, field) : owner;
    return roots.map(root -> root.reaching("the field " + name));
  }

  private void write(ExpressionTree tree, ExpressionTree assigned, Roots target) {
    boolean element = strip(assigned) instanceof ArrayAccessTree;
    effect(element ? Effect.Kind.STORE : Effect.Kind.WRITE, target, tree);
  }

  private void effect(Effect.Kind kind, Roots roots, Tree tree) {
    if (!isLocked()) {
      recording.effect(kind, roots, tree);
    }
  }

  // Calls.

  @Override
  public Roots visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    ExpressionTree select = strip(tree.getMethodSelect());
    if (!(symbols.element(tree) instanceof ExecutableElement callee)) {
      scan(select);
      scanAll(tree.getArguments());
      return Roots.NONE;
    }
    Roots receiver = receiver(select, callee);
    lambdaParameters = Views.isVisitor(callee) ? elementOf(receiver) : Roots.NONE;
    List<Roots> arguments = arguments(tree.getArguments(), callee);
    lambdaParameters = Roots.NONE;
    if (select instanceof MemberSelectTree member && fields.isSeeded(member.getExpression())) {
      effect(Effect.Kind.USE, receiver, tree);
    }
    boolean own = callee.getKind() == ElementKind.CONSTRUCTOR;
    call(tree, callee, own ? Roots.NONE : receiver, arguments);
    return fields
        .returnedBy(callee)
        .map(field -> value(field, receiver))
        .orElseGet(() -> Views.of(callee, receiver, arguments));
  }

  private Roots receiver(ExpressionTree select, ExecutableElement callee) {
    if (select instanceof MemberSelectTree member) {
      Roots roots = scan(member.getExpression());
      if (Symbols.isStatic(callee) || symbols.isThreadSafe(member.getExpression())) {
        return Roots.NONE;
      }
      return roots;
    }
    return Symbols.isStatic(callee) || callee.getKind() == ElementKind.CONSTRUCTOR
        ? Roots.NONE
        : scope.selfOf(symbols, callee);
  }

  private List<Roots> arguments(List<? extends ExpressionTree> trees, ExecutableElement callee) {
    List<Roots> roots = new ArrayList<>();
    int last = callee.getParameters().size() - 1;
    for (ExpressionTree tree : trees) {
      Roots value = scan(tree);
      boolean spread = callee.isVarArgs() && roots.size() >= last && !symbols.isArray(tree);
      roots.add(spread || symbols.isThreadSafe(tree) ? Roots.NONE : value);
    }
    return roots;
  }

  private void call(Tree tree, ExecutableElement callee, Roots receiver, List<Roots> arguments) {
    recording.possibleCall(tree, callee);
    if (isLocked()) {
      return;
    }
    Mutators.global(callee)
        .ifPresent(
            what -> recording.effect(Effect.Kind.CHANGE, Roots.of(Root.ofStatic(what)), tree));
    Mutators.of(callee)
        .ifPresent(
            mutator -> {
              int index = mutator.argument();
              if (index < arguments.size()) {
                recording.effect(mutator.kind(), index < 0 ? receiver : arguments.get(index), tree);
              }
            });
    Element type = callee.getEnclosingElement();
    Element around = type == null ? null : type.getEnclosingElement();
    Roots outer = around instanceof TypeElement ? scope.selfOf(symbols, around) : Roots.NONE;
    recording.call(new Call(callee, nameOf(callee), tree, receiver, outer, arguments));
  }

  private static String nameOf(ExecutableElement callee) {
    return callee.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + simpleNameOf(callee.getEnclosingElement())
        : callee.getSimpleName().toString();
  }

  private static String simpleNameOf(@Nullable Element type) {
    return type == null ? "" : type.getSimpleName().toString();
  }

  @Override
  public Roots visitNewClass(NewClassTree tree, @Nullable Void unused) {
    scan(tree.getEnclosingExpression());
    if (symbols.element(tree) instanceof ExecutableElement constructor) {
      call(tree, constructor, Roots.NONE, arguments(tree.getArguments(), constructor));
    } else {
      scanAll(tree.getArguments());
    }
    scan(tree.getClassBody());
    return Roots.NONE;
  }

  @Override
  public Roots visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    Roots receiver = scan(tree.getQualifierExpression());
    if (symbols.element(tree) instanceof ExecutableElement callee) {
      boolean bound =
          !Symbols.isStatic(callee)
              && !(symbols.element(tree.getQualifierExpression()) instanceof TypeElement)
              && !symbols.isThreadSafe(tree.getQualifierExpression());
      call(tree, callee, bound ? receiver : Roots.NONE, List.of());
    }
    return Roots.NONE;
  }

  @Override
  public Roots visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    Roots parameters = lambdaParameters;
    lambdaParameters = Roots.NONE;
    apart(
        () -> {
          tree.getParameters().forEach(parameter -> declare(parameter, parameters));
          scan(tree.getBody());
        });
    return Roots.NONE;
  }

  /** A local or anonymous class: what it does with things around it counts here. */
  @Override
  public Roots visitClass(ClassTree tree, @Nullable Void unused) {
    if (symbols.element(tree) instanceof TypeElement type) {
      Scope around = scope;
      scope = around.inside(type, Roots.NONE);
      apart(() -> tree.getMembers().forEach(member -> apart(() -> member(member))));
      scope = around;
    }
    return Roots.NONE;
  }

  private void member(Tree member) {
    if (member instanceof MethodTree method) {
      method.getParameters().forEach(parameter -> declare(parameter, Roots.NONE));
      scan(method.getBody());
    } else if (member instanceof VariableTree field) {
      scan(field.getInitializer());
    } else {
      scan(member);
    }
  }
}
