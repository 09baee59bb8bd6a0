package dev.parallelizable.processor.purity;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * What a method does to things that it did not create, as far as its own text says.
 *
 * @param method the method
 * @param effects its own
 * @param calls what else it runs
 */
record MethodSummary(ExecutableElement method, List<Effect> effects, List<Call> calls) {

  MethodSummary {
    effects = List.copyOf(effects);
    calls = List.copyOf(calls);
  }
}
