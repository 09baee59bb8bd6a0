package dev.parallelizable.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class to generate.
 *
 * @param origin the annotated type: the one that the generated file depends on
 * @param owner its name
 * @param name the generated class
 * @param isPublic whether the generated class is public; package-private otherwise
 * @param annotations what it takes over from the annotated type, and the marks of generated code
 * @param views the views, in the order of the methods' declarations
 */
public record ParallelType(
    TypeElement origin,
    ClassName owner,
    ClassName name,
    boolean isPublic,
    List<AnnotationSpec> annotations,
    List<View> views) {}
