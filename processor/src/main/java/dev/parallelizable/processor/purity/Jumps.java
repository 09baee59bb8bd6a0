package dev.parallelizable.processor.purity;

import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** What {@code break}, {@code continue} and {@code yield} carry to where they jump. */
final class Jumps {

  /** A statement or switch expression that can be left by a jump. */
  static final class Target {
    private final Tree tree;
    private final @Nullable Name label;
    private Locals broken = Locals.unreached();
    private Locals continued = Locals.unreached();
    private Roots yielded = Roots.NONE;

    private Target(Tree tree, @Nullable Name label) {
      this.tree = tree;
      this.label = label;
    }

    /** {@return the locals after it, as far as they get there by a jump} */
    Locals broken() {
      return broken;
    }

    /** {@return the locals at the start of the next turn, as far as they get there by a jump} */
    Locals takeContinued() {
      Locals taken = continued;
      continued = Locals.unreached();
      return taken;
    }

    Roots yielded() {
      return yielded;
    }

    void addYield(Roots value, Locals locals) {
      yielded = yielded.or(value);
      broken = Locals.join(broken, locals);
    }
  }

  private final Deque<Target> targets = new ArrayDeque<>();
  private @Nullable Name nextLabel;

  /** The next statement to be entered has this label. */
  void label(Name label) {
    nextLabel = label;
  }

  Target enter(Tree tree) {
    Target target = new Target(tree, nextLabel);
    nextLabel = null;
    targets.push(target);
    return target;
  }

  void leave() {
    targets.pop();
  }

  void breakTo(@Nullable Name label, Locals locals) {
    for (Target target : targets) {
      if (label == null ? isBreakable(target.tree) : label.equals(target.label)) {
        target.broken = Locals.join(target.broken, locals);
        return;
      }
    }
  }

  void continueTo(@Nullable Name label, Locals locals) {
    for (Target target : targets) {
      if (label == null ? isLoop(target.tree) : label.equals(target.label)) {
        target.continued = Locals.join(target.continued, locals);
        return;
      }
    }
  }

  void yieldTo(Roots value, Locals locals) {
    for (Target target : targets) {
      if (target.tree instanceof SwitchExpressionTree) {
        target.addYield(value, locals);
        return;
      }
    }
  }

  /** {@return whether a {@code break} without a label leaves it} */
  static boolean isBreakable(Tree tree) {
    return isLoop(tree) || tree instanceof SwitchTree;
  }

  private static boolean isLoop(Tree tree) {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> true;
      default -> false;
    };
  }
}
