package dev.parallelizable.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that generated code has a use for itself. */
final class NameShapes {
  static final List<String> TYPES =
      List.of(
          "String",
          "List",
          "Object",
          "Override",
          "Results",
          "Pool",
          "Options",
          "Args",
          "Kernel",
          "Strip",
          "Loop",
          "Collection",
          "Iterable",
          "Integer",
          "RuntimeException",
          "Throwable",
          "ParallelFunction",
          "Zip",
          "Objects",
          "CompletableFuture",
          "UnaryOperator",
          "Deprecated",
          "SuppressWarnings",
          "GeneratedCode",
          "Generated",
          "ParallelS",
          "Exception");

  private static final List<String> VARIABLES =
      List.of(
          "strip",
          "inputs",
          "columns",
          "results",
          "from",
          "to",
          "i",
          "end",
          "failure",
          "args",
          "out",
          "kernel",
          "pool",
          "options",
          "receiver",
          "row",
          "zip",
          "length",
          "change",
          "it",
          "List",
          "Objects",
          "Strip",
          "Zip",
          "S",
          "ParallelS",
          "F",
          "Loop",
          "INSTANCE",
          "java",
          "dev",
          "shapes",
          "Args",
          "o$1",
          "record",
          "yield",
          "var");

  private NameShapes() {}

  private static String types(List<String> names) {
    return names.stream()
        .filter(name -> !name.equals("ParallelS"))
        .map(name -> "//// p/%1$s.java\npackage p;\nclass %1$s {}\n".formatted(name))
        .collect(Collectors.joining());
  }

  private static Shape userTypes(String name, String method) {
    List<String> types = TYPES.stream().filter(t -> !t.equals("ParallelS")).toList();
    String methods =
        types.stream().map(type -> method.formatted(type)).collect(Collectors.joining("\n"));
    return Shape.files(
        name,
        "//// p/S.java\npackage p;\nimport dev.parallelizable.Parallelizable;\n"
            + "import dev.parallelizable.Shared;\nclass S {\n"
            + methods
            + "}\n"
            + types(types));
  }

  /** Types that are there, and not mentioned: a same package's name must not be picked up. */
  private static Shape bystanders() {
    return Shape.files(
        "types of the package that are not mentioned",
        "//// p/S.java\npackage p;\nclass S {\n"
            + "@dev.parallelizable.Parallelizable static int f(int a, int b) throws"
            + " java.io.IOException { return a; } }\n"
            + types(TYPES));
  }

  private static Shape views() {
    String methods =
        TYPES.stream()
            .filter(name -> !name.equals("ParallelS") && !name.equals("Args"))
            .map(
                name ->
                    "@Parallelizable(name = \"%s\") static int f%s(int a, int b) throws"
                            .formatted(name, name)
                        + " java.io.IOException { return a; }\n")
            .collect(Collectors.joining());
    return Shape.of("views called like what is imported", methods, "ParallelS.List();");
  }

  private static Shape typeVariables() {
    String methods =
        Stream.concat(TYPES.stream(), Stream.of("S", "View", "Args2"))
            .map(
                name ->
                    "@Parallelizable(name = \"view%1$s\") static <%1$s, T2 extends".formatted(name)
                        + " java.util.List<%1$s>> %1$s f%1$s(%1$s a, int b) { return a; }\n"
                            .formatted(name))
            .collect(Collectors.joining());
    return Shape.of("type variables called like what is imported", methods, "");
  }

  private static Shape variables(String name, String type, String modifiers) {
    String parameters =
        VARIABLES.stream()
            .map(each -> modifiers + type + " " + each)
            .collect(Collectors.joining(", "));
    return Shape.of(
        name,
        "@Parallelizable int f(int x, " + parameters + ") throws IOException { return x; }",
        "");
  }

  private static Shape singleVariables() {
    String methods =
        VARIABLES.stream()
            .map(
                each ->
                    "@Parallelizable(name = \"v%1$s\") int f%1$s(int %1$s) { return 1; }%n"
                            .formatted(each)
                        + "@Parallelizable(name = \"w%1$s\") int g%1$s(@Shared int %1$s, int a, int b) { return 1; }%n"
                            .formatted(each))
            .collect(Collectors.joining());
    return Shape.of("single parameters of any name", methods, "");
  }

  static List<Shape> all() {
    return List.of(
        userTypes(
            "user types called like what is imported",
            "@Parallelizable %1$s m%1$s(%1$s a) { return a; }"),
        userTypes(
            "such types, several at a time",
            "@Parallelizable <X> %1$s m%1$s(%1$s a, %1$s b, int c) { return a; }"),
        userTypes(
            "such types, shared", "@Parallelizable int m%1$s(int a, @Shared %1$s b) { return a; }"),
        bystanders(),
        views(),
        typeVariables(),
        variables("parameters of any name", "String", ""),
        variables("primitive parameters of any name", "int", ""),
        variables("shared parameters of any name", "String", "@Shared "),
        singleVariables(),
        Shape.of(
            "names that a record cannot have",
            "@Parallelizable static int f(int hashCode, int wait, int toString, int clone, int"
                + " wait_, int getClass, int notify, int notifyAll, int finalize, int equals) {"
                + " return wait; }",
            """
            ParallelS.F.Args args = new ParallelS.F.Args(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            int sum = args.hashCode_() + args.wait__() + args.wait_() + args.toString_() + args.equals();
            """),
        Shape.of(
            "a view called like the annotated type",
            "@Parallelizable S s(S a, int b) { return a; }",
            "List<S> all = ParallelS.s(new S()).map(List.of(new S()), List.of(1));"),
        Shape.of(
            "views called Args and Loop",
            """
            @Parallelizable static int args(int a) { return a; }
            @Parallelizable static int loop(int a) { return a; }
            @Parallelizable static int f(int a, int b) { return a; }
            """,
            "ParallelS.Args v = ParallelS.args(); new ParallelS.F.Args(1, 2);"),
        Shape.of(
            "methods called like those of a view",
            """
            @Parallelizable static int map(int a) { return a; }
            @Parallelizable static int on(int a) { return a; }
            @Parallelizable static int with(int a) { return a; }
            @Parallelizable static int outcomes(int a) { return a; }
            @Parallelizable static int zip(int a, int b) { return a; }
            @Parallelizable static int kernel(int a, int b) { return a; }
            """,
            "ParallelS.map().map(new int[1]);"),
        Shape.of(
            "methods of Object with parameters of our own",
            """
            @Parallelizable static int hashCode(@Shared String s, int a) { return a; }
            @Parallelizable static int equals(@Shared S s, int a) { return a; }
            """,
            "ParallelS.hashCode(\"\").map(new int[1]);"),
        Shape.inClass(
            "a type variable that hides one of the class",
            """
            class S<T> {
              class N<U> { @Parallelizable <T extends List<U>> T f(T a, U b) { return a; } }
              <T> void other(T t) {}
              @Parallelizable <T2, T> Map<T, T2> g(T a, T2 b) { return null; }
            }
            """,
            """
            S<Integer>.N<String> n = new S<Integer>().new N<String>();
            List<List<String>> all =
                ParallelS_N.<Integer, String, List<String>>f(n).map(List.of(List.of()), List.of(""));
            """),
        Shape.of(
            "letters that are not Latin, and dollars",
            """
            @Parallelizable static int größe(int ö$) { return ö$; }
            @Parallelizable static int $(int $, int $$) { return $; }
            @Parallelizable static int ñandú(int a) { return a; }
            """,
            "ParallelS.Größe a = ParallelS.größe(); ParallelS.Ñandú b = ParallelS.ñandú();"));
  }
}
