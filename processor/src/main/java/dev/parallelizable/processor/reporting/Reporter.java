package dev.parallelizable.processor.reporting;

import dev.parallelizable.processor.validation.Finding;
import java.util.function.Supplier;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints findings as errors. */
public final class Reporter {
  private final Messager messager;
  private final boolean verbose;

  /**
   * For one compilation.
   *
   * @param messager the compiler's
   * @param verbose whether to say what goes well, too
   */
  public Reporter(Messager messager, boolean verbose) {
    this.messager = messager;
    this.verbose = verbose;
  }

  /**
   * Says what was done, to those who want to hear it.
   *
   * @param text what; not asked for otherwise
   */
  public void note(Supplier<String> text) {
    if (verbose) {
      messager.printMessage(Diagnostic.Kind.NOTE, "[Parallelizable] " + text.get());
    }
  }

  /**
   * Prints one.
   *
   * @param finding what is wrong
   */
  public void report(Finding finding) {
    if (finding.annotation().isPresent() && finding.value().isPresent()) {
      messager.printMessage(
          Diagnostic.Kind.ERROR,
          finding.text(),
          finding.element(),
          finding.annotation().get(),
          finding.value().get());
    } else if (finding.annotation().isPresent()) {
      messager.printMessage(
          Diagnostic.Kind.ERROR, finding.text(), finding.element(), finding.annotation().get());
    } else {
      messager.printMessage(Diagnostic.Kind.ERROR, finding.text(), finding.element());
    }
  }
}
