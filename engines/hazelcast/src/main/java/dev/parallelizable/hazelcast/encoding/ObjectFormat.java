package dev.parallelizable.hazelcast.encoding;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.objenesis.instantiator.ObjectInstantiator;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Other classes: field by field, but transient ones. Made by the constructor without arguments if
 * there is one, else without a constructor.
 */
final class ObjectFormat extends Serializer<Object> {
  private final Class<?> type;
  private final List<Slot> slots = new ArrayList<>();
  private final ObjectInstantiator<?> instantiator;

  ObjectFormat(Class<?> type) {
    this.type = type;
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      throw Refusal.of(type, "it is abstract");
    }
    for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
      if (Types.isOfJdk(c)) {
        refuseStateOf(c);
      } else {
        addSlots(c);
      }
    }
    instantiator = instantiator(type);
  }

  private void addSlots(Class<?> declaring) {
    Field[] fields = declaring.getDeclaredFields();
    List<Field> sent = new ArrayList<>();
    for (Field field : fields) {
      if (field.isSynthetic() && !Modifier.isStatic(field.getModifiers())) {
        throw Refusal.of(
            type, "it keeps the instance or the variables around it. Make it a static class");
      }
      if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
        sent.add(field);
      }
    }
    // The order in which the JDK lists them may be another there.
    sent.sort(Comparator.comparing(Field::getName));
    sent.forEach(field -> slots.add(new Slot(field)));
  }

  /** Java keeps the fields of its own classes closed; the abstract ones have none that matter. */
  private void refuseStateOf(Class<?> superclass) {
    boolean stateless = Modifier.isAbstract(superclass.getModifiers());
    for (Field field : superclass.getDeclaredFields()) {
      stateless &= (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) != 0;
    }
    if (!stateless) {
      throw Refusal.of(
          type,
          "it extends "
              + superclass.getName()
              + ", whose fields Java keeps closed. Hold one in a field instead");
    }
  }

  private static ObjectInstantiator<?> instantiator(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return () -> newInstance(constructor);
    } catch (NoSuchMethodException | InaccessibleObjectException e) {
      return new StdInstantiatorStrategy().newInstantiatorOf(type);
    }
  }

  private static Object newInstance(Constructor<?> constructor) {
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw Refusal.of(constructor.getDeclaringClass(), "its constructor threw " + cause, cause);
    } catch (ReflectiveOperationException e) {
      throw Refusal.of(constructor.getDeclaringClass(), "its constructor can't be called", e);
    }
  }

  @Override
  public void write(Kryo kryo, Output out, Object object) {
    for (Slot slot : slots) {
      slot.write(kryo, out, object);
    }
  }

  @Override
  public Object read(Kryo kryo, Input in, Class<?> ignored) {
    Object object = instantiator.newInstance();
    kryo.reference(object);
    for (Slot slot : slots) {
      slot.set(object, slot.read(kryo, in));
    }
    return object;
  }
}
