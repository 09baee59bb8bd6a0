package dev.parallelizable.processor.purity;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/**
 * Carries each change from the method that makes it to those that call it, until nothing new comes
 * up; there are finitely many changes and roots, so recursion ends, too.
 */
final class CallChains {

  /** A change for a method; trees are equal only to themselves. */
  private record Key(Tree change, Effect.Kind kind, Root.Place place, int index) {
    static Key of(Effect effect) {
      return new Key(effect.tree(), effect.kind(), effect.root().place(), effect.root().index());
    }
  }

  /**
   * A change as a method sees it.
   *
   * @param effect with the root as that method sees it
   * @param chain the callees on the way, none for a change of its own
   */
  private record Reached(Effect effect, List<String> chain) {}

  private final Map<ExecutableElement, MethodSummary> summaries = new LinkedHashMap<>();
  private final Map<ExecutableElement, Map<Key, Reached>> reached = new HashMap<>();

  CallChains(List<MethodSummary> all) {
    for (MethodSummary summary : all) {
      summaries.put(summary.method(), summary);
      Map<Key, Reached> own = new LinkedHashMap<>();
      for (Effect effect : summary.effects()) {
        own.putIfAbsent(Key.of(effect), new Reached(effect, List.of()));
      }
      reached.put(summary.method(), own);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (MethodSummary summary : all) {
        changed |= spread(summary);
      }
    }
  }

  private boolean spread(MethodSummary summary) {
    Map<Key, Reached> here = reached.getOrDefault(summary.method(), Map.of());
    boolean changed = false;
    for (Call call : summary.calls()) {
      for (Reached there : through(call)) {
        changed |= here.putIfAbsent(Key.of(there.effect()), there) == null;
      }
    }
    return changed;
  }

  /** {@return what a call changes, as the caller sees it} */
  private List<Reached> through(Call call) {
    List<Reached> result = new ArrayList<>();
    if (Trust.isTrusted(call.callee())) {
      return result;
    }
    for (Reached there : List.copyOf(reached.getOrDefault(call.callee(), Map.of()).values())) {
      if (Trust.isParallelizable(call.callee()) && isReportable(call.callee(), there.effect())) {
        // It is reported there, or vouched for.
        continue;
      }
      for (Root root : call.translate(there.effect().root()).all()) {
        List<String> chain = new ArrayList<>();
        chain.add(call.name());
        chain.addAll(there.chain());
        result.add(new Reached(there.effect().at(root), List.copyOf(chain)));
      }
    }
    return result;
  }

  /** Reports what the wanted methods change. */
  void check(Wanted wanted, Report report) {
    for (MethodSummary summary : summaries.values()) {
      ExecutableElement method = summary.method();
      if (wanted.has(method) && !Trust.isSilenced(method)) {
        check(summary, report);
      }
    }
  }

  private void check(MethodSummary summary, Report report) {
    ExecutableElement method = summary.method();
    Map<Tree, Effect> own = new LinkedHashMap<>();
    for (Effect effect : summary.effects()) {
      if (isReportable(method, effect)) {
        own.putIfAbsent(effect.tree(), effect);
      }
    }
    own.forEach(
        (tree, effect) -> report.add(tree, effect, isShared(method, effect.root()), List.of()));
    for (Call call : summary.calls()) {
      Map<Tree, Reached> byChange = new LinkedHashMap<>();
      for (Reached there : through(call)) {
        if (isReportable(method, there.effect())) {
          byChange.putIfAbsent(there.effect().tree(), there);
        }
      }
      for (Reached there : byChange.values()) {
        List<String> chain = new ArrayList<>();
        chain.add(method.getSimpleName().toString());
        chain.addAll(there.chain());
        report.add(call.tree(), there.effect(), isShared(method, there.effect().root()), chain);
      }
    }
  }

  private static boolean isReportable(ExecutableElement method, Effect effect) {
    return switch (effect.kind()) {
      case USE -> isShared(method, effect.root());
      case APPEND -> isText(method, effect.root());
      case WRITE, STORE, CHANGE, READ -> true;
    };
  }

  /** {@return whether this is certain to be a text in memory} */
  private static boolean isText(ExecutableElement method, Root root) {
    return root.place() == Root.Place.PARAMETER
        && root.part().isEmpty()
        && Symbols.isText(method.getParameters().get(root.index()).asType());
  }

  private static boolean isShared(ExecutableElement method, Root root) {
    return root.place() != Root.Place.PARAMETER
        || Trust.isShared(method.getParameters().get(root.index()));
  }
}
