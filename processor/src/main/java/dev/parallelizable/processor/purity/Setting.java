package dev.parallelizable.processor.purity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a definite finding is to the build: the option {@code -Aparallelizable.purity}. */
enum Setting {
  ERROR,
  WARN,
  OFF;

  static final String OPTION = "parallelizable.purity";
  static final String POSSIBLE = "parallelizable.purity.possible";

  /** {@return the setting, or nothing where the given value is none} */
  static Optional<Setting> of(Map<String, String> options) {
    if (!options.containsKey(OPTION)) {
      return Optional.of(ERROR);
    }
    String value = options.get(OPTION);
    return Arrays.stream(values()).filter(setting -> setting.text().equals(value)).findFirst();
  }

  /** {@return whether possible findings are wanted, or nothing where the given value is neither} */
  static Optional<Boolean> wantsPossible(Map<String, String> options) {
    if (!options.containsKey(POSSIBLE)) {
      return Optional.of(false);
    }
    return switch (String.valueOf(options.get(POSSIBLE))) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return all legal values, for a message} */
  static String legal() {
    return Arrays.stream(values()).map(Setting::text).collect(Collectors.joining(", "));
  }
}
