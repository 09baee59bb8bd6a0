package dev.parallelizable.processor.purity;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that gets to see another environment than the compiler's. */
abstract class DelegatingProcessor extends AbstractProcessor {
  private final Processor delegate;

  DelegatingProcessor(Processor delegate) {
    this.delegate = delegate;
  }

  abstract ProcessingEnvironment wrap(ProcessingEnvironment environment);

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    delegate.init(wrap(environment));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return delegate.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return delegate.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    delegate.process(annotations, round);
    return false;
  }
}
