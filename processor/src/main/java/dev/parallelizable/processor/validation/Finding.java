package dev.parallelizable.processor.validation;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Something that is wrong.
 *
 * @param message what
 * @param text the whole text for the user
 * @param element where
 * @param annotation the annotation there, where that is to blame
 * @param value the annotation's value, where that is to blame
 */
public record Finding(
    Message message,
    String text,
    Element element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value) {

  /**
   * A finding at an element.
   *
   * @param message what is wrong
   * @param element where
   * @param arguments what the message names
   * @return the finding
   */
  public static Finding at(Element element, Message message, Object... arguments) {
    return new Finding(
        message, message.format(arguments), element, Optional.empty(), Optional.empty());
  }

  /** {@return the same finding at an annotation of the element, and its value if it is given} */
  Finding at(AnnotationMirror culprit, Optional<AnnotationValue> part) {
    return new Finding(message, text, element, Optional.of(culprit), part);
  }
}
