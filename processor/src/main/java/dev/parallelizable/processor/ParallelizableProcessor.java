package dev.parallelizable.processor;

import com.google.auto.service.AutoService;
import dev.parallelizable.processor.reader.Annotations;
import dev.parallelizable.processor.reader.Candidate;
import dev.parallelizable.processor.reporting.Reporter;
import dev.parallelizable.processor.validation.SharedRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  /** With the marks of generated classes: {@code -Xlint:processing} wants all to be claimed. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> types = new TreeSet<>(Annotations.MARKS);
    types.add(Annotations.PARALLELIZABLE);
    types.add(Annotations.SHARED);
    return types;
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
    for (Element parameter : annotated(Annotations.SHARED, annotations, round)) {
      SharedRule.check(parameter).ifPresent(reporter::report);
    }
    Set<TypeElement> unnamed = new LinkedHashSet<>();
    for (Element method : annotated(Annotations.PARALLELIZABLE, annotations, round)) {
      if (method.getEnclosingElement() instanceof TypeElement owner) {
        if (owner.getQualifiedName().isEmpty()) {
          unnamed.add(owner); // No name to wait under.
        } else {
          pending.add(owner);
        }
      }
    }
    List<TypeElement> types = new ArrayList<>(unnamed);
    types.addAll(pending.take());
    for (TypeElement type : types) {
      process(type, round.processingOver(), reporter, generation, pending);
    }
    // Ours alone; unclaimed ones would be a warning of -Xlint:processing. But where all annotations
    // are claimed, javac asks no further processor, and one of those may have what we wait for.
    return pending.isEmpty();
  }

  private static Set<? extends Element> annotated(
      String name, Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      if (Annotations.isNamed(annotation, name)) {
        return round.getElementsAnnotatedWith(annotation);
      }
    }
    return Set.of();
  }

  /** {@return whether the option is given: alone, or as anything but {@code false}} */
  private static boolean isOn(ProcessingEnvironment environment, String option) {
    return environment.getOptions().containsKey(option)
        && !"false".equals(environment.getOptions().get(option));
  }

  /** Whatever goes wrong costs this type alone, and is said where the user can see it. */
  private void process(
      TypeElement type,
      boolean last,
      Reporter reporter,
      Generation generation,
      PendingTypes pending) {
    try {
      List<Candidate> candidates = Candidate.of(type);
      List<Candidate> unresolved = candidates.stream().filter(each -> !each.isResolved()).toList();
      if (unresolved.isEmpty() || type.getQualifiedName().isEmpty()) {
        generation.generate(type, candidates);
      } else if (last) {
        // What is unresolved now stays so, which is the compiler's to report.
        Narration.skipped(type, unresolved).forEach(text -> reporter.note(() -> text));
        generation.generate(type, candidates.stream().filter(Candidate::isResolved).toList());
      } else {
        Narration.deferred(type, unresolved).forEach(text -> reporter.note(() -> text));
        pending.defer(type);
      }
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      reporter.report(Crash.at(type, e, processingEnv));
    }
  }
}
