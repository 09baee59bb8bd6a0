package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Registration;
import com.esotericsoftware.kryo.kryo5.Serializer;

/** How objects of a class, or of several that are read as one, are written and read: stateless. */
final class Kind extends Registration {
  /** The id of what is written by name. */
  static final int NAMED = 1_000;

  private final boolean value;

  /**
   * A kind.
   *
   * @param value whether its objects have no identity and hold no other objects: they are written
   *     again each time that they occur
   */
  Kind(Class<?> type, Serializer<?> format, int id, boolean value) {
    super(type, format, id);
    this.value = value;
  }

  boolean isValue() {
    return value;
  }

  boolean isNamed() {
    return getId() == NAMED;
  }
}
