package dev.parallelizable.processor.purity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.Parallelizable;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Valid code stays valid, whatever javac is told")
class ValidCodeTest {
  private static final List<List<String>> OPTIONS =
      List.of(
          List.of("-Xlint:all,-processing", "-Werror"),
          List.of("-Xlint:all,-processing,-options", "-Werror", "--release", "21"),
          List.of("-Aparallelizable.purity.possible=true", "-XDcompilePolicy=simple"),
          List.of("-XDcompilePolicy=byfile", "--should-stop=ifError=FLOW", "-g", "-parameters"));

  static Stream<Snippet> valid() {
    return Snippet.of(
        """
        === records with compact constructors
        record Sample(int a, List<String> l) {
          Sample { if (a < 0) { throw new IllegalArgumentException(); } l = List.copyOf(l); }
          Sample(int a) { this(a, List.of()); }
          @Parallelizable static Sample f(int x) { return new Sample(x); }
          record In(int b) { In { b = Math.abs(b); } @Parallelizable int g(int x) { return b + x; } }
        }
        === its own generated class inside bodies
        class Sample {
          record R(int a) { R { a = ParallelSample.calls(); } }
          static final int N = ParallelSample.calls();
          final Supplier<Integer> s = ParallelSample::calls;
          @Parallelizable static int f(int x) { return ParallelSample.calls() + new R(x).a() + new Object() { int g() { return ParallelSample.calls(); } }.g(); }
          static int other() { return ParallelSample.calls(); }
        }
        === sealed types, switch patterns, generics
        sealed interface Sample<T extends Comparable<? super T>> permits A, B {
          @Parallelizable static <T extends Comparable<? super T>> T f(Sample<T> s) {
            return switch (s) {
              case A<T>(T t, var n) when n > 3 -> t;
              case A<T>(var t, int n) -> t;
              case B<T> b -> { T best = b.all().get(0); for (T t : b.all()) { best = best.compareTo(t) < 0 ? t : best; } yield best; }
            };
          }
        }
        record A<T extends Comparable<? super T>>(T t, int n) implements Sample<T> { A { Objects.requireNonNull(t); } }
        record B<T extends Comparable<? super T>>(List<T> all) implements Sample<T> { B { all = List.copyOf(all); } @Parallelizable T g(int i) { return all.get(i); } }
        === lambdas, anonymous and local classes
        class Sample {
          interface Op { int go(int x); default Op then(Op o) { return x -> o.go(go(x)); } }
          @Parallelizable static int f(int x) {
            Op op = y -> { int z = y; return ++z; };
            Op two = new Op() { int n; { n = 3; } @Override public int go(int q) { n += q; return n; } };
            record P(int a) { P { a++; } } enum E { A, B } interface I { int i(); }
            class L implements I { final int k; L(int k) { this.k = k; } @Override public int i() { return k + x; } }
            return op.then(two).then(Math::abs).go(new P(x).a()) + E.A.ordinal() + new L(x).i();
          }
        }
        === an enum with bodies
        enum Sample {
          A { int n; @Override int go(int x) { return n++ + x; } }, B { @Override int go(int x) { return ParallelSample.calls(); } };
          private static final Map<String, Sample> BY = new HashMap<>();
          static { for (Sample s : values()) { BY.put(s.name(), s); } }
          abstract int go(int x);
          @Parallelizable int f(int x) { return go(x) + BY.size(); }
        }
        === two types in a file, each needs the other
        class Sample { @Parallelizable static int f(int x) { return new Aux(x).g(x); } static int h(int x) { return x; } }
        class Aux { final int a; Aux(int a) { this.a = a; } @Parallelizable int g(int x) { return Sample.h(x) + ParallelSample.calls() + ParallelAux.calls(); } }
        === a subclass before its superclass
        class Sample extends Base<String> { Sample() { super("x"); } @Parallelizable int f(int x) { return x + t.length() + g(); } }
        abstract class Base<T> { final T t; Base(T t) { this.t = t; init(); } void init() {} int g() { return 1; } record R(int i) { R { i++; } } }
        === every statement
        class Sample {
          @Parallelizable static int f(int x) throws Exception {
            int r = 0; outer:
            for (int i = 0, j = 1; i < x; i++, j--) { if (i == 3) { continue outer; } do { r += j; if (r > 9) { break outer; } } while (r < 3); }
            block: { if (r == 2) { break block; } r++; }
            switch (x) { case 1, 2: r = 3; break; case 3: r = 5; break; default: r = 4; }
            switch (x) { case 1 -> r = 2; case 2 -> { r = 1; } default -> throw new IllegalStateException(); }
            try (var in = new java.io.StringReader("x")) { r += in.read(); } catch (java.io.IOException | RuntimeException e) { throw new Exception(e); } finally { r++; }
            synchronized (Sample.class) { assert r > 0 : "r"; }
            int[][] a = {{1}, new int[3]}; a[0][0] <<= 2; r = a[0][0]++ > 0 ? ~r : -r; ; char c = 'a'; c += 1;
            Object o = r; if (!(o instanceof Integer n && n > 0)) { return -1; } long l = n; l >>>= 1;
            return (int) l + c + switch (o.toString()) { case "a": yield 1; case "b": yield 2; default: yield 3; };
          }
        }
        === nested and inner types, qualified names
        class Sample {
          int v;
          class In { int w; class Deep { @Parallelizable int f(int x) { return v + w + x + Sample.this.v + In.this.w; } } }
          static In.Deep deep(Sample s) { return s.new In().new Deep(); }
          static int g(Sample s) { return deep(s).f(1) + java.util.Map.Entry.comparingByKey().hashCode(); }
          In.Deep other(Sample.In in) { return in.new Deep() { @Override int f(int x) { return 2; } }; }
        }
        === an interface and an annotation
        interface Sample { @interface Tag { int value() default 3; Class<?>[] of() default {}; } int K = ParallelSample.calls(); @Tag(of = {Sample.class, int[].class}) @Parallelizable default int f(int x) { return priv(x) + K; } private int priv(int x) { return x; } static void main(String... a) {} }
        === generic methods, wildcards, intersection, varargs
        class Sample {
          @SafeVarargs @Parallelizable static <T extends Number & Comparable<T>> T f(T... ts) { T best = ts[0]; for (T t : ts) { best = best.compareTo(t) < 0 ? t : best; } return best; }
          @Parallelizable static <K, V extends Comparable<V>> Optional<? extends Map.Entry<K, V>> g(Map<? extends K, ? extends V> m) { return m.entrySet().stream().<Map.Entry<K, V>>map(e -> Map.entry(e.getKey(), e.getValue())).max(Map.Entry.comparingByValue()); }
        }
        === a constructor that calls this and super
        class Sample extends ArrayList<String> {
          private static final long serialVersionUID = 1; final int n; { add("x"); }
          Sample() { this(3); } Sample(int n) { super(n); this.n = n; add("y"); }
          @Parallelizable static Sample f(int x) { return new Sample(); }
        }
        === text blocks, string concatenation, unnamed things
        class Sample { @Parallelizable static String f(String s) { var b = new StringBuilder(); for (var c : s.toCharArray()) { b.append(c).append(1); } b.reverse(); return b + "x" + 1 + null; } }
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  @DisplayName("Valid")
  void staysValid(Snippet snippet) {
    for (List<String> options : OPTIONS) {
      Compiled compiled = Compiled.javac(options, snippet.source());
      assertEquals(List.of(), compiled.others(), options::toString);
      assertTrue(compiled.success(), options::toString);
    }
  }

  @Test
  @DisplayName("A module, with code in several packages that need each other")
  void module() {
    String path = whereIs(Parallelizable.class) + File.pathSeparator + whereIs(NullMarked.class);
    Compiled compiled =
        Compiled.javac(
            List.of("-Xlint:all,-processing,-requires-automatic", "-Werror", "--module-path", path),
            "module valid { requires dev.parallelizable; }",
            """
            package valid.a; public class One {
              @dev.parallelizable.Parallelizable public static int one(int x) {
                return valid.b.Two.two(x) + ParallelOne.calls();
              }
            }
            """,
            """
            package valid.b; public class Two {
              record R(int x) { R { x++; } }
              @dev.parallelizable.Parallelizable public static int two(int x) {
                return new R(x).x() + ParallelTwo.calls();
              }
            }
            """);
    assertEquals(List.of(), compiled.others());
    assertTrue(compiled.success());
  }

  private static String whereIs(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  @Test
  @DisplayName("The unnamed package")
  void unnamedPackage() {
    Compiled compiled =
        Compiled.javac(
            List.of("-Xlint:all,-processing", "-Werror"),
            "class Sample { @dev.parallelizable.Parallelizable static int f(int x) { return"
                + " ParallelSample.calls(); } }");
    assertEquals(List.of(), compiled.others());
    assertTrue(compiled.success());
  }

  @Test
  @DisplayName("A mistake of the user is told by javac alone")
  void mistakes() {
    Compiled compiled =
        Compiled.javac(
            List.of("--should-stop=ifError=FLOW"),
            """
            class Sample {
              @dev.parallelizable.Parallelizable static int f(int x) { Missing m = new Missing(x); m.go().field++; m.arr[0] = undefined; return unknown(m, y -> y++, this); }
              record R(int a) { R { this.b = a; } }
            }
            class Other { int g() { return "x"; } }
            """);
    assertEquals(List.of(), compiled.findings());
    assertTrue(compiled.others().size() > 3);
  }

  @Test
  @DisplayName("A finding is reported in spite of mistakes elsewhere in the file")
  void findingsBesideMistakes() {
    Compiled compiled =
        Compiled.javac(
            List.of(),
            """
            class Other { int g() { return "x"; } }
            class Sample { static int n; @dev.parallelizable.Parallelizable static int f(int x) { return n++; } }
            """);
    SnippetTest.assertMatches(List.of("2 ERROR n++ writes"), compiled.findings());
    assertEquals(1, compiled.others().size());
  }
}
