package dev.parallelizable.hazelcast.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which members were lost while they had an element of a call: kept until the element is delivered,
 * as elements change from one errand to another. Safe for use by many threads.
 */
final class Losses {
  private final ConcurrentHashMap<Element, List<Node>> members = new ConcurrentHashMap<>();

  /** An element, by the array that it comes in, whose content does not matter. */
  @SuppressWarnings("ArrayRecordComponent") // Only the very same array is meant.
  private record Element(Object[] inputs, int index) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof Element element && element.inputs == inputs && element.index == index;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(inputs) + 31 * index;
    }
  }

  /** A member was lost that had some elements. */
  void add(Object[] inputs, int from, int to, Node node) {
    for (int i = from; i < to; i++) {
      members.merge(
          new Element(inputs, i),
          List.of(node),
          (before, more) -> {
            if (before.contains(node)) {
              return before; // It was out of reach, and came back.
            }
            List<Node> both = new ArrayList<>(before);
            both.addAll(more);
            return both;
          });
    }
  }

  /** Elements have been delivered. */
  void forget(Object[] inputs, int from, int to) {
    for (int i = from; i < to && !members.isEmpty(); i++) {
      members.remove(new Element(inputs, i));
    }
  }

  /** How many elements are remembered. */
  int size() {
    return members.size();
  }

  /** The names of the members that were lost with an element. */
  List<String> of(Object[] inputs, int index) {
    return members.isEmpty()
        ? List.of()
        : members.getOrDefault(new Element(inputs, index), List.of()).stream()
            .map(Node::name)
            .toList();
  }

  /** The end of those elements, from one on, that may go together: a suspect goes alone. */
  int together(Object[] inputs, int from, int to) {
    if (members.isEmpty()) {
      return to;
    }
    int end = from + 1;
    while (end < to && of(inputs, from).isEmpty() && of(inputs, end).isEmpty()) {
      end++;
    }
    return end;
  }
}
