package dev.parallelizable.hazelcast.encoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which types may be sent and received: immutable.
 *
 * <p>A type on the list is loaded and instantiated on behalf of whoever sends bytes. So name the
 * types, or the packages, that hold data and do nothing else.
 */
public final class AllowList {
  private static final Pattern SYNTAX = Pattern.compile("[\\w$]+(\\.[\\w$]+)*(\\.\\*\\*?)?");
  private static final List<String> JDK =
      List.of(
          "java", "javax", "jdk", "sun", "com.sun", "org.w3c.dom", "org.xml.sax", "org.ietf.jgss");

  private static final AllowList JDK_VALUES =
      new AllowList(Set.of(), Set.of(), Set.of(), List.of());

  /** With their nested types. */
  private final Set<String> types;

  /** Without them. */
  private final Set<String> only;

  private final Set<String> packages;

  /** Packages with all below, each with a dot at its end. */
  private final List<String> deepPackages;

  private AllowList(
      Set<String> types, Set<String> only, Set<String> packages, List<String> deepPackages) {
    this.types = types;
    this.only = only;
    this.packages = packages;
    this.deepPackages = deepPackages;
  }

  /**
   * {@return the JDK's values and collections} These are: boxes, strings, big numbers, {@code
   * java.time}, {@code UUID}, {@code Optional} and its like, {@code URI}, {@code Locale}, {@code
   * Currency}, {@code BitSet}, paths of the default file system, the lists, sets, maps and queues
   * of {@code java.util}, and arrays of allowed types.
   */
  public static AllowList ofJdkValues() {
    return JDK_VALUES;
  }

  /**
   * {@return this list and more types}
   *
   * @param patterns each a type's binary name, for it and its nested types; or a package and {@code
   *     .*} for all types of that package, or {@code .**} for those of the packages below, too
   * @throws IllegalArgumentException if one is none of these, or covers packages of the JDK or a
   *     whole top-level domain
   */
  public AllowList and(String... patterns) {
    Set<String> moreTypes = new HashSet<>(types);
    Set<String> morePackages = new HashSet<>(packages);
    List<String> moreDeep = new ArrayList<>(deepPackages);
    for (String pattern : patterns) {
      if (!SYNTAX.matcher(pattern).matches()) {
        throw new IllegalArgumentException(
            "\"" + pattern + "\" is no type and no package with .* or .** at its end");
      }
      if (pattern.endsWith(".**")) {
        moreDeep.add(notTooWide(pattern, pattern.substring(0, pattern.length() - 3)) + ".");
      } else if (pattern.endsWith(".*")) {
        morePackages.add(notTooWide(pattern, pattern.substring(0, pattern.length() - 2)));
      } else {
        moreTypes.add(pattern);
      }
    }
    return new AllowList(
        Set.copyOf(moreTypes), only, Set.copyOf(morePackages), List.copyOf(moreDeep));
  }

  /**
   * {@return this list, and types with their nested types}
   *
   * @param types the types; an array stands for that of its elements
   */
  public AllowList and(Class<?>... types) {
    Set<String> more = new HashSet<>(this.types);
    for (Class<?> type : types) {
      more.add(elementType(type.getName()));
    }
    return new AllowList(Set.copyOf(more), only, packages, deepPackages);
  }

  /**
   * {@return this list, and types without what is nested in them}
   *
   * @param types the types; an array stands for that of its elements
   */
  public AllowList andOnly(Collection<Class<?>> types) {
    Set<String> more = new HashSet<>(only);
    for (Class<?> type : types) {
      more.add(elementType(type.getName()));
    }
    return new AllowList(this.types, Set.copyOf(more), packages, deepPackages);
  }

  /**
   * {@return whether values of a class may be sent}
   *
   * @param className as of {@link Class#getName()}; the class itself is not loaded
   */
  public boolean allows(String className) {
    String name = elementType(className);
    return JdkTypes.NAMES.contains(name)
        || types.contains(name)
        || only.contains(name)
        || nestedInAllowed(name)
        || (!isOfJdk(name) && packageAllowed(name));
  }

  private boolean nestedInAllowed(String name) {
    for (int i = name.indexOf('$', 1); i > 0; i = name.indexOf('$', i + 1)) {
      if (types.contains(name.substring(0, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean packageAllowed(String name) {
    int dot = name.lastIndexOf('.');
    if (dot > 0 && packages.contains(name.substring(0, dot))) {
      return true;
    }
    for (String each : deepPackages) {
      if (name.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  private static String notTooWide(String pattern, String name) {
    for (String each : JDK) {
      if (isOrIsIn(name, each) || (pattern.endsWith("**") && isOrIsIn(each, name))) {
        throw new IllegalArgumentException("\"" + pattern + "\" would allow types of the JDK");
      }
    }
    if (pattern.endsWith("**") && name.indexOf('.') < 0 && name.length() <= 3) {
      throw new IllegalArgumentException(
          "\"" + pattern + "\" would allow a whole top-level domain: name your own packages");
    }
    return name;
  }

  private static boolean isOfJdk(String name) {
    for (String each : JDK) {
      if (isOrIsIn(name, each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrIsIn(String name, String packageName) {
    return name.startsWith(packageName)
        && (name.length() == packageName.length() || name.charAt(packageName.length()) == '.');
  }

  /** The innermost component type's name, as it is for other types. */
  private static String elementType(String className) {
    int dimensions = 0;
    while (dimensions < className.length() && className.charAt(dimensions) == '[') {
      dimensions++;
    }
    if (dimensions == 0) {
      return className;
    }
    String element = className.substring(dimensions);
    if (element.startsWith("L") && element.endsWith(";")) {
      return element.substring(1, element.length() - 1);
    }
    // A primitive type is as allowed as its box.
    return element.length() == 1 && "ZBCSIJFD".contains(element) ? "java.lang.Integer" : className;
  }
}
