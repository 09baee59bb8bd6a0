package dev.parallelizable.processor;

import com.google.auto.service.AutoService;
import dev.parallelizable.processor.reader.Annotations;
import dev.parallelizable.processor.reader.Candidate;
import dev.parallelizable.processor.reporting.Reporter;
import dev.parallelizable.processor.validation.Finding;
import dev.parallelizable.processor.validation.Message;
import dev.parallelizable.processor.validation.SharedRule;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates {@code ParallelT} for each type {@code T} with methods that are {@code
 * dev.parallelizable.Parallelizable}.
 */
@AutoService(Processor.class)
public final class ParallelizableProcessor extends AbstractProcessor {
  private static final String VERBOSE = "parallelizable.verbose";

  private @Nullable Reporter reporter;
  private @Nullable Generation generation;
  private @Nullable PendingTypes pending;

  /** For the compiler. */
  public ParallelizableProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Annotations.PARALLELIZABLE, Annotations.SHARED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of("parallelizable.purity", "parallelizable.purity.possible", VERBOSE);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reporter = new Reporter(environment.getMessager(), isOn(environment, VERBOSE));
    generation = new Generation(environment, reporter);
    pending = new PendingTypes(environment.getElementUtils());
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // They are nobody else's.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (reporter == null || generation == null || pending == null) {
      throw new IllegalStateException("init() comes first");
    }
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (Annotations.isNamed(annotation, Annotations.SHARED)) {
          SharedRule.check(element).ifPresent(reporter::report);
        } else if (element.getEnclosingElement() instanceof TypeElement owner) {
          if (owner.getQualifiedName().isEmpty()) {
            generation.generate(owner, Candidate.of(owner, element));
          } else {
            pending.add(owner);
          }
        }
      }
    }
    for (TypeElement type : pending.take()) {
      process(type, round.processingOver(), reporter, generation, pending);
    }
    return true; // Ours alone; unclaimed ones would be a warning of -Xlint:processing.
  }

  /** {@return whether the option is given: alone, or as anything but {@code false}} */
  private static boolean isOn(ProcessingEnvironment environment, String option) {
    return environment.getOptions().containsKey(option)
        && !"false".equals(environment.getOptions().get(option));
  }

  /** Whatever goes wrong costs this type alone, and is said where the user can see it. */
  private static void process(
      TypeElement type,
      boolean last,
      Reporter reporter,
      Generation generation,
      PendingTypes pending) {
    try {
      List<Candidate> candidates = Candidate.of(type);
      List<Candidate> resolved = candidates.stream().filter(Candidate::isResolved).toList();
      if (last || resolved.size() == candidates.size()) {
        // What is unresolved now stays so, which is the compiler's to report.
        generation.generate(type, resolved);
      } else {
        pending.add(type);
      }
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      reporter.report(Finding.at(type, Message.CRASH, type, Crash.describe(e)));
    }
  }
}
