package dev.parallelizable.processor.purity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that this package says to users. */
final class Wording {
  private static final int LONGEST = 60;
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
    String way =
        chain.isEmpty() ? "" : " (" + String.join(" → ", chain) + " → " + effect.text() + ")";
    return switch (effect.kind()) {
      case READ ->
          "[Parallelizable/MaybeImpure] %s%s. Results may differ between runs."
              .formatted(head, way);
      case USE ->
          "[Parallelizable/Impure] %s, which every element would share and which changes inside%s. Create one in the method instead, or %s"
              .formatted(head, way, ASSUMED);
      case WRITE, STORE, CHANGE, APPEND ->
          "[Parallelizable/Impure] %s, which %s%s. Return the value instead, or %s"
              .formatted(
                  head,
                  shared ? "every element would share" : "the call did not create",
                  way,
                  ASSUMED);
    };
  }

  static String unknownValue(String option, @Nullable String value, String legal) {
    return "[Parallelizable/PurityOption] -A%s=%s is unknown. Use one of: %s."
        .formatted(option, value, legal);
  }

  static String crash(Throwable failure) {
    return "[Parallelizable/PurityCrash] The purity check gave up here, which harms nothing else."
        + " Please report it: "
        + failure
        + (failure.getStackTrace().length == 0 ? "" : " at " + failure.getStackTrace()[0]);
  }

  /** {@return an expression in one line that fits into a message} */
  static String shorten(String expression) {
    String line = expression.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
