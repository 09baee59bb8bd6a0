package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Registration;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code EnumSet} and {@code EnumMap}: with the class of their constants, even where empty. */
final class EnumContainerFormat extends Serializer<Object> {
  @Override
  public void write(Kryo kryo, Output out, Object container) {
    Class<?> type =
        container instanceof EnumSet<?> set ? elementType(set) : keyType((EnumMap<?, ?>) container);
    kryo.writeClass(out, type);
    if (container instanceof EnumSet<?> set) {
      out.writeVarInt(set.size(), true);
      set.forEach(each -> out.writeString(each.name()));
      return;
    }
    Map<?, ?> map = (Map<?, ?>) container;
    out.writeVarInt(map.size(), true);
    for (Map.Entry<?, ?> each : map.entrySet()) {
      out.writeString(((Enum<?>) each.getKey()).name());
      kryo.writeClassAndObject(out, each.getValue());
    }
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Object read(Kryo kryo, Input input, Class<?> type) {
    BoundedInput in = (BoundedInput) input;
    Registration registration = kryo.readClass(in);
    if (registration == null || !registration.getType().isEnum()) {
      throw Refusal.malformed("a type is no enum");
    }
    Class constants = registration.getType();
    int count = in.readCount();
    if (type == EnumMap.class) {
      EnumMap map = new EnumMap(constants);
      kryo.reference(map);
      for (int i = 0; i < count; i++) {
        map.put(constant(registration, in), kryo.readClassAndObject(in));
      }
      return map;
    }
    EnumSet set = EnumSet.noneOf(constants);
    for (int i = 0; i < count; i++) {
      set.add(constant(registration, in));
    }
    return set;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Enum constant(Registration registration, BoundedInput in) {
    return (Enum) registration.getSerializer().read(null, in, registration.getType());
  }

  private static Class<?> elementType(EnumSet<?> set) {
    Iterator<?> any = set.isEmpty() ? EnumSet.complementOf(set).iterator() : set.iterator();
    if (!any.hasNext()) {
      throw Refusal.of(EnumSet.class, "its enum has no constants");
    }
    return ((Enum<?>) any.next()).getDeclaringClass();
  }

  private static Class<?> keyType(EnumMap<?, ?> map) {
    if (!map.isEmpty()) {
      return map.keySet().iterator().next().getDeclaringClass();
    }
    try (KeyType stream = new KeyType()) {
      stream.writeObject(map);
      if (stream.found != null) {
        return stream.found;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw Refusal.of(EnumMap.class, "it is empty, and its enum unknown");
  }

  /** An empty map tells its enum to nobody but Java's serialization. */
  private static final class KeyType extends ObjectOutputStream {
    private @Nullable Class<?> found;

    KeyType() throws IOException {
      super(OutputStream.nullOutputStream());
    }

    @Override
    protected void annotateClass(Class<?> type) {
      if (type.isEnum()) {
        found = type;
      }
    }
  }
}
