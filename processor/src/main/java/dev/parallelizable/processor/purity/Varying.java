package dev.parallelizable.processor.purity;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Methods of the JDK that answer differently each time. */
final class Varying {
  private static final Set<String> RANDOM =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.random.RandomGenerator",
          "java.security.SecureRandom",
          "java.util.concurrent.ThreadLocalRandom");

  private Varying() {}

  /** {@return what the answer depends on} */
  static Optional<String> of(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    String owner = type.getQualifiedName().toString();
    String name = method.getSimpleName().toString();
    boolean unseeded = method.getParameters().isEmpty();
    if (owner.equals("java.lang.Math") && name.equals("random")
        || owner.equals("java.util.UUID") && name.equals("randomUUID")
        || RANDOM.contains(owner) && name.startsWith("next")
        || owner.equals("java.util.Collections") && name.equals("shuffle")) {
      return Optional.of("random numbers");
    }
    if (owner.equals("java.lang.System") && Set.of("currentTimeMillis", "nanoTime").contains(name)
        || owner.startsWith("java.time.") && Set.of("now", "millis", "instant").contains(name)
        || owner.equals("java.util.Calendar") && name.equals("getInstance")
        || owner.equals("java.util.Date")
            && method.getKind() == ElementKind.CONSTRUCTOR
            && unseeded) {
      return Optional.of("the clock");
    }
    return Optional.empty();
  }
}
