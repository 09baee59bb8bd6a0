package dev.parallelizable.runtime.delivery;

import java.util.ArrayDeque;

/** Hands elements over in the order in which they were put, which is that of completion. */
public final class Unordered implements Delivery {
  private final ArrayDeque<Batch> finished = new ArrayDeque<>();

  /** With nothing to hand over. */
  public Unordered() {}

  @Override
  public void claimed(Section section) {}

  @Override
  public void put(Section section, int from, int to) {
    finished.add(new Batch(section.results(), from, to));
  }

  @Override
  public boolean ready() {
    return !finished.isEmpty();
  }

  @Override
  public Batch next() {
    Batch first = finished.poll();
    if (first == null) {
      throw new IllegalStateException("Nothing is ready");
    }
    return first;
  }

  @Override
  public void clear() {
    finished.clear();
  }
}
