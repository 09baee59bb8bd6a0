package dev.parallelizable.processor.purity;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Follows the flow of control through the statements of a method, with the locals as they are at
 * each point. What its methods return is where the value of an expression came from.
 */
abstract class FlowScan extends TreeScanner<Roots, Void> {
  /** Enough for any chain of aliases that people write; more would only cost time. */
  private static final int TURNS = 4;

  private static final int DEEP = 4;

  private Locals locals = Locals.atStart();
  private Jumps jumps = new Jumps();

  /** For each {@code try} around this point, the locals that its handlers may see. */
  private final List<Locals> thrown = new ArrayList<>();

  private int loops;
  private int locks;

  /** {@return the locals at this point} */
  final Locals locals() {
    return locals;
  }

  /** {@return whether a lock is held here} */
  final boolean isLocked() {
    return locks > 0;
  }

  /** Where a variable of an enhanced {@code for} comes from. */
  abstract Roots elementOf(Roots container);

  /** Declares a variable that has this value. */
  abstract void declare(VariableTree variable, Roots value);

  /** Declares what a {@code case} or {@code instanceof} binds to parts of the value. */
  abstract void bind(CaseTree label, Roots value);

  /** {@return whether the block gives a lock back} */
  abstract boolean unlocks(@Nullable BlockTree block);

  /** {@return whether nobody else can hold the lock} */
  abstract boolean isOwn(Roots lock);

  @Override
  public final Roots scan(@Nullable Tree tree, @Nullable Void unused) {
    Roots roots = tree == null ? null : super.scan(tree, null);
    return roots == null ? Roots.NONE : roots;
  }

  @Override
  public final Roots reduce(@Nullable Roots one, @Nullable Roots other) {
    return Roots.NONE;
  }

  final Roots scan(@Nullable Tree tree) {
    return scan(tree, null);
  }

  final void scanAll(@Nullable Iterable<? extends Tree> trees) {
    if (trees != null) {
      trees.forEach(this::scan);
    }
  }

  final void assign(Element variable, Roots value) {
    locals.set(variable, value);
    thrown.replaceAll(seen -> Locals.join(seen, locals));
  }

  /** Runs code that leaves no trace in the locals, such as the body of a lambda. */
  final void apart(Runnable body) {
    Locals before = locals;
    Jumps outerJumps = jumps;
    int outerLocks = locks;
    locals = before.copy();
    jumps = new Jumps();
    body.run();
    locals = before;
    jumps = outerJumps;
    locks = outerLocks;
  }

  final void locked(Runnable body) {
    locks++;
    body.run();
    locks--;
  }

  /** Either this or that is run. */
  final Roots either(Tree one, @Nullable Tree other) {
    Locals before = locals.copy();
    Roots first = scan(one);
    Locals after = locals;
    locals = before;
    Roots second = scan(other);
    locals = Locals.join(after, locals);
    return first.or(second);
  }

  @Override
  public Roots visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition());
    either(tree.getThenStatement(), tree.getElseStatement());
    return Roots.NONE;
  }

  @Override
  public Roots visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
    jumps.label(tree.getLabel());
    StatementTree statement = tree.getStatement();
    if (Jumps.isBreakable(statement)) {
      scan(statement);
    } else {
      Jumps.Target target = jumps.enter(tree);
      scan(statement);
      jumps.leave();
      locals = Locals.join(locals, target.broken());
    }
    return Roots.NONE;
  }

  @Override
  public Roots visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    ExpressionTree condition = tree.getCondition();
    loop(tree, isTrue(condition), () -> scan(condition), tree.getStatement(), List.of());
    return Roots.NONE;
  }

  @Override
  public Roots visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    scanAll(tree.getInitializer());
    ExpressionTree condition = tree.getCondition();
    loop(tree, isTrue(condition), () -> scan(condition), tree.getStatement(), tree.getUpdate());
    return Roots.NONE;
  }

  @Override
  public Roots visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    Roots element = elementOf(scan(tree.getExpression()));
    VariableTree variable = tree.getVariable();
    loop(tree, false, () -> declare(variable, element), tree.getStatement(), List.of());
    return Roots.NONE;
  }

  @Override
  public Roots visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    Jumps.Target target = jumps.enter(tree);
    Locals entry = locals;
    loops++;
    for (int turn = 0; turn < turns(); turn++) {
      locals = entry.copy();
      scan(tree.getStatement());
      locals = Locals.join(locals, target.takeContinued());
      scan(tree.getCondition());
      Locals next = Locals.join(entry, locals);
      if (next.hasSameAs(entry)) {
        break;
      }
      entry = next;
    }
    loops--;
    jumps.leave();
    locals =
        Locals.join(isTrue(tree.getCondition()) ? Locals.unreached() : locals, target.broken());
    return Roots.NONE;
  }

  private void loop(
      Tree tree, boolean endless, Runnable head, StatementTree body, List<? extends Tree> updates) {
    Jumps.Target target = jumps.enter(tree);
    Locals entry = locals;
    Locals exit = locals;
    loops++;
    for (int turn = 0; turn < turns(); turn++) {
      locals = entry.copy();
      head.run();
      exit = endless ? Locals.unreached() : locals.copy();
      scan(body);
      locals = Locals.join(locals, target.takeContinued());
      scanAll(updates);
      Locals next = Locals.join(entry, locals);
      if (next.hasSameAs(entry)) {
        break;
      }
      entry = next;
    }
    loops--;
    jumps.leave();
    locals = Locals.join(exit, target.broken());
  }

  private int turns() {
    return loops > DEEP ? 1 : TURNS;
  }

  /** {@return whether a loop ends by a jump only} */
  private static boolean isTrue(@Nullable Tree condition) {
    return switch (condition) {
      case null -> true;
      case ParenthesizedTree inner -> isTrue(inner.getExpression());
      case LiteralTree literal -> Boolean.TRUE.equals(literal.getValue());
      default -> false;
    };
  }

  @Override
  public Roots visitBreak(BreakTree tree, @Nullable Void unused) {
    jumps.breakTo(tree.getLabel(), locals);
    return ends();
  }

  @Override
  public Roots visitContinue(ContinueTree tree, @Nullable Void unused) {
    jumps.continueTo(tree.getLabel(), locals);
    return ends();
  }

  @Override
  public Roots visitYield(YieldTree tree, @Nullable Void unused) {
    Roots value = scan(tree.getValue());
    jumps.yieldTo(value, locals);
    return ends();
  }

  @Override
  public Roots visitReturn(ReturnTree tree, @Nullable Void unused) {
    scan(tree.getExpression());
    return ends();
  }

  @Override
  public Roots visitThrow(ThrowTree tree, @Nullable Void unused) {
    scan(tree.getExpression());
    return ends();
  }

  private Roots ends() {
    locals = Locals.unreached();
    return Roots.NONE;
  }

  @Override
  public Roots visitSwitch(SwitchTree tree, @Nullable Void unused) {
    cases(tree, scan(tree.getExpression()), tree.getCases(), false);
    return Roots.NONE;
  }

  @Override
  public Roots visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    return cases(tree, scan(tree.getExpression()), tree.getCases(), true);
  }

  private Roots cases(
      Tree tree, Roots selector, List<? extends CaseTree> cases, boolean expression) {
    Jumps.Target target = jumps.enter(tree);
    Locals entry = locals;
    Locals exit = Locals.unreached();
    Locals fallen = Locals.unreached();
    for (CaseTree label : cases) {
      locals = Locals.join(entry, fallen);
      bind(label, selector);
      scan(label.getGuard());
      if (label.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
        scanAll(label.getStatements());
        fallen = locals;
      } else {
        Roots value = scan(label.getBody());
        if (expression && label.getBody() instanceof ExpressionTree) {
          target.addYield(value, locals);
        } else {
          exit = Locals.join(exit, locals);
        }
      }
    }
    jumps.leave();
    locals = Locals.join(Locals.join(exit, fallen), target.broken());
    if (!expression && cases.stream().noneMatch(FlowScan::isDefault)) {
      // Perhaps no case fits.
      locals = Locals.join(locals, entry);
    }
    return target.yielded();
  }

  private static boolean isDefault(CaseTree label) {
    return label.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
  }

  @Override
  public Roots visitTry(TryTree tree, @Nullable Void unused) {
    boolean locked = unlocks(tree.getFinallyBlock());
    thrown.add(locals.copy());
    if (locked) {
      locks++;
    }
    scanAll(tree.getResources());
    scan(tree.getBlock());
    Locals after = locals;
    Locals seen = thrown.removeLast();
    for (CatchTree handler : tree.getCatches()) {
      locals = seen.copy();
      scan(handler);
      after = Locals.join(after, locals);
      seen = Locals.join(seen, locals);
    }
    if (locked) {
      locks--;
    }
    if (tree.getFinallyBlock() != null) {
      locals = seen;
      scan(tree.getFinallyBlock());
      // What comes next has seen no exception.
      boolean ends = !locals.isReached();
      locals = after;
      if (after.isReached()) {
        scan(tree.getFinallyBlock());
      }
      after = ends ? Locals.unreached() : locals;
    }
    locals = after;
    return Roots.NONE;
  }

  @Override
  public Roots visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    if (isOwn(scan(tree.getExpression()))) {
      scan(tree.getBlock());
    } else {
      locked(() -> scan(tree.getBlock()));
    }
    return Roots.NONE;
  }
}
