package dev.parallelizable.processor.purity;

import com.sun.source.util.JavacTask;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Finds javac behind what build tools put around it. */
final class Unwrapping {
  private static final int LAYERS = 4;

  private Unwrapping() {}

  /** {@return javac's environment, if it can be found} */
  static Optional<ProcessingEnvironment> javac(ProcessingEnvironment environment) {
    ProcessingEnvironment layer = environment;
    for (int i = 0; i < LAYERS; i++) {
      if (isJavac(layer)) {
        return Optional.of(layer);
      }
      ProcessingEnvironment wrapped = layer;
      Optional<ProcessingEnvironment> inner = jetBrains(wrapped).or(() -> delegate(wrapped));
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      layer = inner.get();
    }
    return Optional.empty();
  }

  private static boolean isJavac(ProcessingEnvironment environment) {
    try {
      JavacTask.instance(environment);
      return true;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  /** The way that IntelliJ's build process documents. */
  private static Optional<ProcessingEnvironment> jetBrains(ProcessingEnvironment wrapper) {
    try {
      Method unwrap =
          Class.forName(
                  "org.jetbrains.jps.javac.APIWrappers", true, wrapper.getClass().getClassLoader())
              .getDeclaredMethod("unwrap", Class.class, Object.class);
      return unwrap.invoke(null, ProcessingEnvironment.class, wrapper)
              instanceof ProcessingEnvironment inner
          ? Optional.of(inner)
          : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError other) {
      return Optional.empty();
    }
  }

  /** Gradle and others keep the original in a field. */
  private static Optional<ProcessingEnvironment> delegate(ProcessingEnvironment wrapper) {
    for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (ProcessingEnvironment.class.isAssignableFrom(field.getType())) {
          try {
            field.setAccessible(true);
            if (field.get(wrapper) instanceof ProcessingEnvironment inner) {
              return Optional.of(inner);
            }
          } catch (ReflectiveOperationException | RuntimeException other) {
            // Not this one.
          }
        }
      }
    }
    return Optional.empty();
  }
}
