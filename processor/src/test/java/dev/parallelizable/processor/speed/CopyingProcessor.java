package dev.parallelizable.processor.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Copies the generated text from a folder: the least that any processor costs which generates it,
 * because javac enters all sources anew in each round.
 */
public final class CopyingProcessor extends AbstractProcessor {
  /** For the compiler. */
  public CopyingProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.parallelizable.Parallelizable", "dev.parallelizable.Shared");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of("from");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // As the processor does that it stands for.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> owners = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      for (Element each : round.getElementsAnnotatedWith(annotation)) {
        if (each.getEnclosingElement() instanceof TypeElement owner) {
          owners.add(owner);
        }
      }
    }
    owners.forEach(this::copy);
    return true;
  }

  private void copy(TypeElement owner) {
    String name = owner.getQualifiedName().toString();
    int simple = name.lastIndexOf('.') + 1;
    String generated = name.substring(0, simple) + "Parallel" + name.substring(simple);
    Path from = Path.of(processingEnv.getOptions().getOrDefault("from", ""));
    try (Writer file = processingEnv.getFiler().createSourceFile(generated, owner).openWriter()) {
      file.write(Files.readString(from.resolve(generated.replace('.', '/') + ".java")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
