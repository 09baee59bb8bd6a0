package dev.parallelizable.consumers.kotlin;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import java.util.Locale;

/** A Java class beside Kotlin ones. */
public final class Words {
  private Words() {}

  @Parallelizable
  public static String upper(@Shared Locale locale, String word) {
    return word.toUpperCase(locale);
  }
}
