package dev.parallelizable.hazelcast;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Purity;
import dev.parallelizable.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs on members in tests. */
public final class Elements {
  private Elements() {}

  /** A value of the application's own. */
  public record Quote(String symbol, List<Integer> sizes) {}

  /** An exception of the application's own. */
  public static final class OddException extends Exception {
    private static final long serialVersionUID = 1;

    public OddException(String message) {
      super(message);
    }
  }

  @Parallelizable
  public static int square(int a) {
    return a * a;
  }

  @Parallelizable
  public static String label(@Shared String prefix, @Nullable Integer a) {
    return prefix + a;
  }

  @Parallelizable
  public static Quote next(Quote quote) {
    return new Quote(quote.symbol() + "+", quote.sizes().stream().map(size -> size + 1).toList());
  }

  @Parallelizable
  public static double[] plus(@Shared double[] offsets, double[] values) {
    double[] sums = new double[values.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = values[i] + offsets[i];
    }
    return sums;
  }

  @Parallelizable
  public static double hypotenuse(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }

  @Parallelizable
  public static int even(int a) throws OddException {
    if (a % 2 != 0) {
      throw new OddException(a + " is odd");
    }
    return a;
  }

  @Parallelizable
  public static int sleep(int millis) throws InterruptedException {
    Thread.sleep(millis);
    return millis;
  }

  @Parallelizable
  public static Thread thread(int a) {
    return Thread.currentThread();
  }

  /** Tells that it runs, and goes on once there is a file. */
  @Parallelizable(purity = Purity.ASSUMED)
  public static int gated(@Shared String folder, int a) throws IOException, InterruptedException {
    Path mine = Path.of(folder, "runs-" + a + "-" + ProcessHandle.current().pid());
    Files.createFile(mine);
    try {
      while (!Files.exists(Path.of(folder, "gate"))) {
        Thread.sleep(20);
      }
      return -a;
    } finally {
      Files.delete(mine);
    }
  }

  /** Ends its process where it is told to. */
  @Parallelizable(purity = Purity.ASSUMED)
  public static int deadly(@Shared int victim, int a) {
    if (a == victim) {
      Runtime.getRuntime().halt(1);
    }
    return a;
  }
}
