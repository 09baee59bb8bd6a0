package dev.parallelizable.hazelcast.encoding;

import java.lang.reflect.Modifier;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of the JDK's types: the same everywhere, so numbers stand for them. */
final class JdkTypes {
  private static final KindTable TABLE = new KindTable();

  static {
    JdkValues.addTo(TABLE);
    JdkTimes.addTo(TABLE);
    JdkContainers.addTo(TABLE);
    for (Class<?> type :
        List.of(
            DayOfWeek.class, Month.class, ChronoUnit.class, TimeUnit.class, RoundingMode.class)) {
      TABLE.add(type, new EnumFormat(type), true);
    }
  }

  /** Of the types that can be sent, and of what arrays of them may be declared as. */
  static final Set<String> NAMES =
      Stream.concat(
              TABLE.byClass.keySet().stream(),
              Stream.of(
                  Object.class,
                  Number.class,
                  CharSequence.class,
                  Comparable.class,
                  Iterable.class,
                  Collection.class,
                  List.class,
                  Set.class,
                  SortedSet.class,
                  NavigableSet.class,
                  Queue.class,
                  Deque.class,
                  Map.class,
                  Map.Entry.class,
                  SortedMap.class,
                  NavigableMap.class,
                  ConcurrentMap.class))
          .map(Class::getName)
          .collect(Collectors.toUnmodifiableSet());

  private JdkTypes() {}

  static @Nullable Kind of(Class<?> type) {
    Kind kind = TABLE.byClass.get(type);
    if (kind != null || !Types.isOfJdk(type) || type.isHidden() || type.isArray()) {
      return kind;
    }
    if (Path.class.isAssignableFrom(type)) {
      return TABLE.byClass.get(Path.class);
    }
    if (ZoneId.class.isAssignableFrom(type)) {
      return TABLE.byClass.get(ZoneId.class);
    }
    boolean isPublic = Modifier.isPublic(type.getModifiers());
    if (isPublic || !type.getName().startsWith("java.util.")) {
      return null;
    }
    Class<?> standIn = JdkContainers.standIn(type);
    return standIn == null ? null : TABLE.byClass.get(standIn);
  }

  static Kind withId(int id) {
    if (id < 1 || id > TABLE.byId.size()) {
      throw Refusal.malformed("they refer to a type that is not there");
    }
    return TABLE.byId.get(id - 1);
  }
}
