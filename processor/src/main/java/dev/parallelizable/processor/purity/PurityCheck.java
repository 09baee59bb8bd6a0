package dev.parallelizable.processor.purity;

import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;

/**
 * Reports what annotated methods change of what their elements would share.
 *
 * <p>Needs javac; elsewhere it finds nothing. It begins to work when the first method is added.
 */
public final class PurityCheck {
  private final ProcessingEnvironment environment;
  private final Setting setting;
  private final boolean possible;

  private final Wanted wanted = new Wanted();
  private boolean listening;

  private PurityCheck(ProcessingEnvironment environment, Setting setting, boolean possible) {
    this.environment = environment;
    this.setting = setting;
    this.possible = possible;
  }

  /**
   * Reads the options; one with an unknown value is reported as an error.
   *
   * @param environment the compiler's, as it was given to the processor
   * @return the check for one compilation
   */
  public static PurityCheck of(ProcessingEnvironment environment) {
    Map<String, String> options = environment.getOptions();
    Optional<Setting> setting = Setting.of(options);
    if (setting.isEmpty()) {
      refuse(environment, Setting.OPTION, Setting.legal());
    }
    Optional<Boolean> possible = Setting.wantsPossible(options);
    if (possible.isEmpty()) {
      refuse(environment, Setting.POSSIBLE, "true, false");
    }
    return new PurityCheck(environment, setting.orElse(Setting.OFF), possible.orElse(false));
  }

  private static void refuse(ProcessingEnvironment environment, String option, String legal) {
    String value = environment.getOptions().get(option);
    environment
        .getMessager()
        .printMessage(Diagnostic.Kind.ERROR, Wording.unknownValue(option, value, legal));
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
          possible,
          wanted);
    } catch (RuntimeException | LinkageError notJavac) {
      // Another compiler, or javac behind a wrapper: nothing can be seen of method bodies.
    }
  }
}
