package dev.parallelizable.runtime.delivery;

import java.util.ArrayDeque;

/**
 * Hands elements over in the order of the input: section by section, each as far as it is there
 * without a gap.
 */
public final class Ordered implements Delivery {
  private final ArrayDeque<Section> sections = new ArrayDeque<>();

  /** With nothing to hand over. */
  public Ordered() {}

  @Override
  public void claimed(Section section) {
    sections.add(section);
  }

  @Override
  public void put(Section section, int from, int to) {
    section.put(from, to);
  }

  @Override
  public boolean ready() {
    Section first = sections.peek();
    return first != null && first.ready();
  }

  @Override
  public Batch next() {
    Section first = sections.peek();
    if (first == null || !first.ready()) {
      throw new IllegalStateException("Nothing is ready");
    }
    Batch batch = first.take();
    if (first.isDone()) {
      sections.remove();
    }
    return batch;
  }

  @Override
  public void clear() {
    sections.clear();
  }
}
