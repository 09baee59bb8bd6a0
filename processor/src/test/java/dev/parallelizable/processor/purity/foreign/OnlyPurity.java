package dev.parallelizable.processor.purity.foreign;

import dev.parallelizable.processor.purity.PurityCheck;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Adds each annotated method to the check, also those for which nothing could be generated. */
final class OnlyPurity extends AbstractProcessor {
  private @Nullable PurityCheck check;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.parallelizable.Parallelizable");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of("parallelizable.purity");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    check = PurityCheck.of(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))) {
        if (check != null) {
          check.add(method);
        }
      }
    }
    return false;
  }
}
