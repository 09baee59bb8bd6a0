package dev.parallelizable.processor;

import java.util.List;
import java.util.stream.Collectors;

/** Types, packages and methods of a user that are called like something else. */
final class ClashShapes {
  /** Legal names of methods and parameters, whatever they mean elsewhere in the language. */
  private static final List<String> CONTEXTUAL =
      List.of(
          "record",
          "var",
          "yield",
          "sealed",
          "permits",
          "when",
          "module",
          "requires",
          "exports",
          "opens",
          "uses",
          "provides",
          "to",
          "with",
          "open",
          "transitive");

  private ClashShapes() {}

  /** The annotated type itself has the name. */
  private static Shape owners() {
    String files =
        NameShapes.TYPES.stream()
            .filter(name -> !name.equals("ParallelS"))
            .map(
                name ->
                    """
                    //// q/%1$s.java
                    package q;
                    class %1$s {
                      @dev.parallelizable.Parallelizable
                      static %1$s f(%1$s a, java.util.List<java.lang.String> b) throws java.io.IOException { return a; }
                      @dev.parallelizable.Parallelizable int g(@dev.parallelizable.Shared java.lang.Object b, int a) { return a; }
                    }
                    """
                        .formatted(name))
            .collect(Collectors.joining());
    return Shape.files("annotated types called like what is imported", files);
  }

  /** Nested types of the annotated type have the names. */
  private static Shape nested() {
    List<String> names =
        NameShapes.TYPES.stream().filter(name -> !name.equals("ParallelS")).toList();
    String types =
        names.stream().map("  static class %s {}\n"::formatted).collect(Collectors.joining());
    String methods =
        names.stream()
            .map(
                "  @dev.parallelizable.Parallelizable static %1$s m%1$s(%1$s a, int b) { return a; }\n"
                    ::formatted)
            .collect(Collectors.joining());
    return Shape.files(
        "types of the annotated type called like what is imported",
        "//// q/S.java\npackage q;\nclass S {\n" + types + methods + "}\n");
  }

  private static Shape contextual() {
    String methods =
        CONTEXTUAL.stream()
            .map(
                name ->
                    "@Parallelizable static int %1$s(int %1$s) { return %1$s; }\n".formatted(name)
                        + "@Parallelizable(name = \"%1$s2\") int %1$s(@Shared String %1$s, int a, int b) { return a; }\n"
                            .formatted(name))
            .collect(Collectors.joining());
    return Shape.of(
        "methods and parameters called like contextual keywords",
        methods,
        "ParallelS.record().map(new int[1]); ParallelS.Yield y = ParallelS.yield(); ParallelS.when();");
  }

  static List<Shape> all() {
    return List.of(
        owners(),
        nested(),
        contextual(),
        Shape.files(
            "one class name in two packages",
            """
            //// a/S.java
            package a;
            import dev.parallelizable.*;
            public class S {
              @Parallelizable public static b.S f(S a, b.S c) { return c; }
            }
            //// b/S.java
            package b;
            import dev.parallelizable.*;
            public class S {
              @Parallelizable public static a.S f(S a, a.S c) { return c; }
              java.util.List<S> use() { return a.ParallelS.f().map(java.util.List.of(), java.util.List.of()); }
            }
            """),
        Shape.files(
            "packages called like variables and types",
            """
            //// inputs/List.java
            package inputs;
            import dev.parallelizable.*;
            public class List {
              @Parallelizable public static strip.results.i f(int inputs, strip.results.i strip) { return strip; }
              @Parallelizable public java.lang.String g(@Shared strip.results.i results, List i) { return ""; }
            }
            //// strip/results/i.java
            package strip.results;
            public class i {}
            """),
        Shape.files(
            "a view called like the type of its parameter",
            """
            //// p/S.java
            package p;
            import dev.parallelizable.*;
            import java.util.*;
            class S {
              record Size(int width) {}
              @Parallelizable static Size size(Size size, int by) { return size; }
              @Parallelizable static Place place(Place place) { return place; }
              @Parallelizable static List<Place> places(@Shared Place place, Map<Place, S.Size> all) { return List.of(); }
              List<S.Size> all = ParallelS.size().map(List.of(new S.Size(1)), List.of(2));
              List<Place> places = ParallelS.place().map(List.of(new Place()));
            }
            //// p/Place.java
            package p;
            class Place {}
            //// p/Places.java
            package p;
            class Places {}
            """),
        Shape.inClass(
            "methods called like the runtime's that generated code calls",
            """
            class S {
              @Parallelizable static int options(int a) { return a; }
              @Parallelizable int pool(int a, int b) { return a; }
              @Parallelizable int objects(int a, @Shared int b) { return a; }
              @Parallelizable static int unboxed(int a) { return a; }
              @Parallelizable static int newResults(int length) { return length; }
              @Parallelizable static boolean declares(int failure) throws IOException { return true; }
              @Parallelizable static long mapInto(long a) { return a; }
              @Parallelizable static long mapColumns(long a, int b) { return a; }
              @Parallelizable static long applyAsync(long a) { return a; }
              @Parallelizable static long block(long a) { return a; }
            }
            """,
            "ParallelS.mapInto().mapInto(new long[1], new long[1]);"),
        Shape.inClass(
            "methods that overload those of Object",
            """
            class S {
              @Parallelizable static int toString(@Shared int radix, int a) { return a; }
              @Parallelizable(name = "hash") static int hashCode(int a) { return a; }
              @Parallelizable static int wait(@Shared String s, int a) { return a; }
              @Parallelizable static int getClass(@Shared Class<?> type, int a) { return a; }
            }
            """,
            "ParallelS.toString(16).map(new int[1]); ParallelS.hash();"),
        Shape.inClass(
            "parameters called like the annotated type and its package",
            """
            class S {
              @Parallelizable static int f(int S, int shapes) { return S; }
              @Parallelizable int g(@Shared int S, @Shared int shapes, int ParallelS) { return S; }
              @Parallelizable static int h(int ParallelS, String Loop, long Args) { return ParallelS; }
            }
            """,
            "ParallelS.f().mapToArray(new int[1], new int[1]); ParallelS.g(new S(), 1, 2);"),
        Shape.inClass(
            "types around the annotated one called like its views",
            """
            class S {
              static class F { static class Loop { @Parallelizable static F f(Loop a, F b) { return b; } } }
              static class Loop { @Parallelizable Loop loop(Loop a, F b) { return a; } }
            }
            """,
            "List<S.F> all = ParallelS_F_Loop.f().map(List.of(), List.of()); ParallelS_Loop.loop(new S.Loop());"));
  }
}
