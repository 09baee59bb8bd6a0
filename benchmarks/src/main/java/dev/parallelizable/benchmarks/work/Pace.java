package dev.parallelizable.benchmarks.work;

import java.util.Iterator;

/** How fast a source or a consumer is. */
public enum Pace {
  /** It costs nothing. */
  AT_ONCE,
  /** As much for each element as the method itself. */
  EQUAL,
  /** Four times as much. */
  SLOW,
  /** A millisecond of waiting for each element. */
  WAITING;

  /**
   * Spends what an element costs.
   *
   * @param x the element
   * @param body the method
   * @return the element, or a number made of it
   */
  public double spend(double x, Body body) {
    return switch (this) {
      case AT_ONCE -> x;
      case EQUAL -> body.operator().applyAsDouble(x);
      case SLOW -> {
        double y = x;
        for (int i = 0; i < 4; i++) {
          y = body.operator().applyAsDouble(y);
        }
        yield y;
      }
      case WAITING -> {
        sleep();
        yield x;
      }
    };
  }

  /**
   * Makes a source slow.
   *
   * @param source the elements
   * @param body the method
   * @return the same elements
   */
  public Iterable<Double> slowing(Iterable<Double> source, Body body) {
    return this == AT_ONCE ? source : () -> slowing(source.iterator(), body);
  }

  private Iterator<Double> slowing(Iterator<Double> source, Body body) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public Double next() {
        Double x = source.next();
        // Never true: it keeps the compiler from leaving the cost out.
        return spend(x, body) < 0 ? Double.valueOf(-1) : x;
      }
    };
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
