package dev.parallelizable.processor.purity;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * Hears which classes javac has analysed, and has each compilation unit checked when it is whole.
 */
final class UnitListener implements TaskListener {
  private final ProcessingEnvironment environment;
  private final Trees trees;
  private final Diagnostic.Kind severity;
  private final boolean possible;
  private final Wanted wanted;
  private final IdentityHashMap<CompilationUnitTree, UnitCheck> open = new IdentityHashMap<>();

  private UnitListener(
      ProcessingEnvironment environment,
      Diagnostic.Kind severity,
      boolean possible,
      Wanted wanted) {
    this.environment = environment;
    this.trees = Trees.instance(environment);
    this.severity = severity;
    this.possible = possible;
    this.wanted = wanted;
  }

  /** Begins to listen, if this is javac. */
  static void install(
      ProcessingEnvironment environment,
      Diagnostic.Kind severity,
      boolean possible,
      Wanted wanted) {
    Unwrapping.javac(environment)
        .ifPresent(
            javac ->
                JavacTask.instance(javac)
                    .addTaskListener(new UnitListener(javac, severity, possible, wanted)));
  }

  @Override
  public void finished(TaskEvent event) {
    try {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
        analyzed(event);
      } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
        // Errors elsewhere have kept javac from some class: say what is known without it.
        List<UnitCheck> rest = new ArrayList<>(open.values());
        open.clear();
        rest.forEach(UnitCheck::report);
      }
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      environment.getMessager().printMessage(Diagnostic.Kind.NOTE, Wording.crash(file(event), e));
    }
  }

  private static String file(TaskEvent event) {
    return event.getSourceFile() == null ? "a file" : event.getSourceFile().getName();
  }

  private void analyzed(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    if (unit == null || !isWanted(unit)) {
      return;
    }
    UnitCheck check =
        open.computeIfAbsent(
            unit,
            tree ->
                new UnitCheck(
                    environment, trees, tree, new Report(trees, tree, severity), possible, wanted));
    check.add(event.getTypeElement());
    if (check.isWhole()) {
      open.remove(unit);
      check.report();
    }
  }

  private boolean isWanted(CompilationUnitTree unit) {
    Symbols symbols = new Symbols(trees, environment.getTypeUtils(), unit);
    return unit.getTypeDecls().stream()
        .map(symbols::element)
        .anyMatch(type -> type != null && wanted.isIn(type));
  }
}
