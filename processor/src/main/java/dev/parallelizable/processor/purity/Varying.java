package dev.parallelizable.processor.purity;

import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** Methods of the JDK that answer differently each time. */
final class Varying {
  private static final MethodTable RANDOM =
      MethodTable.of(
          """
          java.lang.Math: random
          java.util.UUID: randomUUID
          java.util.Collections: shuffle
          java.util.Random: next nextInt nextLong nextDouble nextFloat nextBoolean nextGaussian \
             nextBytes ints longs doubles
          java.util.random.RandomGenerator: nextInt nextLong nextDouble nextFloat nextBoolean \
             nextGaussian nextExponential nextBytes ints longs doubles
          java.util.SplittableRandom: nextInt nextLong nextDouble nextBoolean nextBytes split
          java.security.SecureRandom: nextInt nextLong nextDouble nextBytes
          java.util.concurrent.ThreadLocalRandom: nextInt nextLong nextDouble nextFloat \
             nextBoolean nextGaussian
          """);

  private static final MethodTable CLOCK =
      MethodTable.of(
          """
          java.lang.System: currentTimeMillis nanoTime
          java.util.Calendar: getInstance
          java.time.Clock: millis instant
          java.time.Instant: now
          java.time.LocalDate: now
          java.time.LocalTime: now
          java.time.LocalDateTime: now
          java.time.ZonedDateTime: now
          java.time.OffsetDateTime: now
          java.time.Year: now
          java.time.YearMonth: now
          """);

  private Varying() {}

  /** {@return what the answer depends on} */
  static Optional<String> of(ExecutableElement method) {
    if (RANDOM.has(method)) {
      return Optional.of("random numbers");
    }
    return CLOCK.has(method) || isNewDate(method) ? Optional.of("the clock") : Optional.empty();
  }

  private static boolean isNewDate(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        && method.getParameters().isEmpty()
        && MethodTable.ownerOf(method).equals("java.util.Date");
  }
}
