package dev.parallelizable.hazelcast.driver;

import dev.parallelizable.hazelcast.protocol.Outcome;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a parcel's elements that have come in and have not been delivered: each element's
 * once, in order, whoever brought it first. Elements are counted from the parcel's first. For the
 * thread that runs the errand alone.
 */
final class Inbox {
  private final ArrayDeque<Outcome> outcomes = new ArrayDeque<>();

  /** How many results of the first outcome have been delivered. */
  private int taken;

  private int next;
  private int known;

  /** The first element that has not been delivered. */
  int next() {
    return next;
  }

  /** The first element whose outcome is not there. */
  int known() {
    return known;
  }

  boolean isEmpty() {
    return outcomes.isEmpty();
  }

  /** What comes next. It must be there. */
  Outcome peek() {
    return outcomes.element();
  }

  /** Delivers what comes next, which is a failure. */
  void removeFailure() {
    outcomes.remove();
    next++;
  }

  /**
   * Delivers from what comes next, which is values: one result, or all that are unboxed.
   *
   * @param values what comes next
   * @param results where they go
   * @param i the index of the first there
   * @return how many
   */
  int store(Outcome.Values values, Object results, int i) {
    int count = 1;
    if (results instanceof @Nullable Object[] objects) {
      objects[i] = values.objects()[taken];
    } else {
      count = values.count() - taken;
      System.arraycopy(values.values(), taken, results, i, count);
    }
    taken += count;
    next += count;
    if (taken == values.count()) {
      taken = 0;
      outcomes.remove();
    }
    return count;
  }

  /**
   * Takes an outcome in, or that part of it which has not been brought before.
   *
   * @param outcome of one element or more
   * @param at the first of them, which is known or the first that is not
   * @return whether any of it was new
   */
  boolean add(Outcome outcome, int at) {
    int end = at + outcome.count();
    if (end <= known) {
      return false;
    }
    if (outcome instanceof Outcome.Values values && at < known) {
      int length = end - known;
      Object rest = Array.newInstance(values.values().getClass().componentType(), length);
      System.arraycopy(values.values(), known - at, rest, 0, length);
      outcomes.add(new Outcome.Values(rest, length));
    } else {
      outcomes.add(outcome);
    }
    known = end;
    return true;
  }
}
