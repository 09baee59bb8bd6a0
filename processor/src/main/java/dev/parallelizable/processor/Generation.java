package dev.parallelizable.processor;

import dev.parallelizable.processor.model.ParallelType;
import dev.parallelizable.processor.purity.PurityCheck;
import dev.parallelizable.processor.reader.Candidate;
import dev.parallelizable.processor.reader.GeneratedNames;
import dev.parallelizable.processor.reader.TypeReader;
import dev.parallelizable.processor.reporting.Reporter;
import dev.parallelizable.processor.validation.Finding;
import dev.parallelizable.processor.validation.Message;
import dev.parallelizable.processor.validation.MethodRules;
import dev.parallelizable.processor.validation.NameRules;
import dev.parallelizable.processor.writer.KernelIndex;
import dev.parallelizable.processor.writer.TypeWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.StandardLocation;

/** Takes one annotated type all the way: checks it, reads what is valid of it, writes that. */
final class Generation {
  private final Filer filer;
  private final Reporter reporter;
  private final PurityCheck purity;
  private final MethodRules methodRules;
  private final NameRules nameRules;
  private final TypeReader reader;
  private final TypeWriter writer = new TypeWriter();

  /** Who has each generated class: names, as elements do not outlive their round. */
  private final Map<String, String> owners = new HashMap<>();

  Generation(ProcessingEnvironment environment, Reporter reporter) {
    Elements elements = environment.getElementUtils();
    Types types = environment.getTypeUtils();
    this.filer = environment.getFiler();
    this.reporter = reporter;
    this.purity = PurityCheck.of(environment);
    this.methodRules = new MethodRules(elements, types);
    this.nameRules = new NameRules(elements, types);
    this.reader = new TypeReader(elements, types);
  }

  /** Generates the views of those methods that are valid, and says what is wrong with the rest. */
  void generate(TypeElement owner, List<Candidate> candidates) {
    List<Candidate> valid = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<Finding> findings = methodRules.check(candidate);
      findings.forEach(reporter::report);
      if (!findings.isEmpty()) {
        reporter.note(() -> Narration.refused(candidate, findings.get(0)));
      } else {
        valid.add(candidate);
      }
    }
    Map<Candidate, Finding> clashes = nameRules.check(valid);
    clashes.forEach(
        (candidate, finding) -> {
          reporter.report(finding);
          reporter.note(() -> Narration.refused(candidate, finding));
        });
    valid.removeAll(clashes.keySet());
    if (valid.isEmpty() || !mayWrite(owner)) {
      return;
    }
    write(reader.read(owner, valid));
    // Later, and beside the generation: what it finds never changes the text.
    valid.forEach(candidate -> purity.add(candidate.method()));
  }

  private boolean mayWrite(TypeElement owner) {
    if (!reader.seesRuntime(owner)) {
      reporter.report(Finding.at(owner, Message.NO_RUNTIME, owner));
      return false;
    }
    String name = GeneratedNames.of(owner).canonicalName();
    String self = owner.getQualifiedName().toString();
    String other = owners.putIfAbsent(name, self);
    if (other != null) {
      reporter.report(Finding.at(owner, Message.SAME_CLASS, other, self, name));
      return false;
    }
    return true;
  }

  private void write(ParallelType type) {
    String name = type.name().canonicalName();
    String source = writer.write(type);
    try {
      // One originating element: build tools then know exactly when the file is out of date.
      try (Writer file = filer.createSourceFile(name, type.origin()).openWriter()) {
        file.write(source);
      }
      writeIndex(type);
      reporter.note(() -> Narration.generated(type));
    } catch (FilerException e) {
      Message message =
          reader.isOurs(name, type.origin()) ? Message.GENERATED_BEFORE : Message.CLASS_EXISTS;
      reporter.report(Finding.at(type.origin(), message, name, type.origin()));
    } catch (IOException e) {
      reporter.report(Finding.at(type.origin(), Message.CANNOT_WRITE, name, e));
    }
  }

  /** Only clusters need it, so whatever is in the way must not fail the build of others. */
  private void writeIndex(ParallelType type) {
    String path = KernelIndex.path(type);
    try (Writer file =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, type.origin()).openWriter()) {
      file.write(KernelIndex.write(type));
    } catch (IOException | RuntimeException e) {
      reporter.note(
          () -> "Could not write " + path + ", which engines on other machines need: " + e);
    }
  }
}
