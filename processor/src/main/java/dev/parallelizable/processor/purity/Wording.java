package dev.parallelizable.processor.purity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that this package says to users. */
final class Wording {
  private static final int LONGEST = 60;
  private static final int STEPS = 6;
  private static final String ISSUES = "https://github.com/parallelizable/parallelizable/issues";
  private static final String ASSUMED = "declare @Parallelizable(purity = ASSUMED).";

  private Wording() {}

  /**
   * {@return the message about one change}
   *
   * @param effect what is changed, as the annotated method sees it
   * @param shared whether all elements have what is changed
   * @param chain the methods from the annotated one to the one that changes it
   */
  static String impure(Effect effect, boolean shared, List<String> chain) {
    String head = effect.text() + " " + effect.kind().verb() + " " + effect.root().describe();
    String way = chain.isEmpty() ? "" : " (" + way(chain) + " → " + effect.text() + ")";
    String why =
        switch (effect.kind()) {
          case READ -> "";
          case USE -> ", which every element would share and which each use changes inside";
          case SET -> ", which the whole program shares";
          case WRITE, STORE, CHANGE, APPEND ->
              shared
                  ? ", which every element would share"
                  : ", which the call did not create and others may see";
        };
    String instead =
        switch (effect.kind()) {
          case READ ->
              "Results may differ between runs: where they must not, pass it as a parameter.";
          case USE -> "Create one in the method instead, or " + ASSUMED;
          case SET -> "Set it before the call instead, or " + ASSUMED;
          case WRITE, STORE, CHANGE, APPEND ->
              (shared ? "Return the value instead, or " : "Change a copy instead, or ") + ASSUMED;
        };
    String id = effect.kind() == Effect.Kind.READ ? "MaybeImpure" : "Impure";
    return "[Parallelizable/" + id + "] " + head + why + way + ". " + instead;
  }

  /** {@return the methods on the way, those in the middle left out where there are many} */
  private static String way(List<String> chain) {
    if (chain.size() <= STEPS) {
      return String.join(" → ", chain);
    }
    int half = STEPS / 2;
    return String.join(" → ", chain.subList(0, half))
        + " → … → "
        + String.join(" → ", chain.subList(chain.size() - half, chain.size()));
  }

  /**
   * {@return the message about an option}
   *
   * @param value what it is given; null where there is not even a {@code =}
   */
  static String unknownValue(String option, @Nullable String value, String legal) {
    return value == null || value.isEmpty()
        ? "[Parallelizable/PurityOption] -A%s has no value. Give it one of: %s."
            .formatted(option, legal)
        : "[Parallelizable/PurityOption] -A%s=%s is unknown. Use one of: %s."
            .formatted(option, value, legal);
  }

  static String crash(String file, Throwable failure) {
    String loss =
        "[Parallelizable/PurityCrash] The purity check gave up on "
            + file
            + ", so its methods are not checked; nothing else is affected. ";
    return failure instanceof StackOverflowError
        ? loss
            + "Its expressions or statements are nested too deeply for the compiler's stack: split"
            + " them up, or give the compiler more with -J-Xss8m."
        : loss
            + "Please report it at "
            + ISSUES
            + " with this message and that file. What happened: "
            + failure
            + (failure.getStackTrace().length == 0 ? "" : " at " + failure.getStackTrace()[0]);
  }

  /** {@return an expression in one line that fits into a message} */
  static String shorten(String expression) {
    String line = expression.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
