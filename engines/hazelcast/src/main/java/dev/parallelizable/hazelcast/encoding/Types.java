package dev.parallelizable.hazelcast.encoding;

import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Finds the kind of a class, if it may be sent. For many threads. */
final class Types {
  private final AllowList allowed;
  private final ClassLoader loader;
  private final ConcurrentMap<Class<?>, Kind> known = new ConcurrentHashMap<>();

  Types(AllowList allowed, ClassLoader loader) {
    this.allowed = allowed;
    this.loader = loader;
  }

  /** The kind of a class that is in this process already, or a {@link Refusal}. */
  Kind of(Class<?> type) {
    Kind kind = known.get(type);
    if (kind == null) {
      kind = find(type);
      known.put(type, kind);
    }
    return kind;
  }

  /** The kind of a class that the bytes name: not even loaded if it is not on the list. */
  Kind named(String name) {
    if (!allowed.allows(name)) {
      throw Refusal.notAllowed(name);
    }
    try {
      return of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      throw Refusal.malformed("there is no class " + name + " here, or none that can be loaded");
    }
  }

  private Kind find(Class<?> type) {
    Kind jdk = JdkTypes.of(type);
    if (jdk != null) {
      return jdk;
    }
    refuseWhatIsNoData(type);
    if (type.getSuperclass() != null && type.getSuperclass().isEnum()) {
      return of(type.getSuperclass());
    }
    refuseOtherJdkTypes(type);
    if (!allowed.allows(type.getName())) {
      throw Refusal.notAllowed(type.getName());
    }
    if (type.isArray()) {
      return new Kind(type, new ArrayFormat(type.getComponentType()), Kind.NAMED, false);
    }
    if (type.isEnum()) {
      return new Kind(type, new EnumFormat(type), Kind.NAMED, true);
    }
    if (type.isRecord()) {
      return new Kind(type, new RecordFormat(type), Kind.NAMED, false);
    }
    for (Class<?> c = type.getSuperclass(); c != null && !isOfJdk(c); c = c.getSuperclass()) {
      if (!allowed.allows(c.getName())) {
        throw Refusal.notAllowed(c.getName());
      }
    }
    return new Kind(type, new ObjectFormat(type), Kind.NAMED, false);
  }

  private static void refuseWhatIsNoData(Class<?> type) {
    if (type.isHidden() || type.getName().contains("$$Lambda")) {
      throw Refusal.of(
          type, "it is a lambda or a method reference. Write a record or an enum in its place");
    }
    if (Proxy.isProxyClass(type)) {
      throw Refusal.of(type, "it is a proxy. Write a record in its place");
    }
    if (Throwable.class.isAssignableFrom(type)) {
      throw Refusal.of(type, "it is a Throwable. Send what there is to say of it, as data");
    }
    if (Thread.class.isAssignableFrom(type) || ClassLoader.class.isAssignableFrom(type)) {
      throw Refusal.of(type, "it is part of this process");
    }
  }

  private static void refuseOtherJdkTypes(Class<?> type) {
    if (!isOfJdk(type) || type.isArray() || type.isEnum()) {
      return;
    }
    if (AutoCloseable.class.isAssignableFrom(type)) {
      throw Refusal.of(type, "it is open, here. Send what it delivers: a list, or a path");
    }
    throw Refusal.of(
        type,
        "it is a type of the JDK, and not among those that can be sent. Send its content as a"
            + " record, a list or a map");
  }

  static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
  }
}
