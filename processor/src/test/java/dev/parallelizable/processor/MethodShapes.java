package dev.parallelizable.processor;

import java.util.List;

/** Kinds of methods. */
final class MethodShapes {
  private MethodShapes() {}

  static List<Shape> all() {
    return List.of(
        Shape.of(
            "an object in, an object out",
            "@Parallelizable static String f(String s) { return s; }",
            """
            List<String> all = ParallelS.f().map(List.of("a"));
            CompletableFuture<List<String>> later = ParallelS.f().mapAsync(all);
            ParallelS.F view = ParallelS.f().with(o -> o.chunkSize(3));
            """),
        Shape.of(
            "a primitive in, an object out",
            "@Parallelizable static String f(int n) { return \"\" + n; }",
            """
            List<String> all = ParallelS.f().map(new int[3]);
            List<String> boxed = ParallelS.f().map(List.of(1));
            var lazy = ParallelS.f().imap(new int[3]);
            for (String s : lazy) { s.strip(); }
            ParallelS.f().imapUnordered(new int[3]).close();
            ParallelS.f().mapAsync(new int[3]).join();
            """),
        Shape.of(
            "an object in, a primitive out",
            "@Parallelizable static long f(String s) { return 1; }",
            """
            long[] all = ParallelS.f().mapToArray(Set.of("a"));
            CompletableFuture<long[]> later = ParallelS.f().mapToArrayAsync(List.of("a"));
            """),
        Shape.of(
            "a primitive in, a primitive out",
            "@Parallelizable static double f(int n) { return n; }",
            """
            double[] all = ParallelS.f().mapToArray(new int[3]);
            double[] boxed = ParallelS.f().mapToArray(List.of(1));
            CompletableFuture<double[]> later = ParallelS.f().mapToArrayAsync(new int[3]);
            ParallelS.f().mapInto(new int[3], all);
            List<Double> list = ParallelS.f().map(new int[3]);
            """),
        Shape.of(
            "all primitive types",
            """
            @Parallelizable static boolean z(boolean x) { return x; }
            @Parallelizable static byte b(byte x) { return x; }
            @Parallelizable static short s(short x) { return x; }
            @Parallelizable static char c(char x) { return x; }
            @Parallelizable static int i(int x) { return x; }
            @Parallelizable static long l(long x) { return x; }
            @Parallelizable static float f(float x) { return x; }
            @Parallelizable static double d(double x) { return x; }
            """,
            "boolean[] z = ParallelS.z().mapToArray(new boolean[1]); char[] c ="
                + " ParallelS.c().mapToArray(new char[1]);"),
        Shape.of(
            "two primitives",
            "@Parallelizable static int f(int a, long b) { return a; }",
            """
            int[] all = ParallelS.f().mapToArray(new int[1], new long[1]);
            ParallelS.f().mapInto(new int[1], new long[1], all);
            all = ParallelS.f().mapToArray(List.of(1), List.of(1L));
            List<Integer> list = ParallelS.f().map(List.of(1), List.of(1L));
            list = ParallelS.f().map(List.of(new ParallelS.F.Args(1, 2L)));
            list = ParallelS.f().map(new int[1], new long[1]);
            CompletableFuture<Integer> one = ParallelS.f().applyAsync(new ParallelS.F.Args(1, 2));
            """),
        Shape.of(
            "a primitive and an object",
            "@Parallelizable static int f(int a, String b) { return a; }",
            """
            int[] all = ParallelS.f().mapToArray(List.of(1), List.of("b"));
            ParallelS.f().imap(List.of(1), List.of("b")).close();
            ParallelS.f().imapUnordered(List.of(1), List.of("b")).close();
            ParallelS.f().mapAsync(List.of(1), List.of("b")).join();
            """),
        Shape.of(
            "six objects",
            "@Parallelizable static String f(String a, Integer b, Object c, int[] d, List<?> e,"
                + " char g) { return a; }",
            "ParallelS.F view = ParallelS.f();"),
        Shape.of(
            "a shared parameter between others",
            "@Parallelizable static String f(int a, @Shared String s, int b) { return s; }",
            "List<String> all = ParallelS.f(\"s\").map(new int[1], new int[1]);"),
        Shape.of(
            "shared parameters of many types",
            "@Parallelizable static int f(int a, @Shared int b, @Shared int[] c, @Shared List<?> d,"
                + " @Shared Object e) { return a; }",
            "int[] all = ParallelS.f(1, new int[1], List.of(), \"\").mapToArray(new int[1]);"),
        Shape.of(
            "a shared array alone",
            "@Parallelizable static int f(int a, @Shared String[] b) { return a; }",
            "ParallelS.f(new String[1]).map(new int[1]);"),
        Shape.of(
            "varargs",
            "@Parallelizable static int f(String... a) { return a.length; }",
            "int[] all = ParallelS.f().mapToArray(List.<String[]>of(new String[1]));"),
        Shape.of(
            "primitive varargs after another",
            "@Parallelizable static int f(int n, long... a) { return n; }",
            "List<Integer> all = ParallelS.f().map(List.of(1), List.of(new long[1]));"),
        Shape.of(
            "shared varargs",
            "@Parallelizable static int f(int n, @Shared String... a) { return n; }",
            "int[] all = ParallelS.f(\"a\", \"b\").mapToArray(new int[1]); ParallelS.f();"),
        Shape.of(
            "shared generic varargs",
            """
            @SafeVarargs @Parallelizable
            static <T> int f(int n, @Shared T... a) { return n; }
            """,
            "int[] all = ParallelS.f(List.of(), List.of()).mapToArray(new int[1]);"),
        Shape.of(
            "arrays of arrays",
            "@Parallelizable static int[][] f(String[][] a) { return null; }",
            "List<int[][]> all = ParallelS.f().map(List.<String[][]>of(new String[1][]));"),
        Shape.of(
            "a void box",
            "@Parallelizable static Void f(Void a) { return a; }",
            "ParallelS.f().map(List.of());"),
        Shape.of(
            "boxes",
            "@Parallelizable static Integer f(Integer a) { return a; }",
            "List<Integer> all = ParallelS.f().map(List.of(1));"),
        Shape.of(
            "objects",
            "@Parallelizable static Object f(Object a) { return a; }",
            "List<Object> all = ParallelS.f().map(List.of(1));"),
        Shape.of(
            "one checked exception",
            "@Parallelizable static int f(int a) throws IOException { return a; }",
            """
            try {
              ParallelS.f().map(new int[1]);
              ParallelS.f().mapToArray(new int[1]);
              ParallelS.f().mapInto(new int[1], new int[1]);
            } catch (IOException e) {}
            ParallelS.f().imap(new int[1]).close();
            ParallelS.f().mapToArrayAsync(new int[1]);
            """),
        Shape.of(
            "several checked exceptions",
            "@Parallelizable static int f(int a) throws FileNotFoundException, EOFException,"
                + " UncheckedIOException, Error { return a; }",
            "try { ParallelS.f().map(new int[1]); } catch (IOException e) {}"),
        Shape.of(
            "an exception and its superclass",
            "@Parallelizable static int f(int a) throws FileNotFoundException, IOException {"
                + " return a; }",
            "try { ParallelS.f().map(new int[1]); } catch (IOException e) {}"),
        Shape.of(
            "unrelated exceptions",
            "@Parallelizable static int f(int a) throws IOException, InterruptedException {"
                + " return a; }",
            "ParallelS.f().map(new int[1]);"),
        Shape.of(
            "unchecked exceptions only",
            "@Parallelizable static int f(int a) throws IllegalStateException, AssertionError {"
                + " return a; }",
            "Runnable r = () -> ParallelS.f().map(new int[1]);"),
        Shape.of(
            "a thrown type variable",
            "@Parallelizable static <X extends Exception> int f(String a) throws X { return 1; }",
            """
            Runnable r = () -> ParallelS.<RuntimeException>f().map(List.of());
            try { ParallelS.<IOException>f().map(List.of()); } catch (IOException e) {}
            """),
        Shape.of(
            "a thrown type variable and its bound's relative",
            "@Parallelizable static <X extends FileNotFoundException> int f(int a) throws X,"
                + " EOFException { return a; }",
            "try { ParallelS.<FileNotFoundException>f().map(new int[1]); } catch (IOException e)"
                + " {}"),
        Shape.of(
            "an unchecked type variable",
            "@Parallelizable static <X extends RuntimeException> int f(int a) throws X { return a;"
                + " }",
            "Runnable r = () -> ParallelS.<IllegalStateException>f().map(new int[1]);"),
        Shape.of(
            "overloads with names",
            """
            @Parallelizable static int f(int a) { return a; }
            @Parallelizable(name = "g") static int f(long a) { return 1; }
            @Parallelizable(name = "_h$1") static int f(Object a) { return 1; }
            static int f(Integer a) { return 2; }
            """,
            "ParallelS.g().mapToArray(new long[1]); ParallelS._h$1 view = ParallelS._h$1();"),
        Shape.of(
            "a native, synchronized, final, strict method",
            """
            @Parallelizable static native int n(int a);
            @Parallelizable static synchronized int s(int a) { return a; }
            @Parallelizable final int f(int a) { return a; }
            """,
            "ParallelS.f(new S()).map(new int[1]);"));
  }
}
