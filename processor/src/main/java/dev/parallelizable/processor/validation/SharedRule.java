package dev.parallelizable.processor.validation;

import dev.parallelizable.processor.reader.Annotations;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @Shared} says something about parallel calls, so there have to be some. */
public final class SharedRule {
  private SharedRule() {}

  /**
   * Looks at an element that is {@code @Shared}.
   *
   * @param parameter the element
   * @return what is wrong
   */
  public static Optional<Finding> check(Element parameter) {
    Element method = parameter.getEnclosingElement();
    return method == null || Annotations.find(method, Annotations.PARALLELIZABLE).isPresent()
        ? Optional.empty()
        : Optional.of(Finding.at(parameter, Message.SHARED_ALONE, parameter, method));
  }
}
