package dev.parallelizable.processor.purity;

/**
 * Something that was there before the call, from which an expression was reached.
 *
 * @param place what it is to the method at hand
 * @param index of the parameter, from 0; 0 for all else
 * @param what how to call it in a message, such as {@code the static field Counter.hits}
 */
record Root(Place place, int index, String what) {

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

  static Root ofStatic(String what) {
    return new Root(Place.STATIC, 0, what);
  }

  static Root parameter(int index, String what) {
    return new Root(Place.PARAMETER, index, what);
  }

  /** {@return the same place under another name} */
  Root called(String other) {
    return new Root(place, index, other);
  }

  boolean isAt(Root other) {
    return place == other.place && index == other.index;
  }
}
