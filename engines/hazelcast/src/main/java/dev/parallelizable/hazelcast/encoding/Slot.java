package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import org.jspecify.annotations.Nullable;

/** A field of an object, or of a record. */
final class Slot {
  private final Field field;
  private final Class<?> type;
  private final @Nullable Kind primitive;

  Slot(Field field) {
    this.field = field;
    this.type = field.getType();
    this.primitive = type.isPrimitive() ? JdkTypes.of(type) : null;
    try {
      field.setAccessible(true);
    } catch (InaccessibleObjectException e) {
      throw Refusal.of(
          field.getDeclaringClass(),
          "its module does not open package " + field.getDeclaringClass().getPackageName(),
          e);
    }
  }

  @SuppressWarnings("unchecked")
  void write(Kryo kryo, Output out, Object owner) {
    try {
      Object content = field.get(owner);
      if (primitive == null) {
        kryo.writeClassAndObject(out, content);
      } else {
        primitive.getSerializer().write(kryo, out, content);
      }
    } catch (KryoException e) {
      e.addTrace(toString());
      throw e;
    } catch (IllegalAccessException e) {
      throw Refusal.of(field.getDeclaringClass(), "its field can't be read", e);
    }
  }

  @SuppressWarnings("unchecked")
  @Nullable Object read(Kryo kryo, Input in) {
    try {
      return primitive == null
          ? kryo.readClassAndObject(in)
          : primitive.getSerializer().read(kryo, in, type);
    } catch (KryoException e) {
      e.addTrace(toString());
      throw e;
    }
  }

  /** Refuses what is not of the field's type. */
  void set(Object owner, @Nullable Object content) {
    try {
      field.set(owner, content);
    } catch (IllegalArgumentException e) {
      throw Refusal.malformed("what they have for " + this + " is of another type");
    } catch (IllegalAccessException e) {
      throw Refusal.of(field.getDeclaringClass(), "its field can't be set", e);
    }
  }

  @Override
  public String toString() {
    return field.getDeclaringClass().getTypeName() + "." + field.getName();
  }
}
