package dev.parallelizable.processor;

import java.util.List;

/** Kinds of types around the method, and generics. */
final class TypeShapes {
  private TypeShapes() {}

  static List<Shape> all() {
    return List.of(
        Shape.of(
            "an instance method",
            "@Parallelizable protected int f(int a) { return a; }",
            "int[] all = ParallelS.f(new S()).mapToArray(new int[1]);"),
        Shape.inClass(
            "an interface",
            """
            interface S {
              @Parallelizable int f(int a);
              @Parallelizable default int g(int a) { return a; }
              @Parallelizable static int h(int a) { return a; }
            }
            """,
            "S s = a -> a; ParallelS.f(s).map(new int[1]); ParallelS.g(s); ParallelS.h();"),
        Shape.inClass(
            "an abstract class",
            "abstract class S { @Parallelizable abstract int f(int a); }",
            "S s = null; try { ParallelS.f(s); } catch (NullPointerException e) {}"),
        Shape.inClass(
            "an enum",
            "enum S { A { @Override int f(int a) { return 2; } }; @Parallelizable int f(int a) {"
                + " return a; } }",
            "ParallelS.f(S.A).map(new int[1]);"),
        Shape.inClass(
            "a record",
            "record S(int x) { @Parallelizable int f(int a) { return a + x; } @Parallelizable static"
                + " S s(int a) { return new S(a); } }",
            "List<S> all = ParallelS.s().map(new int[1]);"),
        Shape.inClass(
            "a nested type",
            "class S { static class N { interface M { @Parallelizable static int f(int a) { return"
                + " a; } } } }",
            "ParallelS_N_M.f().map(new int[1]);"),
        Shape.inClass(
            "an inner type",
            "class S { class N { @Parallelizable int f(int a) { return a; } } }",
            "S.N n = new S().new N(); ParallelS_N.f(n).map(new int[1]);"),
        Shape.inClass(
            "an inner type of a generic one",
            """
            class S<T> {
              class N<U extends T> {
                @Parallelizable <V> Map<T, V> f(U a, V b) { return null; }
                @Parallelizable static int s(int a) { return a; }
              }
              static class M { @Parallelizable int f(M a) { return 1; } }
              enum E { A; @Parallelizable int f(E a) { return 1; } }
              record R<T>(T t) { @Parallelizable T f(T a) { return t; } }
            }
            """,
            """
            S<Number>.N<Integer> n = null;
            try {
              List<Map<Number, String>> all =
                  ParallelS_N.<Number, Integer, String>f(n).map(List.of(1), List.of(""));
            } catch (NullPointerException e) {}
            ParallelS_N.s(); ParallelS_E.f(S.E.A); ParallelS_R.f(new S.R<>("")).map(List.of(""));
            """),
        Shape.inClass(
            "a generic class",
            """
            class S<T extends Comparable<T>, U> {
              @Parallelizable T f(T a) { return a; }
              @Parallelizable static <T> T g(T a) { return a; }
              @Parallelizable <V extends U> Map<T, V> h(V a) { return null; }
            }
            """,
            """
            List<String> all = ParallelS.f(new S<String, Integer>()).map(List.of("a"));
            all = ParallelS.<String>g().map(all);
            List<Map<String, Integer>> maps =
                ParallelS.<String, Number, Integer>h(new S<>()).map(List.of(1));
            """),
        Shape.of(
            "a recursive bound",
            "@Parallelizable static <T extends Comparable<T>> T f(List<T> a) { return a.get(0); }",
            "List<String> all = ParallelS.<String>f().map(List.of(List.of(\"\")));"),
        Shape.of(
            "a recursive bound with wildcards, and two bounds",
            "@Parallelizable static <T extends Object & Comparable<? super T>> T f(Collection<?"
                + " extends T> a) { return null; }\n"
                + "@Parallelizable static <T extends Number & Comparable<T>> T g(T a) { return a;"
                + " }",
            "List<Integer> all = ParallelS.<Integer>g().map(List.of(1));"),
        Shape.inClass(
            "mutually recursive type variables",
            """
            class S {
              @Parallelizable static <A extends List<B>, B extends List<A>> A f(A a, B b) { return a; }
              @Parallelizable static <E extends Enum<E>> E g(E e) { return e; }
            }
            """,
            "ParallelS.<TimeUnit>g().map(List.of(TimeUnit.DAYS));"),
        Shape.of(
            "a type variable bounded by another",
            "@Parallelizable static <A, B extends A> A f(B b) { return b; }",
            "List<Number> all = ParallelS.<Number, Integer>f().map(List.of(1));"),
        Shape.of(
            "a type variable of the result alone",
            "@Parallelizable static <T> List<T> f(int a) { return List.of(); }",
            "List<List<String>> all = ParallelS.<String>f().map(new int[1]);"),
        Shape.of(
            "a generic array",
            "@Parallelizable static <T> T[] f(T[] a, List<T>[] b) { return a; }",
            "ParallelS.<String>f().map(List.<String[]>of(), List.<List<String>[]>of());"),
        Shape.of(
            "generics side by side",
            "@Parallelizable static <K, V> Map<K, V> f(K k, V v) { return Map.of(k, v); }",
            """
            List<Map<String, Integer>> all =
                ParallelS.<String, Integer>f().map(List.of(""), List.of(1));
            all = ParallelS.<String, Integer>f().map(List.of(new ParallelS.F.Args<>("", 1)));
            """),
        Shape.of(
            "a shared type variable",
            "@Parallelizable static <T> T f(@Shared T a, int b) { return a; }",
            "List<String> all = ParallelS.f(\"\").map(new int[1]);"),
        Shape.of(
            "wildcards",
            "@Parallelizable static Map<?, ? super Integer> f(List<? extends Number> a, Class<?>"
                + " b) { return null; }",
            "ParallelS.F v = ParallelS.f();"),
        Shape.of(
            "raw types",
            "@SuppressWarnings(\"rawtypes\") @Parallelizable static List f(List a, @Shared Map b) {"
                + " return a; }",
            "ParallelS.f(Map.of());"),
        Shape.of(
            "functions",
            "@Parallelizable static <A, B> B f(@Shared Function<? super A, ? extends B> g, A a) {"
                + " return g.apply(a); }",
            "List<Integer> all = ParallelS.<String, Integer>f(String::length).map(List.of(\"\"));"),
        Shape.inClass(
            "a public class",
            """
            public class S {
              @Parallelizable public static int f(int a, int b) { return a; }
              @Parallelizable protected int g(int a) { return a; }
              @Parallelizable int h(int a, Hidden b) { return a; }
              static class Hidden {}
              protected static class Q { @Parallelizable public int f(int a) { return a; } }
            }
            """,
            "ParallelS_Q.f(new S.Q());"),
        Shape.files(
            "public views are seen from other packages, others are not needed there",
            """
            //// a/S.java
            package a;
            import dev.parallelizable.*;
            public class S { @Parallelizable public static int f(int a, int b) { return a; } }
            //// b/Use.java
            package b;
            class Use {
              a.ParallelS.F.Args args = new a.ParallelS.F.Args(1, 2);
              int[] all = a.ParallelS.f().mapToArray(java.util.List.of(args));
            }
            """),
        Shape.files(
            "a protected nested type of a superclass in the same package",
            """
            //// a/Base.java
            package a;
            class Base { protected static class P {} }
            //// a/S.java
            package a;
            import dev.parallelizable.*;
            class S extends Base { @Parallelizable static P f(P a) { return a; } }
            """),
        Shape.files(
            "exceptions whose nearest common superclass is hidden",
            """
            //// a/E.java
            package a;
            public class E {
              static class Hidden extends java.io.IOException { static final long serialVersionUID = 1; }
              public static class A extends Hidden { static final long serialVersionUID = 1; }
              public static class B extends Hidden { static final long serialVersionUID = 1; }
            }
            //// b/S.java
            package b;
            import dev.parallelizable.*;
            class S { @Parallelizable static int f(int a) throws a.E.A, a.E.B { return a; } }
            class Use {
              void use() { try { ParallelS.f().map(new int[1]); } catch (java.io.IOException e) {} }
            }
            """),
        Shape.files(
            "the unnamed package",
            """
            //// S.java
            import dev.parallelizable.*;
            class S {
              @Parallelizable static P f(P a, Strip b) { return a; }
              @Parallelizable static Loop g(Loop a) { return a; }
            }
            class Use { ParallelS.F f = ParallelS.f(); }
            //// P.java
            class P {}
            //// Loop.java
            class Loop {}
            //// Strip.java
            class Strip {}
            """),
        Shape.files(
            "an auxiliary class of another file",
            """
            //// a/Main.java
            package a;
            import dev.parallelizable.*;
            class Main {}
            class S { @Parallelizable static int f(int a, String b) { return a; } }
            """),
        Shape.files(
            "a class that uses its own views",
            """
            //// a/S.java
            package a;
            import dev.parallelizable.*;
            class S {
              static final ParallelS.F VIEW = ParallelS.f();
              @Parallelizable static int f(int a) { return a; }
              ParallelS.F view(ParallelS.F a) { return a; }
              static ParallelS.F other() { return VIEW; }
            }
            """),
        Shape.files(
            "sealed types and records of them",
            """
            //// a/S.java
            package a;
            import dev.parallelizable.*;
            sealed interface S permits S.A, S.B {
              record A(int x) implements S {}
              record B(S s) implements S {}
              @Parallelizable default S f(A a, B b) { return a; }
            }
            """));
  }
}
