package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The kinds of the JDK, while they are collected: numbered as they come, from 1 on. */
final class KindTable {
  final Map<Class<?>, Kind> byClass = new HashMap<>();
  final List<Kind> byId = new ArrayList<>();

  /** A type whose objects have no identity. */
  <T> void value(Class<T> type, BiConsumer<Output, T> writer, Function<BoundedInput, T> reader) {
    add(type, new ValueFormat<>(writer, reader), true);
  }

  /** A type whose objects hold no others, but may be shared. */
  <T> void leaf(Class<T> type, BiConsumer<Output, T> writer, Function<BoundedInput, T> reader) {
    add(type, new ValueFormat<>(writer, reader), false);
  }

  Kind add(Class<?> type, Serializer<?> format, boolean value) {
    Kind kind = new Kind(type, format, byId.size() + 1, value);
    if (kind.getId() >= WrittenNames.FIRST) {
      throw new AssertionError("Too many kinds");
    }
    byId.add(kind);
    byClass.put(type, kind);
    return kind;
  }
}
