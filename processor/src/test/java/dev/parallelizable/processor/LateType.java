package dev.parallelizable.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: generates a type in a given round, and others before it to get there. */
final class LateType extends AbstractProcessor {
  private final String name;
  private final String text;
  private final int round;
  private int rounds;

  LateType(String name, String text, int round) {
    this.name = name;
    this.text = text;
    this.round = round;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    rounds++;
    if (rounds < round) {
      write("p.Round" + rounds, "package p;\nclass Round" + rounds + " {}\n");
    } else if (rounds == round) {
      write(name, text);
    }
    return false;
  }

  private void write(String type, String source) {
    try (Writer file = processingEnv.getFiler().createSourceFile(type).openWriter()) {
      file.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
