package dev.parallelizable.hazelcast.kernels;

import dev.parallelizable.runtime.spi.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kernels that a class path has, by name. They are those that the processor has listed there;
 * no class is ever looked up because a message names it.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Registry {
  /** Where the processor writes one file for each annotated type. */
  private static final String FOLDER = "META-INF/parallelizable";

  private final Map<String, String> classes;
  private final ClassLoader loader;

  private Registry(Map<String, String> classes, ClassLoader loader) {
    this.classes = Map.copyOf(classes);
    this.loader = loader;
  }

  /**
   * {@return the kernels that a class loader sees}
   *
   * @param loader the application's
   */
  public static Registry of(ClassLoader loader) {
    Map<String, String> classes = new HashMap<>();
    try {
      for (URL folder : Collections.list(loader.getResources(FOLDER))) {
        collect(folder.toURI(), classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The lists of kernels cannot be read", e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException("The lists of kernels cannot be read", e);
    }
    return new Registry(classes, loader);
  }

  private static void collect(URI folder, Map<String, String> classes) throws IOException {
    if (!folder.getScheme().equals("jar")) {
      collect(Path.of(folder), classes);
      return;
    }
    String text = folder.toString();
    URI jar = URI.create(text.substring("jar:".length(), text.lastIndexOf("!/")));
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
      collect(files.getPath(FOLDER), classes);
    }
  }

  private static void collect(Path folder, Map<String, String> classes) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          int space = line.indexOf(' ');
          if (space > 0) {
            classes.putIfAbsent(line.substring(0, space), line.substring(space + 1));
          }
        }
      }
    }
  }

  /** {@return the names of all kernels} */
  public Set<String> names() {
    return new TreeMap<>(classes).navigableKeySet();
  }

  /**
   * {@return the class of a kernel, or null where there is none of that name}
   *
   * @param name the kernel's name
   * @throws IllegalArgumentException if the class is not a kernel, or not there
   */
  public @Nullable Class<? extends Kernel> find(String name) {
    String className = classes.get(name);
    if (className == null) {
      return null;
    }
    try {
      return Class.forName(className, false, loader).asSubclass(Kernel.class);
    } catch (ClassNotFoundException | ClassCastException | LinkageError e) {
      throw new IllegalArgumentException(
          name + " is listed with the class " + className + ", which is not to be had here", e);
    }
  }

  /**
   * {@return a kernel with its bound arguments}
   *
   * @param type the kernel's class
   * @param bound the receiver, where there is one, and the shared arguments
   * @throws IllegalArgumentException if they are not what the method takes
   */
  public static Kernel bind(Class<? extends Kernel> type, List<@Nullable Object> bound) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (Kernel) constructor.newInstance(bound.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be made", e.getCause());
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be made: " + e, e);
    }
  }
}
