package dev.parallelizable.processor;

import java.util.List;

/** Annotations that are carried over, or have to be left where they are. */
final class AnnotationShapes {
  private AnnotationShapes() {}

  static List<Shape> all() {
    return List.of(
        Shape.files(
            "type annotations",
            """
            //// p/S.java
            package p;
            import dev.parallelizable.*;
            import java.util.*;
            import org.jspecify.annotations.*;
            @NullMarked
            public class S<C extends @Nullable Object> {
              static class In { static class Deep<T extends @Nullable Object> {} }
              class Inner<T extends @Nullable Object> {}
              @Parallelizable static @Nullable String f(@Nullable String a) { return a; }
              @Parallelizable static @Nullable Integer g(@Nullable Integer a, List<@Nullable String> b) { return a; }
              @Parallelizable static <T extends @Nullable Object> T h(T a, @Shared @Nullable Object b) { return a; }
              @Parallelizable static @Nullable String @Nullable [] i(@Nullable String @Nullable [] a) { return a; }
              @Parallelizable static <T extends @Nullable Comparable<@Nullable T>> @Nullable T j(List<? extends @Nullable T> a) { return null; }
              @Parallelizable static In.@Nullable Deep<@Nullable String> k(Map.@Nullable Entry<String, @Nullable String> a) { return null; }
              @Parallelizable @Nullable C l(@Nullable C a, S<@Nullable C> b) { return a; }
              @Parallelizable S<C>.@Nullable Inner<@Nullable String> m(S<C>.@Nullable Inner<C> a) { return a == null ? null : null; }
              @Parallelizable static int n(@Nullable String... a) { return 1; }
              @Parallelizable static int o(int a, @Shared @Nullable String... b) { return 1; }
              @Parallelizable static java.util.@Nullable List<String> p(java.lang.@Nullable String a) { return null; }
            }
            """),
        Shape.files(
            "type annotations that cannot be repeated",
            """
            //// p/S.java
            package p;
            import dev.parallelizable.*;
            import java.lang.annotation.*;
            public class S {
              @Target({ElementType.TYPE_USE, ElementType.METHOD}) @interface Both {}
              @Target(ElementType.TYPE_USE) private @interface Hidden {}
              @Target(ElementType.TYPE_USE) @interface Range { int value(); }
              @Target(ElementType.PARAMETER) @interface Plain {}
              @Parallelizable static @Both String f(@Both String a) { return a; }
              @Parallelizable static @Hidden String g(@Hidden String a) { return a; }
              @Parallelizable static @Range(1) String h(@Range(2) String a, @Shared @Range(3) int b) { return a; }
              @Parallelizable static @Range(1) int i(@Range(2) @Plain int a, @Both int b) { return a; }
              @Parallelizable static @Both int @Both [] j(@Both int @Both [] a) { return a; }
              @Parallelizable static <@TP T> T k(final @Plain T a) { return a; }
              @Target(ElementType.TYPE_PARAMETER) @interface TP {}
            }
            """),
        Shape.files(
            "type annotations beside a type of the same name",
            """
            //// p/S.java
            package p;
            import dev.parallelizable.*;
            public class S {
              @Parallelizable static @org.jspecify.annotations.Nullable String f(@org.jspecify.annotations.Nullable List a) { return null; }
              @Parallelizable static java.util.@org.jspecify.annotations.Nullable List<Nullable> g(@Shared List b, java.util.@org.jspecify.annotations.Nullable List<String> a) { return null; }
            }
            //// p/List.java
            package p;
            class List {}
            //// p/Nullable.java
            package p;
            class Nullable {}
            """),
        Shape.of(
            "deprecated methods",
            "@Deprecated @Parallelizable static int f(int a, int b) { return a; }\n"
                + "@Deprecated(since = \"1\", forRemoval = true) @Parallelizable int g(int a) {"
                + " return a; }",
            ""),
        Shape.files(
            "a deprecated class of deprecated types",
            """
            //// p/S.java
            package p;
            import dev.parallelizable.*;
            @Deprecated
            class S {
              @SuppressWarnings("removal")
              @Parallelizable static Old f(Old a, @Shared Gone b) { return a; }
            }
            //// p/Old.java
            package p;
            @Deprecated class Old {}
            //// p/Gone.java
            package p;
            @Deprecated(forRemoval = true) class Gone {}
            """),
        Shape.files(
            "a deprecated type in a method that is not",
            """
            //// p/S.java
            package p;
            import dev.parallelizable.*;
            class S {
              @SuppressWarnings("removal") @Parallelizable static Gone f(Gone a) { return a; }
              @SuppressWarnings("deprecation") @Parallelizable static Old g(Old a, int b) { return a; }
            }
            //// p/Old.java
            package p;
            @Deprecated class Old {}
            //// p/Gone.java
            package p;
            @Deprecated(forRemoval = true) class Gone {}
            """),
        Shape.of(
            "@Shared on what becomes a field of an array type",
            "@Parallelizable static int f(int a, @Shared int[]... b) { return a; }",
            "ParallelS.f(new int[1], new int[2]);"));
  }
}
