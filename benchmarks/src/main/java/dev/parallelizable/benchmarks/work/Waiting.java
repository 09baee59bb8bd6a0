package dev.parallelizable.benchmarks.work;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Purity;
import dev.parallelizable.runtime.ParallelFunction;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/** Methods that compute nothing. */
public final class Waiting {
  private Waiting() {}

  /** Ten milliseconds. */
  @Parallelizable
  static double sleeping(double x) throws InterruptedException {
    Thread.sleep(10);
    return x;
  }

  /** {@return the view of a method that sleeps for 10 ms} */
  public static ParallelFunction<Double, Double, InterruptedException> view() {
    return ParallelWaiting.sleeping();
  }

  /**
   * The same as a plain function.
   *
   * @param x returned
   * @return {@code x}, ten milliseconds later
   */
  public static Double slept(Double x) {
    try {
      return sleeping(x);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Elements wait in it until it is opened. */
  public static final class Gate {
    private final CountDownLatch open = new CountDownLatch(1);
    private final LongAdder arrived = new LongAdder();

    /** Counts an element, and waits. */
    @Parallelizable(purity = Purity.ASSUMED)
    double pass(double x) {
      arrived.increment();
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return x;
    }

    /** Counts an element. */
    @Parallelizable(purity = Purity.ASSUMED)
    double count(double x) {
      arrived.increment();
      return x + 1;
    }

    /** {@return the view of a method that waits for the gate to open} */
    public ParallelFunction<Double, Double, RuntimeException> passing() {
      return ParallelWaiting_Gate.pass(this);
    }

    /** {@return the view of a method that does not wait} */
    public ParallelFunction<Double, Double, RuntimeException> counting() {
      return ParallelWaiting_Gate.count(this);
    }

    /**
     * The method of {@link #passing}, for peers.
     *
     * @param x returned
     * @return {@code x}, once it is open
     */
    public Double passed(Double x) {
      return pass(x);
    }

    /**
     * The method of {@link #counting}, for peers.
     *
     * @param x the argument
     * @return one more
     */
    public Double counted(Double x) {
      return count(x);
    }

    /** {@return how many elements have come} */
    public long arrived() {
      return arrived.sum();
    }

    /** Lets all pass. */
    public void open() {
      open.countDown();
    }
  }
}
