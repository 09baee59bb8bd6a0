package dev.parallelizable.hazelcast.kernels;

import dev.parallelizable.runtime.spi.Kernel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The application's types that a method takes, returns or throws, and those of their fields: who
 * has a method run elsewhere means these to be sent.
 *
 * <p>They are those that the code names. What implements an interface or extends a class is among
 * them only where that is sealed.
 */
final class Signature {
  private static final String RUNTIME = "dev.parallelizable.runtime.";

  private final Set<Type> seen = new HashSet<>();
  private final Set<Class<?>> types = new HashSet<>();

  private Signature() {}

  /** The types of the method behind a kernel. */
  static Set<Class<?>> types(Class<? extends Kernel> kernel) {
    Signature signature = new Signature();
    for (Constructor<?> constructor : kernel.getDeclaredConstructors()) {
      signature.addAll(constructor.getGenericParameterTypes());
    }
    Class<?> view = kernel.getEnclosingClass();
    if (view != null) {
      signature.seen.add(view);
      signature.add(view.getGenericSuperclass());
      for (Method method : view.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
          signature.addAll(method.getGenericParameterTypes());
          signature.add(method.getGenericReturnType());
        }
      }
    }
    return signature.types;
  }

  private void addAll(Type... more) {
    for (Type type : more) {
      add(type);
    }
  }

  private void add(Type type) {
    if (!seen.add(type)) {
      return;
    }
    switch (type) {
      case Class<?> each -> addClass(each);
      case ParameterizedType each -> {
        add(each.getRawType());
        addAll(each.getActualTypeArguments());
      }
      case GenericArrayType each -> add(each.getGenericComponentType());
      case TypeVariable<?> each -> addAll(each.getBounds());
      case WildcardType each -> {
        addAll(each.getUpperBounds());
        addAll(each.getLowerBounds());
      }
      default -> throw new IllegalStateException("There is no other kind of type: " + type);
    }
  }

  private void addClass(Class<?> type) {
    if (type.isArray()) {
      add(type.getComponentType());
      return;
    }
    if (isOfJdk(type) || type.getName().startsWith(RUNTIME)) {
      return;
    }
    types.add(type);
    for (Class<?> permitted :
        Objects.requireNonNullElse(type.getPermittedSubclasses(), new Class<?>[0])) {
      add(permitted);
    }
    if (!type.isEnum()) {
      for (Field field : type.getDeclaredFields()) {
        if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
          add(field.getGenericType());
        }
      }
      Type parent = type.getGenericSuperclass();
      if (parent != null) {
        add(parent);
      }
    }
  }

  private static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
  }
}
