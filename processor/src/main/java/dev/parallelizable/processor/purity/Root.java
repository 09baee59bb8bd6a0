package dev.parallelizable.processor.purity;

/**
 * Something that was there before the call, from which an expression was reached.
 *
 * @param place what it is to the method at hand
 * @param index of the parameter, from 0; 0 for all else
 * @param what how to call it in a message, such as {@code the static field Counter.hits}
 * @param part how to call what was last reached in it, such as {@code the field Box.value}; empty
 *     for the whole
 */
record Root(Place place, int index, String what, String part) {
  private static final String SELF = "this object";

  /** What it is to the method. */
  enum Place {
    /** A static field: the same for every caller. */
    STATIC,
    /** The receiver. */
    THIS,
    /** The instance around the receiver, where that is of an inner class. */
    OUTER,
    /** A parameter. */
    PARAMETER
  }

  static Root self() {
    return new Root(Place.THIS, 0, SELF, "");
  }

  static Root outer() {
    return new Root(Place.OUTER, 0, SELF, "");
  }

  static Root ofStatic(String what) {
    return new Root(Place.STATIC, 0, what, "");
  }

  static Root parameter(int index, String what) {
    return new Root(Place.PARAMETER, index, what, "");
  }

  /** {@return the same place, of which this part was reached} */
  Root reaching(String other) {
    return new Root(place, index, what, other);
  }

  /** {@return this, of which a callee that knows it by another name reached a part} */
  Root reachedBy(Root callees) {
    return callees.part.isEmpty() ? this : new Root(place, index, describe(), callees.part);
  }

  String describe() {
    if (part.isEmpty()) {
      return what;
    }
    return what.equals(SELF) ? part : part + " of " + what;
  }

  boolean isAt(Root other) {
    return place == other.place && index == other.index;
  }
}
