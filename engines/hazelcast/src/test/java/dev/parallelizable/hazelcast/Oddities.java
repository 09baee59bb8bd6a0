package dev.parallelizable.hazelcast;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Purity;
import dev.parallelizable.Shared;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Methods with results, arguments and failures that are hard to send. */
public final class Oddities {
  private Oddities() {}

  /** Not on any allow list. */
  public record Bomb(int a) {}

  /** An exception that cannot be made from a message. */
  public static final class CodedException extends Exception {
    private static final long serialVersionUID = 1;

    public CodedException(String message, int code) {
      super(message + ", code " + code);
    }
  }

  /** An exception whose methods fail where they are asked. */
  public static final class HostileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HostileException(@Nullable String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      throw new StackOverflowError("no message");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("no stack");
    }

    @Override
    public void setStackTrace(StackTraceElement[] stack) {
      throw new IllegalStateException("no other stack");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("no cause");
    }
  }

  /** An exception that is its own cause. */
  public static final class CyclicException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CyclicException(String message) {
      super(message);
    }

    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }

  /** How an element fails. */
  public enum Way {
    CODED,
    HOSTILE,
    CYCLIC,
    LONG_CHAIN,
    HUGE_MESSAGE,
    ERROR,
    SIGNAL,
    NOT
  }

  @Parallelizable
  public static String fails(Way way) throws CodedException {
    return switch (way) {
      case CODED -> throw new CodedException("coded", 7);
      case HOSTILE -> throw new HostileException("hostile");
      case CYCLIC -> throw new CyclicException("cyclic");
      case LONG_CHAIN -> throw chain();
      case HUGE_MESSAGE -> throw new UnsupportedOperationException("x".repeat(8 << 20));
      case ERROR -> throw new StackOverflowError("deep");
      case SIGNAL -> throw new NoSuchElementException("mine");
      case NOT -> "fine";
    };
  }

  private static RuntimeException chain() {
    RuntimeException chain = new RuntimeException("cause");
    for (int i = 0; i < 10_000; i++) {
      chain = new RuntimeException("cause " + i, chain);
    }
    return chain;
  }

  @Parallelizable
  public static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 1);
    return bytes;
  }

  @Parallelizable
  public static int length(byte[] bytes) {
    return bytes.length;
  }

  @Parallelizable
  public static int loaded(@Shared byte[] ballast, int a) {
    return a + ballast.length + ballast[0];
  }

  @Parallelizable(purity = Purity.ASSUMED)
  public static @Nullable Integer held(@Shared String turnstile, int a)
      throws InterruptedException {
    Turnstile.named(turnstile).pass(a);
    return a;
  }

  /** Does not listen to interrupts; a negative one fails in the end. */
  @Parallelizable(purity = Purity.ASSUMED)
  public static int computing(@Shared String turnstile, int a) {
    Turnstile.named(turnstile).compute(a);
    return a;
  }

  @Parallelizable(purity = Purity.ASSUMED)
  public static int stubborn(@Shared String turnstile, int a) {
    Turnstile.named(turnstile).passStubbornly(a);
    if (a < 0) {
      throw new UnsupportedOperationException("late");
    }
    return a;
  }

  /** Makes a call of its own, on the member. */
  @Parallelizable
  public static int nested(int a) {
    return ParallelElements.square().map(List.of(a, a + 1)).get(1);
  }

  /** Only the victims wait, and fail then; all others are through at once. */
  @Parallelizable(purity = Purity.ASSUMED)
  public static int some(@Shared String turnstile, @Shared int every, int a)
      throws InterruptedException {
    if (a % every == 0) {
      Turnstile.named(turnstile).pass(a);
      throw new UnsupportedOperationException("element " + a);
    }
    Turnstile.named(turnstile).through.add(a);
    return a;
  }

  @Parallelizable
  public static @Nullable Integer nullForOdd(@Nullable Integer a) {
    return a == null || a % 2 != 0 ? null : a;
  }
}
