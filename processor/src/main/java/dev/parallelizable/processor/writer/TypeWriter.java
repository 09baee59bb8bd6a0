package dev.parallelizable.processor.writer;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.ParallelType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a generated class: accessors first, then views, in the order of the methods. */
public final class TypeWriter {
  /**
   * What the user's own signatures bring along (raw and deprecated types, types of auxiliary
   * classes or of packages that are not exported), and the casts to them. Nobody can do anything
   * about them here.
   */
  private static final AnnotationSpec SUPPRESSIONS =
      AnnotationSpec.builder(ClassName.get("java.lang", "SuppressWarnings"))
          .addMember(
              "value",
              """
              {
              "all",
              "auxiliaryclass",
              "deprecation",
              "exports",
              "NullAway",
              "rawtypes",
              "removal",
              "unchecked",
              "varargs"
              $<$<}$>$>""")
          .build();

  private static final MethodSpec NO_INSTANCES =
      MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();

  /** Kept for the next class: to grow a new one each time costs as much as the text itself. */
  private final StringBuilder text = new StringBuilder(1 << 15);

  /** For any number of classes, one after the other. */
  public TypeWriter() {}

  /**
   * Writes one class.
   *
   * @param type what to write
   * @return its source: the same for the same type, whatever the day and the compiler
   */
  public String write(ParallelType type) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(type.name())
            .addJavadoc(
                "Parallel calls of the methods of {@link $T} that are {@code @Parallelizable}.\n"
                    + "For each of them there is a static method, which starts nothing, and the"
                    + " class that it returns.\n",
                type.owner())
            .addAnnotations(type.annotations())
            .addAnnotation(SUPPRESSIONS)
            .addModifiers(Modifier.FINAL)
            .addMethod(NO_INSTANCES);
    if (type.isPublic()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    List<Draft> drafts = type.views().stream().map(Draft::new).toList();
    drafts.forEach(draft -> builder.addMethod(AccessorWriter.write(draft)));
    drafts.forEach(draft -> builder.addType(ViewWriter.write(draft)));
    // Imports of java.lang stay: a class of the same name in the user's package must not be meant.
    JavaFile file =
        JavaFile.builder(type.name().packageName(), builder.build())
            .skipJavaLangImports(false)
            .indent("  ")
            .build();
    text.setLength(0);
    try {
      file.writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException("A StringBuilder throws none", e);
    }
    return text.toString().stripTrailing().concat("\n");
  }
}
