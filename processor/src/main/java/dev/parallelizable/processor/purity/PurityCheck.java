package dev.parallelizable.processor.purity;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Reports what annotated methods change of what their elements would share.
 *
 * <p>Needs javac; elsewhere it finds nothing. It begins to work when the first method is added.
 */
public final class PurityCheck {
  private final ProcessingEnvironment environment;
  private final Setting setting;

  private final Wanted wanted = new Wanted();
  private boolean listening;

  private PurityCheck(ProcessingEnvironment environment, Setting setting) {
    this.environment = environment;
    this.setting = setting;
  }

  /**
   * Reads the options; one with an unknown value is reported as an error.
   *
   * @param environment the compiler's, as it was given to the processor
   * @return the check for one compilation
   */
  public static PurityCheck of(ProcessingEnvironment environment) {
    @Nullable Setting setting = Setting.of(environment.getOptions()).orElse(null);
    if (setting == null) {
      String value = String.valueOf(environment.getOptions().get(Setting.OPTION));
      environment.getMessager().printMessage(Diagnostic.Kind.ERROR, Wording.unknownSetting(value));
      return new PurityCheck(environment, Setting.OFF);
    }
    return new PurityCheck(environment, setting);
  }

  /**
   * Has a method checked when the compiler is far enough.
   *
   * @param annotatedMethod a method that is {@code Parallelizable} and otherwise in order
   */
  public void add(ExecutableElement annotatedMethod) {
    if (setting == Setting.OFF) {
      return;
    }
    wanted.add(annotatedMethod);
    if (!listening) {
      listening = true;
      listen();
    }
  }

  private void listen() {
    try {
      UnitListener.install(
          environment,
          setting == Setting.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
          Setting.wantsPossible(environment.getOptions()),
          wanted);
    } catch (RuntimeException | LinkageError notJavac) {
      // Another compiler, or javac behind a wrapper: nothing can be seen of method bodies.
    }
  }
}
