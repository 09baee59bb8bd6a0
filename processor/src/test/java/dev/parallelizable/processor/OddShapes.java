package dev.parallelizable.processor;

import java.util.List;

/** What nobody writes, all at once. */
final class OddShapes {
  private OddShapes() {}

  static List<Shape> all() {
    return List.of(
        Shape.files(
            "shared and other varargs of type variables",
            """
            //// p/S.java
            package p; import dev.parallelizable.*; import java.util.*; import java.util.function.*;
            public class S<E> {
              @SafeVarargs @Parallelizable public static <T, U extends T> List<T> f(@Shared U first, T... rest) { return null; }
              @SafeVarargs @Parallelizable public final <T> List<Map<E, T>> g(T a, @Shared Map<? super E, ? extends T[]>... rest) { return null; }
              @SuppressWarnings("varargs") @SafeVarargs @Parallelizable static <T> T[] h(int n, @Shared T... rest) { return rest; }
              @SuppressWarnings("unchecked") @Parallelizable <T extends Comparable<T>> T i(List<T>... rest) { return null; }
              @Parallelizable static int j(@Shared int x, long y, @Shared double... z) { return 1; }
              @Parallelizable static int k(long y, @Shared int[]... z) { return 1; }
            }
            """),
        Shape.files(
            "bounds of several types, also of exceptions",
            """
            //// p/S.java
            package p; import dev.parallelizable.*; import java.util.*; import java.io.*; import java.util.function.*;
            public interface S<A extends Number & Comparable<? super A> & Serializable, B extends List<? extends A> & RandomAccess> {
              @SuppressWarnings("unchecked") @Parallelizable default <C extends A, D extends Map<C, ? super B[]>> Map<? extends C[], ? super D> f(C[] a, D b, B... c) { return null; }
              @Parallelizable static <X extends Exception & Serializable, Y extends X> int g(Callable<X> a, int b) throws X, Y { return 1; }
              interface Callable<X extends Exception> { int call() throws X; }
              @Parallelizable static <X extends RuntimeException, E extends Error> int h(Supplier<X> a, E e) throws X, E { return 1; }
              @Parallelizable static <X extends Throwable> int i(int a) { return 1; }
              @Parallelizable static <X extends Exception> int j(int a) throws X, IOException { return 1; }
              @Parallelizable static <X extends IOException, Z extends FileNotFoundException> int k(@Shared X x, int a) throws X, Z, InterruptedException { return 1; }
            }
            """),
        Shape.files(
            "generic types in generic types in generic types",
            """
            //// p/S.java
            package p; import dev.parallelizable.*; import java.util.*;
            class S<T> {
              class I<U> { class J<V extends U> {
                @Parallelizable <W extends Map<T, I<U>.J<V>>> S<T>.I<U>.J<V> f(W w, S<W>.I<U[]>.J<U[]> x) { return this; }
                @Parallelizable static <Q> int s(Q q, @Shared S<Q>.I<Q> z) { return 1; }
                record R<K>(K k) { @Parallelizable <T> R<T> f(T t, K k) { return null; } }
                enum E { A { int g() { return 1; } }; int g() { return 0; } @Parallelizable int f(E e) { return g(); } }
                interface N<M> { @Parallelizable M f(M m, @Shared N<? super M> n); @Parallelizable static <M> M g(M m) { return m; } }
              } }
              @SuppressWarnings("rawtypes") class Raw extends I { Raw() {} @SuppressWarnings("rawtypes") @Parallelizable I f(I.J j) { return this; } }
            }
            """),
        Shape.files(
            "methods of types in an annotation type",
            """
            //// p/S.java
            package p; import dev.parallelizable.*;
            @interface S { int x() default 1; class In { @Parallelizable static int f(int a) { return a; } } int K = 1; interface D { @Parallelizable default int g(int a) { return a + K; } } }
            """),
        Shape.files(
            "nested types in the unnamed package",
            """
            //// S.java
            import dev.parallelizable.*; import java.util.*;
            class S { static class N { static class M<T> { @Parallelizable N f(M<T> m, S s, T t) { return null; } @Parallelizable(name="n2") static M<S> n(N n) { return null; } static class Args {} @Parallelizable int args2(Args a, Args b) { return 1; } } }
              interface Loop { @Parallelizable static Loop g(Loop l) { return l; } @Parallelizable Loop h(@Shared Loop l, Loop k); } }
            //// T.java
            import dev.parallelizable.*;
            enum T { A; @Parallelizable T t2(T t, int x) { return t; } record List(T t) { @Parallelizable List f(List l, T t) { return l; } } }
            """),
        Shape.files(
            "words that are keywords in some places only, and letters of any script",
            """
            //// p/yield_.java
            package p; import dev.parallelizable.*; import java.util.*;
            class yield_ {
              @Parallelizable static int record(int record, int sealed) { return 1; }
              @Parallelizable static int yield(int yield, int var) { return 1; }
              @Parallelizable static int var(int permits, int when) { return 1; }
              @Parallelizable static int sealed(int module, int with, int open, int exports) { return 1; }
              @Parallelizable static int permits(int __, int _a, int $, int a$b) { return 1; }
              @Parallelizable static int when(@Shared int __, int _2) { return 1; }
              @Parallelizable static int __(int __) { return 1; }
              @Parallelizable static int _a(int transitive) { return 1; }
              @Parallelizable static int ʼn(int ǆ, int ß, int ﬁ) { return 1; }
              @Parallelizable static int ǆ(int 漢字, int 𝔘) { return 1; }
              @Parallelizable static int 𐐨x(int i) { return 1; }
            }
            //// p/Größe.java
            package p; import dev.parallelizable.*;
            class Größe { @Parallelizable static Größe größe(Größe Größe, int größe) { return Größe; } static class Ünï { @Parallelizable Ünï f(int a) { return this; } } static class $ { static class _$ { @Parallelizable static int $$(int a) { return a; } } } }
            //// p/java.java
            package p; import dev.parallelizable.*;
            class java { @Parallelizable static int dev(int java, int p) { return 1; } @Parallelizable java lang(java a) { return a; } static class lang { @Parallelizable static int f(int a) { return a; } } }
            """),
        Shape.files(
            "annotations of types at every place",
            """
            //// p/S.java
            package p; import dev.parallelizable.*; import org.jspecify.annotations.*; import java.util.*; import java.lang.annotation.*;
            @NullMarked public class S<C> {
              @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER}) @interface T1 {}
              @Target(ElementType.TYPE_USE) @Repeatable(Rs.class) @interface R { } @Target(ElementType.TYPE_USE) @interface Rs { R[] value(); }
              class In<X> {}
              @Parallelizable static Map<@Nullable String @Nullable [] @T1 [], ? super @Nullable Integer @T1 []> @Nullable [] f(@T1 int @Nullable [] @T1 [] a, @Nullable String @Nullable... b) { return null; }
              @Parallelizable <@T1 T extends @Nullable Object & @T1 Comparable<@Nullable T>> @Nullable T g(@Nullable T @Nullable [] a, Map.@Nullable Entry<@Nullable C, S<C>.@Nullable In<? extends @T1 C>> b) throws @T1 Exception { return null; }
              @Parallelizable static @R @R String h(@R @R String a, List<@R @R String> b) { return a; }
              @Parallelizable static @Nullable Object i(@Shared @Nullable Object @Nullable [] a, @Nullable Object b, @Shared List<@Nullable ?> c) { return a; }
              @Parallelizable @T1 int j(@UnderInitializationX S<C> this, @T1 int a, @T1 double b) { return a; }
              @Target(ElementType.TYPE_USE) @interface UnderInitializationX {}
              record Rec(@Nullable String s, @T1 int @T1 [] xs) { @Parallelizable @Nullable Rec f(@Nullable Rec r) { return r; } }
            }
            """));
  }
}
