package dev.parallelizable.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;

/**
 * Notes which elements files are said to originate from, and whatever else is asked for. Wraps the
 * environment as IDEs do.
 */
final class RecordingFiler {
  private final List<String> created = new ArrayList<>();
  private final Consumer<String> before;

  RecordingFiler() {
    this(name -> {});
  }

  /** With something to do before a file of that name is created, for example to throw. */
  RecordingFiler(Consumer<String> before) {
    this.before = before;
  }

  List<String> created() {
    return created;
  }

  Processor around(Processor processor) {
    return proxy(
        Processor.class,
        processor,
        (method, arguments) -> {
          if (method.equals("init")) {
            arguments[0] = wrap((ProcessingEnvironment) arguments[0]);
          }
        });
  }

  private ProcessingEnvironment wrap(ProcessingEnvironment environment) {
    Filer filer =
        proxy(
            Filer.class,
            environment.getFiler(),
            (method, arguments) -> {
              if (method.equals("createSourceFile")) {
                before.accept(String.valueOf(arguments[0]));
                created.add(arguments[0] + " <- " + Arrays.toString((Element[]) arguments[1]));
              } else if (method.equals("createResource")) {
                created.add(arguments[2] + " <- " + Arrays.toString((Element[]) arguments[3]));
              } else {
                created.add(method + Arrays.toString(arguments));
              }
            });
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (self, method, arguments) ->
                method.getName().equals("getFiler")
                    ? filer
                    : method.invoke(environment, arguments));
  }

  private interface Before {
    void call(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, T target, Before before) {
    return type.cast(
        Proxy.newProxyInstance(
            RecordingFiler.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (arguments != null) {
                before.call(method.getName(), arguments);
              }
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
