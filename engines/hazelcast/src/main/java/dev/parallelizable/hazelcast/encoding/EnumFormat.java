package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enum constants: by name, so that a constant added elsewhere changes no other. */
final class EnumFormat extends Serializer<Object> {
  private final Class<?> type;
  private volatile @Nullable Map<String, Object> constants;

  EnumFormat(Class<?> type) {
    this.type = type;
  }

  @Override
  public void write(Kryo kryo, Output out, Object constant) {
    out.writeString(((Enum<?>) constant).name());
  }

  @Override
  public Object read(Kryo kryo, Input in, Class<?> ignored) {
    String name = ((BoundedInput) in).readRequiredString();
    Object constant = constants().get(name);
    if (constant == null) {
      throw Refusal.malformed(type.getTypeName() + " has no such constant here");
    }
    return constant;
  }

  /** Not in the constructor: it initialises the class. */
  private Map<String, Object> constants() {
    Map<String, Object> read = constants;
    if (read == null) {
      read = new HashMap<>();
      for (Object each : type.getEnumConstants()) {
        read.put(((Enum<?>) each).name(), each);
      }
      constants = read;
    }
    return read;
  }
}
