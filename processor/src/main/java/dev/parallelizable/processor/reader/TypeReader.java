package dev.parallelizable.processor.reader;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.parallelizable.processor.model.ParallelType;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the class to generate for a type. */
public final class TypeReader {
  private static final String PROCESSOR = "dev.parallelizable.processor.ParallelizableProcessor";
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final ClassName GENERATED_CODE =
      ClassName.get("dev.parallelizable.runtime.spi", "GeneratedCode");
  private static final String PARALLEL_FUNCTION = "dev.parallelizable.runtime.ParallelFunction";

  private final Elements elements;
  private final ViewReader views;

  /**
   * For one compilation.
   *
   * @param elements the compiler's
   * @param types the compiler's
   */
  public TypeReader(Elements elements, Types types) {
    this.elements = elements;
    this.views = new ViewReader(elements, types);
  }

  /**
   * Reads one type.
   *
   * @param owner the annotated type
   * @param candidates those of its methods that keep all rules
   * @return the class to generate
   */
  public ParallelType read(TypeElement owner, List<Candidate> candidates) {
    List<View> read = new ArrayList<>();
    for (Candidate candidate : candidates) {
      read.add(views.read(candidate));
    }
    return new ParallelType(
        owner,
        ClassName.get(owner),
        GeneratedNames.of(owner),
        Access.isPublicThroughout(owner),
        annotations(owner),
        List.copyOf(read));
  }

  /**
   * Whether the code of a type can use the runtime.
   *
   * @param owner the annotated type
   * @return whether its module sees the runtime
   */
  public boolean seesRuntime(TypeElement owner) {
    return isVisible(PARALLEL_FUNCTION, owner);
  }

  private List<AnnotationSpec> annotations(TypeElement owner) {
    List<AnnotationSpec> annotations = new ArrayList<>(ViewReader.deprecation(owner));
    // Lives in java.compiler, which a module need not read. Never with a date: same text each time.
    if (isVisible(GENERATED.canonicalName(), owner)) {
      annotations.add(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    // Kept in class files, where coverage tools look for it.
    if (isVisible(GENERATED_CODE.canonicalName(), owner)) {
      annotations.add(AnnotationSpec.builder(GENERATED_CODE).build());
    }
    return annotations;
  }

  private boolean isVisible(String type, TypeElement from) {
    ModuleElement module = elements.getModuleOf(from);
    return (module == null ? elements.getTypeElement(type) : elements.getTypeElement(module, type))
        != null;
  }
}
