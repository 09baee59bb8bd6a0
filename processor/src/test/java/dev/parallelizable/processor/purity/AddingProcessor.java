package dev.parallelizable.processor.purity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Adds each annotated method to the check, and generates a class {@code ParallelT} for each
 * top-level type {@code T} that has one.
 */
final class AddingProcessor extends AbstractProcessor {
  private final Set<String> generated = new HashSet<>();
  private final UnaryOperator<ProcessingEnvironment> wrapper;
  private @Nullable PurityCheck check;

  AddingProcessor() {
    this(UnaryOperator.identity());
  }

  /** Shows the check the environment in a wrapper. */
  AddingProcessor(UnaryOperator<ProcessingEnvironment> wrapper) {
    this.wrapper = wrapper;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.parallelizable.Parallelizable");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Setting.OPTION, Setting.POSSIBLE);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    check = PurityCheck.of(wrapper.apply(environment));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (check != null
            && element instanceof ExecutableElement method
            && method.getEnclosingElement() instanceof TypeElement owner) {
          check.add(method);
          generate(owner);
        }
      }
    }
    return false;
  }

  private void generate(Element type) {
    String name = "Parallel" + type.getSimpleName();
    String pack = processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
    if (!generated.add(pack + "." + name)) {
      return;
    }
    try (Writer file =
        processingEnv
            .getFiler()
            .createSourceFile(pack.isEmpty() ? name : pack + "." + name, type)
            .openWriter()) {
      String head = pack.isEmpty() ? "" : "package " + pack + ";";
      file.write(
          head
              + " final class "
              + name
              + " { private "
              + name
              + "() {} static int calls() { return 1; } }");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
