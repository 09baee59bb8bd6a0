package dev.parallelizable.processor.writer;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/** The types that every generated class uses. Named, not loaded: the runtime is not on our path. */
final class RuntimeTypes {
  static final ClassName PARALLEL_FUNCTION = runtime("ParallelFunction");
  static final ClassName POOL = runtime("Pool");
  static final ClassName OPTIONS = runtime("Options");
  static final ClassName RESULTS = runtime("Results");
  static final ClassName KERNEL = spi("Kernel");
  static final ClassName STRIP = spi("Strip");
  static final ClassName ZIP = spi("Zip");

  static final ClassName LIST = ClassName.get("java.util", "List");
  static final ClassName COLLECTION = ClassName.get("java.util", "Collection");
  static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
  static final ClassName ITERABLE = ClassName.get("java.lang", "Iterable");
  static final AnnotationSpec OVERRIDE =
      AnnotationSpec.builder(ClassName.get("java.lang", "Override")).build();
  static final ClassName THROWABLE = ClassName.get("java.lang", "Throwable");
  static final ClassName FUTURE = ClassName.get("java.util.concurrent", "CompletableFuture");
  static final ClassName UNARY_OPERATOR = ClassName.get("java.util.function", "UnaryOperator");
  static final ArrayTypeName OBJECT_ARRAY = ArrayTypeName.of(ClassName.OBJECT);

  private RuntimeTypes() {}

  private static ClassName runtime(String name) {
    return ClassName.get("dev.parallelizable.runtime", name);
  }

  private static ClassName spi(String name) {
    return ClassName.get("dev.parallelizable.runtime.spi", name);
  }

  static TypeName of(ClassName generic, TypeName argument) {
    return ParameterizedTypeName.get(generic, argument);
  }

  /** {@return {@code generic<? extends argument>}} */
  static TypeName ofSome(ClassName generic, TypeName argument) {
    return ParameterizedTypeName.get(generic, WildcardTypeName.subtypeOf(argument));
  }
}
