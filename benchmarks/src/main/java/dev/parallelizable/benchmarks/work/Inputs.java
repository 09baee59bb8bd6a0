package dev.parallelizable.benchmarks.work;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The data of a workload: the same numbers for every way, in Java, C and Python. */
public final class Inputs {
  private Inputs() {}

  /** {@return element {@code i}, from 0 to below 1: the SplitMix64 sequence from seed 0} */
  private static double number(long i) {
    long z = (i + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
  }

  /**
   * Element {@code i} of a workload.
   *
   * @param layout where the heavy ones are
   * @param i its position
   * @param length of how many
   * @return the element: below 1, or, a heavy one, from 1 to below 2
   */
  static double element(Layout layout, int i, int length) {
    double x = number(i);
    boolean heavy =
        switch (layout) {
          case EVEN -> false;
          case HEAVY_FIRST -> i < length / 100;
          case HEAVY_LAST -> i >= length - length / 100;
          case HEAVY_ANYWHERE -> x < 0.01;
        };
    return heavy ? x + 1 : x;
  }

  /**
   * Makes the data of a workload.
   *
   * @param layout where the heavy ones are
   * @param length how many
   * @return the elements
   */
  public static double[] array(Layout layout, int length) {
    double[] inputs = new double[length];
    for (int i = 0; i < length; i++) {
      inputs[i] = element(layout, i, length);
    }
    return inputs;
  }

  /**
   * Makes the data of a workload, boxed.
   *
   * @param layout where the heavy ones are
   * @param length how many
   * @return the elements
   */
  public static List<Double> list(Layout layout, int length) {
    List<Double> inputs = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      inputs.add(element(layout, i, length));
    }
    return inputs;
  }

  /**
   * Makes the data of a workload one by one, as it is asked for.
   *
   * @param layout where the heavy ones are
   * @param length how many
   * @return the elements
   */
  public static Iterable<Double> lazily(Layout layout, int length) {
    return () ->
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < length;
          }

          @Override
          public Double next() {
            if (next >= length) {
              throw new NoSuchElementException();
            }
            return element(layout, next++, length);
          }
        };
  }
}
