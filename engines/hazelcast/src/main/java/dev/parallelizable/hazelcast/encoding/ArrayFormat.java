package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.lang.reflect.Array;

/** Arrays of objects, or of arrays. */
final class ArrayFormat extends Serializer<Object> {
  private final Class<?> componentType;

  ArrayFormat(Class<?> componentType) {
    this.componentType = componentType;
  }

  @Override
  public void write(Kryo kryo, Output out, Object array) {
    Object[] elements = (Object[]) array;
    out.writeVarInt(elements.length, true);
    for (Object element : elements) {
      kryo.writeClassAndObject(out, element);
    }
  }

  @Override
  public Object read(Kryo kryo, Input in, Class<?> ignored) {
    int count = ((BoundedInput) in).readCount();
    Object[] elements = (Object[]) Array.newInstance(componentType, count);
    kryo.reference(elements);
    for (int i = 0; i < count; i++) {
      try {
        elements[i] = kryo.readClassAndObject(in);
      } catch (ArrayStoreException e) {
        throw Refusal.malformed("an array's element is of another type");
      }
    }
    return elements;
  }
}
