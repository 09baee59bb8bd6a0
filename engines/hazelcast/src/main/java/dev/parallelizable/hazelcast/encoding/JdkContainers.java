package dev.parallelizable.hazelcast.encoding;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The collections and maps of {@code java.util}. */
final class JdkContainers {
  static final Class<?> LIST_OF = List.of().getClass();
  static final Class<?> SET_OF = Set.of().getClass();
  static final Class<?> MAP_OF = Map.of().getClass();
  static final Class<?> FIXED_COLLECTION =
      Collections.unmodifiableCollection(new ArrayList<>()).getClass();
  static final Class<?> FIXED_LIST = Collections.unmodifiableList(new ArrayList<>()).getClass();
  static final Class<?> FIXED_SET = Collections.unmodifiableSet(new HashSet<>()).getClass();
  static final Class<?> FIXED_MAP = Collections.unmodifiableMap(new HashMap<>()).getClass();

  private JdkContainers() {}

  @SuppressWarnings("JdkObsolete") // Old ones are sent, too.
  static void addTo(KindTable table) {
    mutable(table, ArrayList.class, ArrayList::new);
    mutable(table, LinkedList.class, n -> new LinkedList<>());
    mutable(table, ArrayDeque.class, ArrayDeque::new);
    mutable(table, HashSet.class, HashSet::newHashSet);
    mutable(table, LinkedHashSet.class, LinkedHashSet::newLinkedHashSet);
    mutable(table, HashMap.class, n -> HashMap.newHashMap(n / 2));
    mutable(table, LinkedHashMap.class, n -> LinkedHashMap.newLinkedHashMap(n / 2));
    mutable(table, ConcurrentHashMap.class, n -> new ConcurrentHashMap<>());
    mutable(table, ConcurrentHashMap.newKeySet().getClass(), n -> ConcurrentHashMap.newKeySet());
    mutable(table, ConcurrentLinkedQueue.class, n -> new ConcurrentLinkedQueue<>());
    mutable(table, ConcurrentLinkedDeque.class, n -> new ConcurrentLinkedDeque<>());
    built(table, CopyOnWriteArrayList.class, CopyOnWriteArrayList::new);
    built(table, CopyOnWriteArraySet.class, c -> new CopyOnWriteArraySet<>(Arrays.asList(c)));
    sorted(table, TreeSet.class, s -> ((SortedSet<?>) s).comparator(), TreeSet::new);
    sorted(table, TreeMap.class, m -> ((SortedMap<?, ?>) m).comparator(), TreeMap::new);
    sorted(
        table,
        ConcurrentSkipListSet.class,
        s -> ((SortedSet<?>) s).comparator(),
        ConcurrentSkipListSet::new);
    sorted(
        table,
        ConcurrentSkipListMap.class,
        m -> ((SortedMap<?, ?>) m).comparator(),
        ConcurrentSkipListMap::new);
    sorted(
        table, PriorityQueue.class, q -> ((PriorityQueue<?>) q).comparator(), PriorityQueue::new);
    table.add(EnumSet.class, new EnumContainerFormat(), false);
    table.add(EnumMap.class, new EnumContainerFormat(), false);
    immutable(table);
    holders(table);
  }

  private static void immutable(KindTable table) {
    built(table, Arrays.asList().getClass(), Arrays::asList);
    // List.of allows no nulls, but toList() of a stream does.
    built(table, LIST_OF, c -> Arrays.stream(c).toList());
    table.byClass.put(List.of(1).getClass(), table.byId.getLast());
    built(table, SET_OF, Set::of);
    table.byClass.put(Set.of(1).getClass(), table.byId.getLast());
    built(table, MAP_OF, c -> Map.copyOf(asMap(c)));
    table.byClass.put(Map.of(1, 1).getClass(), table.byId.getLast());
    built(table, FIXED_COLLECTION, c -> Collections.unmodifiableCollection(asList(c)));
    built(table, FIXED_LIST, c -> Collections.unmodifiableList(asList(c)));
    built(table, FIXED_SET, c -> Collections.unmodifiableSet(new LinkedHashSet<>(asList(c))));
    built(table, FIXED_MAP, c -> Collections.unmodifiableMap(asMap(c)));
  }

  private static void holders(KindTable table) {
    table.add(Optional.class, HolderFormat.ofOptional(), false);
    table.add(
        AbstractMap.SimpleEntry.class, HolderFormat.ofEntry(AbstractMap.SimpleEntry::new), false);
    table.add(
        AbstractMap.SimpleImmutableEntry.class,
        HolderFormat.ofEntry(AbstractMap.SimpleImmutableEntry::new),
        false);
  }

  /** The class whose kind such a class has that nobody can name, or null. */
  static @Nullable Class<?> standIn(Class<?> type) {
    String name = type.getName();
    boolean isOf = name.startsWith("java.util.ImmutableCollections$");
    boolean fixed =
        isOf || name.matches("java\\.util\\.Collections\\$(Unmod|Empty|Singl|Copies).*");
    if (EnumSet.class.isAssignableFrom(type)) {
      return EnumSet.class;
    }
    if (SortedMap.class.isAssignableFrom(type)) {
      return TreeMap.class;
    }
    if (SortedSet.class.isAssignableFrom(type)) {
      return TreeSet.class;
    }
    if (Map.class.isAssignableFrom(type)) {
      return isOf ? MAP_OF : fixed ? FIXED_MAP : LinkedHashMap.class;
    }
    if (Set.class.isAssignableFrom(type)) {
      return isOf ? SET_OF : fixed ? FIXED_SET : LinkedHashSet.class;
    }
    if (List.class.isAssignableFrom(type)) {
      return isOf ? LIST_OF : fixed ? FIXED_LIST : ArrayList.class;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return fixed ? FIXED_COLLECTION : ArrayList.class;
    }
    return Map.Entry.class.isAssignableFrom(type) ? AbstractMap.SimpleImmutableEntry.class : null;
  }

  private static List<@Nullable Object> asList(@Nullable Object[] content) {
    return new ArrayList<>(Arrays.asList(content));
  }

  private static Map<@Nullable Object, @Nullable Object> asMap(@Nullable Object[] content) {
    Map<@Nullable Object, @Nullable Object> map =
        LinkedHashMap.newLinkedHashMap(content.length / 2);
    for (int i = 0; i + 1 < content.length; i += 2) {
      map.put(content[i], content[i + 1]);
    }
    return map;
  }

  private static void mutable(KindTable table, Class<?> type, IntFunction<?> maker) {
    table.add(type, ContainerFormat.mutable(maker), false);
  }

  private static void sorted(
      KindTable table,
      Class<?> type,
      Function<Object, @Nullable Comparator<?>> comparator,
      Function<@Nullable Comparator<Object>, ?> maker) {
    table.add(type, ContainerFormat.sorted(comparator, maker), false);
  }

  private static void built(KindTable table, Class<?> type, Function<@Nullable Object[], ?> made) {
    table.add(type, ContainerFormat.built(made), false);
  }
}
