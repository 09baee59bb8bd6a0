package dev.parallelizable.processor.purity;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * Collects what the scan of a method meets. A loop is scanned more than once: the same expression
 * is kept once for each root, a call with all roots that were seen.
 */
final class Recording {
  private final boolean possible;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Tree> calls = new ArrayList<>();
  private final IdentityHashMap<Tree, Call> callAt = new IdentityHashMap<>();

  /**
   * For one method.
   *
   * @param possible whether to keep what changes nothing, but may differ from run to run
   */
  Recording(boolean possible) {
    this.possible = possible;
  }

  void effect(Effect.Kind kind, Roots roots, Tree tree) {
    for (Root root : roots.all()) {
      if (effects.stream()
          .noneMatch(e -> e.tree() == tree && e.kind() == kind && e.root().isAt(root))) {
        effects.add(new Effect(kind, root, tree, Wording.shorten(tree.toString())));
      }
    }
  }

  void possible(Tree tree, String what) {
    if (possible) {
      effect(Effect.Kind.READ, Roots.of(Root.ofStatic(what)), tree);
    }
  }

  void possibleCall(Tree tree, ExecutableElement callee) {
    if (possible) {
      Varying.of(callee).ifPresent(what -> possible(tree, what));
    }
  }

  void call(Call call) {
    Call before = callAt.get(call.tree());
    if (before == null) {
      calls.add(call.tree());
      callAt.put(call.tree(), call);
    } else {
      callAt.put(call.tree(), before.or(call));
    }
  }

  MethodSummary summary(ExecutableElement method) {
    List<Call> all = new ArrayList<>();
    for (Tree tree : calls) {
      Call call = callAt.get(tree);
      if (call != null) {
        all.add(call);
      }
    }
    return new MethodSummary(method, effects, all);
  }
}
