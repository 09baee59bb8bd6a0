package dev.parallelizable.processor;

import java.util.List;

/** Type variables and bounds beyond the simple ones. */
final class GenericShapes {
  private GenericShapes() {}

  static List<Shape> all() {
    return List.of(
        Shape.inClass(
            "a class with an intersection bound",
            """
            class S<T extends Number & Comparable<T>> {
              @Parallelizable T f(T a, T b) { return a; }
              @Parallelizable <U extends Comparable<? super T> & Serializable> U g(U a, @Shared T b) { return a; }
            }
            """,
            """
            List<Integer> all = ParallelS.f(new S<Integer>()).map(List.of(1), List.of(2));
            """),
        Shape.inClass(
            "a class that throws its type variable",
            """
            class S<X extends Exception> {
              @Parallelizable int f(int a) throws X { return a; }
              @Parallelizable int g(int a) throws X, IOException { return a; }
            }
            """,
            """
            Runnable r = () -> ParallelS.f(new S<RuntimeException>()).map(new int[1]);
            try { ParallelS.f(new S<IOException>()).map(new int[1]); } catch (IOException e) {}
            """),
        Shape.inClass(
            "a class that is bounded by itself",
            """
            abstract class S<T extends S<T>> {
              @Parallelizable T f(T a) { return a; }
              @Parallelizable static <A extends S<A>, B extends Map<A, ? extends List<? super B>>> B g(A a, B b) { return b; }
              static class Leaf extends S<Leaf> {}
            }
            """,
            "List<S.Leaf> all = ParallelS.f(new S.Leaf()).map(List.of(new S.Leaf()));"),
        Shape.inClass(
            "an inner type of an inner type of a generic one",
            """
            class S<T> {
              class N<U extends List<T>> {
                class M<V extends Map<T, U>> {
                  @Parallelizable <W extends V> Map<T, W> f(U a, @Shared V b, W c) { return null; }
                }
              }
            }
            """,
            """
            S<String>.N<List<String>>.M<Map<String, List<String>>> m = null;
            try {
              ParallelS_N_M.<String, List<String>, Map<String, List<String>>, Map<String, List<String>>>f(m, Map.of());
            } catch (NullPointerException e) {}
            """),
        Shape.of(
            "variable arguments of a generic type",
            """
            @SafeVarargs @Parallelizable static <T> T f(T... a) { return a[0]; }
            @SafeVarargs @Parallelizable static int g(int n, List<String>... a) { return n; }
            @SafeVarargs @Parallelizable final <T> int h(int n, @Shared List<? extends T>... a) { return n; }
            """,
            """
            List<String> all = ParallelS.<String>f().map(List.<String[]>of(new String[1]));
            ParallelS.h(new S(), List.of("a"), List.of(1)).mapToArray(new int[1]);
            """),
        Shape.of(
            "arrays of generics",
            """
            @Parallelizable static <T extends Comparable<T>> Map<T, int[]>[][] f(List<? super T[]>[] a, T[][] b) { return null; }
            @Parallelizable static <T> T[] g(@Shared T[] a, int b) { return a; }
            """,
            "List<Map<String, int[]>[][]> all = ParallelS.<String>f().map(List.of(), List.of());"),
        Shape.of(
            "functions that throw a type variable",
            """
            interface Step<A, B, X extends Exception> { B apply(A a) throws X; }
            @Parallelizable static <A, B, X extends Exception> B f(@Shared Step<? super A, ? extends B, ? extends X> g, A a) throws X { return g.apply(a); }
            """,
            """
            S.Step<String, Integer, IOException> step = String::length;
            try {
              List<Integer> all = ParallelS.<String, Integer, IOException>f(step).map(List.of(""));
            } catch (IOException e) {}
            """),
        Shape.inClass(
            "a generic record and a generic interface",
            """
            record S<K extends Comparable<K>, V>(K key, V value) {
              @Parallelizable S<K, V> with(V v) { return new S<>(key, v); }
              @Parallelizable static <K extends Comparable<K>, V> S<K, V> of(K k, V v) { return new S<>(k, v); }
              interface Part<P, Q extends P> { @Parallelizable default P first(P p, Q q) { return p; } }
            }
            """,
            """
            List<S<String, Integer>> all = ParallelS.<String, Integer>of().map(List.of("a"), List.of(1));
            all = ParallelS.with(all.get(0)).map(List.of(3));
            List<Number> numbers = ParallelS_Part.first(new S.Part<Number, Integer>() {}).map(List.of(1.0), List.of(2));
            """),
        Shape.of(
            "wildcards of wildcards",
            "@Parallelizable static Map<? super List<? extends Number>, ?> f(Function<? super"
                + " Map<?, ? extends int[]>, ? extends List<?>> a, Class<? extends Enum<?>> b) {"
                + " return null; }",
            "ParallelS.f();"));
  }
}
