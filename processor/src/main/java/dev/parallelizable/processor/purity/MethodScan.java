package dev.parallelizable.processor.purity;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
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
final class MethodScan extends ValueScan {
  private final Symbols symbols;
  private final Fields fields;
  private final Recording recording;

  /** What is not run before the method returns. */
  private HandedOut handedOut;

  /** Where the parameters of a lambda come from that is scanned next. */
  private Roots lambdaParameters = Roots.NONE;

  MethodScan(Symbols symbols, Fields fields, Recording recording, Scope scope) {
    super(symbols, fields, recording, scope);
    this.symbols = symbols;
    this.fields = fields;
    this.recording = recording;
    this.handedOut = HandedOut.of(null, symbols);
  }

  /** Scans a method of the class that the scope begins with. */
  void method(MethodTree tree) {
    handedOut = HandedOut.of(tree.getBody(), symbols);
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
    Roots roots = owner == null ? scope().selfOf(symbols, field) : owner;
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
        : scope().selfOf(symbols, callee);
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
        .ifPresent(what -> recording.effect(Effect.Kind.SET, Roots.of(Root.ofStatic(what)), tree));
    for (Mutators.Mutator mutator : Mutators.of(callee)) {
      int index = mutator.argument();
      if (index < arguments.size()) {
        recording.effect(mutator.kind(), index < 0 ? receiver : arguments.get(index), tree);
      }
    }
    Element type = callee.getEnclosingElement();
    Element around = type == null ? null : type.getEnclosingElement();
    Roots outer = around instanceof TypeElement ? scope().selfOf(symbols, around) : Roots.NONE;
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
    if (tree.getClassBody() != null) {
      type(tree.getClassBody(), handedOut.has(tree));
    }
    return Roots.NONE;
  }

  @Override
  public Roots visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    Roots receiver = scan(tree.getQualifierExpression());
    if (!handedOut.has(tree) && symbols.element(tree) instanceof ExecutableElement callee) {
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
    if (handedOut.has(tree)) {
      return Roots.NONE;
    }
    apart(
        () -> {
          tree.getParameters().forEach(parameter -> declare(parameter, parameters));
          scan(tree.getBody());
        });
    return Roots.NONE;
  }

  @Override
  public Roots visitClass(ClassTree tree, @Nullable Void unused) {
    type(tree, handedOut.has(tree));
    return Roots.NONE;
  }

  /** A local or anonymous class: what it does with things around it counts here. */
  private void type(ClassTree tree, boolean onlyMade) {
    if (symbols.element(tree) instanceof TypeElement type) {
      within(
          type, () -> tree.getMembers().forEach(member -> apart(() -> member(member, onlyMade))));
    }
  }

  private void member(Tree member, boolean onlyMade) {
    switch (member) {
      case MethodTree method -> {
        if (!onlyMade || symbols.isConstructor(method)) {
          method.getParameters().forEach(parameter -> declare(parameter, Roots.NONE));
          scan(method.getBody());
        }
      }
      case VariableTree field -> scan(field.getInitializer());
      case ClassTree inner -> type(inner, onlyMade);
      default -> scan(member);
    }
  }
}
