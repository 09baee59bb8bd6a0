package dev.parallelizable.processor.purity;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Carries each change from the method that makes it to those that call it, until nothing new comes
 * up. Each method takes a change in once for each thing that it is made to, so recursion ends, too;
 * each change goes on to a caller once, so that a thousand methods that call one another are no
 * trouble.
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
   * @param callee whose change it is, the next one on the way; empty for a change of its own
   * @param there the change as the callee sees it
   */
  private record Reached(Effect effect, String callee, @Nullable Reached there) {
    /** {@return the callees on the way} */
    List<String> chain() {
      List<String> chain = new ArrayList<>();
      for (Reached at = this; at.there != null; at = at.there) {
        chain.add(at.callee);
      }
      return chain;
    }
  }

  /** A call, and who makes it. */
  private record Calling(ExecutableElement caller, Call call) {}

  /** What a method has just been found to change: its callers are still to be told. */
  private record News(ExecutableElement method, Reached change) {}

  private final Map<ExecutableElement, MethodSummary> summaries = new LinkedHashMap<>();
  private final Map<ExecutableElement, Map<Key, Reached>> reached = new HashMap<>();

  CallChains(List<MethodSummary> all) {
    Map<ExecutableElement, List<Calling>> callers = new HashMap<>();
    Deque<News> news = new ArrayDeque<>();
    for (MethodSummary summary : all) {
      ExecutableElement method = summary.method();
      summaries.put(method, summary);
      reached.put(method, new LinkedHashMap<>());
      for (Effect effect : summary.effects()) {
        learn(method, new Reached(effect, "", null), news);
      }
      for (Call call : summary.calls()) {
        callers
            .computeIfAbsent(call.callee(), key -> new ArrayList<>())
            .add(new Calling(method, call));
      }
    }
    // The first news first: of two ways to a change, the shorter one is told.
    for (News next = news.poll(); next != null; next = news.poll()) {
      for (Calling calling : callers.getOrDefault(next.method(), List.of())) {
        for (Reached there : through(calling.call(), List.of(next.change()))) {
          learn(calling.caller(), there, news);
        }
      }
    }
  }

  private void learn(ExecutableElement method, Reached change, Deque<News> news) {
    Map<Key, Reached> known = reached.get(method);
    if (known != null && known.putIfAbsent(Key.of(change.effect()), change) == null) {
      news.add(new News(method, change));
    }
  }

  /** {@return what a call changes, as the caller sees it} */
  private List<Reached> through(Call call) {
    return through(call, reached.getOrDefault(call.callee(), Map.of()).values());
  }

  private static List<Reached> through(Call call, Collection<Reached> changes) {
    List<Reached> result = new ArrayList<>();
    if (changes.isEmpty() || Trust.isTrusted(call.callee())) {
      return result;
    }
    boolean annotated = Trust.isParallelizable(call.callee());
    for (Reached there : changes) {
      if (annotated && isReportable(call.callee(), there.effect())) {
        // It is reported there, or vouched for.
        continue;
      }
      for (Root root : call.translate(there.effect().root()).all()) {
        result.add(new Reached(there.effect().at(root), call.name(), there));
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
      case WRITE, STORE, CHANGE, SET, READ -> true;
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
