package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** Records: written by their fields, read through their canonical constructor. */
final class RecordFormat extends Serializer<Object> {
  private final Class<?> type;
  private final Slot[] slots;
  private final Constructor<?> constructor;

  RecordFormat(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    slots = new Slot[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        slots[i] = new Slot(type.getDeclaredField(components[i].getName()));
      }
      constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw Refusal.of(type, "it is not a record as javac makes them", e);
    }
  }

  @Override
  public void write(Kryo kryo, Output out, Object object) {
    References references = References.of(kryo);
    references.building();
    for (Slot slot : slots) {
      slot.write(kryo, out, object);
    }
    references.built();
  }

  @Override
  public Object read(Kryo kryo, Input in, Class<?> ignored) {
    Object[] contents = new Object[slots.length];
    for (int i = 0; i < slots.length; i++) {
      contents[i] = slots[i].read(kryo, in);
    }
    try {
      return constructor.newInstance(contents);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw Refusal.of(type, "its constructor threw " + cause, cause);
    } catch (IllegalArgumentException e) {
      throw Refusal.malformed("what they have for " + type.getTypeName() + " is of other types");
    } catch (ReflectiveOperationException e) {
      throw Refusal.of(type, "its constructor can't be called", e);
    }
  }
}
