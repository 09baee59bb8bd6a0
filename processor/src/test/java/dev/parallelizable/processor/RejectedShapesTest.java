package dev.parallelizable.processor;

import static dev.parallelizable.processor.validation.Message.ANNOTATION_MEMBER;
import static dev.parallelizable.processor.validation.Message.CLASS_EXISTS;
import static dev.parallelizable.processor.validation.Message.HIDDEN_BY_RECORD;
import static dev.parallelizable.processor.validation.Message.HIDDEN_TYPE;
import static dev.parallelizable.processor.validation.Message.INACCESSIBLE_TYPE;
import static dev.parallelizable.processor.validation.Message.INVALID_NAME;
import static dev.parallelizable.processor.validation.Message.METHOD_OF_OBJECT;
import static dev.parallelizable.processor.validation.Message.NOT_AN_EXCEPTION;
import static dev.parallelizable.processor.validation.Message.NO_PARAMETER;
import static dev.parallelizable.processor.validation.Message.ONLY_SHARED;
import static dev.parallelizable.processor.validation.Message.PRIVATE_METHOD;
import static dev.parallelizable.processor.validation.Message.PRIVATE_TYPE;
import static dev.parallelizable.processor.validation.Message.SAME_CLASS;
import static dev.parallelizable.processor.validation.Message.SAME_NAME;
import static dev.parallelizable.processor.validation.Message.SHARED_ALONE;
import static dev.parallelizable.processor.validation.Message.VIEW_LIKE_CLASS;
import static dev.parallelizable.processor.validation.Message.VIEW_LIKE_RECORD;
import static dev.parallelizable.processor.validation.Message.VOID_RESULT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What cannot work is an error at the place to change, and costs itself alone")
class RejectedShapesTest {
  static List<Rejection> onBoth() {
    return List.of(
        Rejection.of(
            "no result",
            VOID_RESULT,
            "f(int) returns nothing",
            "@Parallelizable static void f(int a) {} //!"),
        Rejection.of(
            "no parameter",
            NO_PARAMETER,
            "f() has no parameter",
            "@Parallelizable static int f() { return 1; } //!"),
        Rejection.of(
            "no parameter of an instance",
            NO_PARAMETER,
            "f() has no parameter",
            "@Parallelizable int f() { return 1; } //!"),
        Rejection.of(
            "only shared parameters",
            ONLY_SHARED,
            "All parameters of f(int, String)",
            "@Parallelizable static int f(@Shared int a, @Shared String b) { return 1; } //!"),
        Rejection.of(
            "a private method",
            PRIVATE_METHOD,
            "f(int) is private, so ParallelS cannot call it. Make it package-private.",
            "@Parallelizable private static int f(int a) { return 1; } //!"),
        Rejection.inClass(
            "a private method of an interface",
            PRIVATE_METHOD,
            "f(int) is private",
            """
            interface S {
              @Parallelizable static int good(int a) { return a; }
              @Parallelizable private int f(int a) { return 1; } //!
            }
            """),
        Rejection.of(
            "a private type",
            PRIVATE_TYPE,
            "because S.N is private",
            """
            private static class N {
              @Parallelizable static int f(int a) { return 1; } //!
            }
            """),
        Rejection.of(
            "a type in a private one",
            PRIVATE_TYPE,
            "because S.N is private",
            """
            private static class N {
              static class M {
                @Parallelizable static int f(int a) { return 1; } //!
              }
            }
            """),
        Rejection.of(
            "a private parameter type",
            INACCESSIBLE_TYPE,
            "f(int, S.N) mentions S.N, which ParallelS cannot access",
            """
            private static class N {}
            @Parallelizable static int f(int a,
                @Shared N b) { return 1; } //!
            """),
        Rejection.of(
            "a private result type",
            INACCESSIBLE_TYPE,
            "mentions S.N",
            """
            private static class N {}
            @Parallelizable static N f(int a) { return null; } //!
            """),
        Rejection.of(
            "a private type argument",
            INACCESSIBLE_TYPE,
            "mentions S.N",
            """
            private static class N {}
            @Parallelizable static int f(Map<String, ? super List<N[]>> a) { return 1; } //!
            """),
        Rejection.of(
            "a private bound",
            INACCESSIBLE_TYPE,
            "mentions S.N",
            """
            private interface N {}
            @Parallelizable static <T extends Number & N> int f(T a) { return 1; } //!
            """),
        Rejection.of(
            "a private exception",
            INACCESSIBLE_TYPE,
            "mentions S.E",
            """
            private static class E extends Exception { static final long serialVersionUID = 1; }
            @Parallelizable static int f(int a) throws E { return 1; } //!
            """),
        Rejection.of(
            "a type within a private one",
            INACCESSIBLE_TYPE,
            "mentions S.N.M",
            """
            private static class N { static class M {} }
            @Parallelizable static int f(N.M a) { return 1; } //!
            """),
        Rejection.files(
            "a protected type of another package",
            INACCESSIBLE_TYPE,
            "mentions Base.P",
            "b/ParallelS.java",
            """
            //// a/Base.java
            package a;
            public class Base { protected static class P {} }
            //// b/S.java
            package b;
            import dev.parallelizable.*;
            class S extends a.Base {
              @Parallelizable static int good(int a) { return a; }
              @Parallelizable static int f(P a) { return 1; } //!
            }
            """),
        Rejection.of(
            "a Throwable",
            NOT_AN_EXCEPTION,
            "f(int) throws Throwable",
            "@Parallelizable static int f(int a) throws Throwable { return 1; } //!"),
        Rejection.of(
            "a subclass of Throwable",
            NOT_AN_EXCEPTION,
            "f(int) throws S.T",
            """
            static class T extends Throwable { static final long serialVersionUID = 1; }
            @Parallelizable static int f(int a) throws IOException, T { return 1; } //!
            """),
        Rejection.of(
            "a type variable of Throwable",
            NOT_AN_EXCEPTION,
            "f(int) throws X",
            "@Parallelizable static <X extends Throwable> int f(int a) throws X { return 1; } //!"),
        Rejection.of(
            "a shared parameter of any method",
            SHARED_ALONE,
            "@Shared on a means nothing here, because f(int) is not @Parallelizable",
            """
            static int f(
                @Shared int a) { return 1; } //!
            """),
        Rejection.of(
            "a shared parameter of a constructor",
            SHARED_ALONE,
            "because S(int) is not",
            "S(@Shared int a) {} //!"),
        Rejection.of(
            "a name that is none",
            INVALID_NAME,
            "\"a b\" is not",
            """
            @Parallelizable(
                name = "a b") //!
            static int f(int a) { return 1; }
            """),
        Rejection.of(
            "a keyword as a name",
            INVALID_NAME,
            "\"class\" is not",
            "@Parallelizable(name = \"class\") static int f(int a) { return 1; } //!"),
        Rejection.of(
            "a name with a dot",
            INVALID_NAME,
            "\"a.b\" is not",
            "@Parallelizable(name = \"a.b\") static int f(int a) { return 1; } //!"),
        Rejection.of(
            "a blank name",
            INVALID_NAME,
            "\" \" is not",
            "@Parallelizable(name = \" \") static int f(int a) { return 1; } //!"),
        Rejection.of(
            "overloads",
            SAME_NAME,
            "good(int) and good(long) would both have the view Good",
            """
            @Parallelizable
            static int good(long a) { return 1; } //!
            """),
        Rejection.of(
            "names that differ in the case of the first letter",
            SAME_NAME,
            "good(int) and Good(long)",
            "@Parallelizable static int Good(long a) { return 1; } //!"),
        Rejection.of(
            "a given name that is another's",
            SAME_NAME,
            "good(int) and f(long)",
            """
            @Parallelizable(
                name = "good") //!
            static int f(long a) { return 1; }
            """),
        Rejection.of(
            "a view called Args with a record",
            VIEW_LIKE_RECORD,
            "The view Args of args(int, int)",
            "@Parallelizable static int args(int a, int b) { return 1; } //!"),
        Rejection.of(
            "a view called like the generated class",
            VIEW_LIKE_CLASS,
            "The view ParallelS of parallelS(int)",
            "@Parallelizable static int parallelS(int a) { return 1; } //!"),
        Rejection.of(
            "hashCode",
            METHOD_OF_OBJECT,
            "a static hashCode()",
            "@Parallelizable static int hashCode(int a) { return 1; } //!"),
        Rejection.of(
            "wait",
            METHOD_OF_OBJECT,
            "a static wait(long, int)",
            "@Parallelizable static int wait(@Shared long a, @Shared int b, int c) { return 1; }"
                + " //!"),
        Rejection.of(
            "equals of a type variable",
            METHOD_OF_OBJECT,
            "a static equals(Object)",
            "@Parallelizable static <T> int equals(@Shared T a, int c) { return 1; } //!"),
        Rejection.of(
            "clone by name",
            METHOD_OF_OBJECT,
            "a static clone()",
            """
            @Parallelizable(
                name = "clone") //!
            static int f(int a) { return 1; }
            """),
        Rejection.files(
            "a view that hides the annotated type",
            HIDDEN_TYPE,
            "The view S of s(int)",
            "ParallelS.java",
            """
            //// S.java
            import dev.parallelizable.*;
            class S {
              @Parallelizable static int good(int a) { return a; }
              @Parallelizable static int s(int a) { return a; } //!
            }
            """),
        Rejection.files(
            "a view that hides another's parameter type",
            HIDDEN_TYPE,
            "The view P of p(int)",
            "ParallelS.java",
            """
            //// S.java
            import dev.parallelizable.*;
            class S {
              @Parallelizable static int good(P a) { return 1; }
              @Parallelizable static int p(int a) { return a; } //!
            }
            class P {}
            """),
        Rejection.files(
            "a record that hides a parameter type",
            HIDDEN_BY_RECORD,
            "f(Args, int)",
            "ParallelS.java",
            """
            //// S.java
            import dev.parallelizable.*;
            class S {
              @Parallelizable static int good(int a) { return 1; }
              @Parallelizable static int f(Args a, int b) { return b; } //!
            }
            class Args {}
            """),
        Rejection.files(
            "two types with one generated class",
            SAME_CLASS,
            "p.Outer.Inner and p.Outer_Inner would both have the generated class"
                + " p.ParallelOuter_Inner",
            "p/ParallelOuter_Inner.java",
            """
            //// p/Outer_Inner.java
            package p;
            import dev.parallelizable.*;
            class Outer_Inner { //!
              @Parallelizable static int f(int a) { return a; }
            }
            //// p/Outer.java
            package p;
            import dev.parallelizable.*;
            class Outer {
              static class Inner { @Parallelizable static int good(int a) { return a; } }
            }
            """),
        Rejection.files(
            "a generated class that is there already",
            CLASS_EXISTS,
            "p.ParallelS cannot be generated for S",
            "p/ParallelT.java",
            """
            //// p/S.java
            package p;
            import dev.parallelizable.*;
            class S { //!
              @Parallelizable static int f(int a) { return a; }
            }
            class T { @Parallelizable static int good(int a) { return a; } }
            //// p/ParallelS.java
            package p;
            class ParallelS {}
            """));
  }

  /** ECJ refuses these itself before it asks a processor. */
  static List<Rejection> onJavac() {
    return List.of(
        Rejection.of(
            "a member of an annotation type",
            ANNOTATION_MEMBER,
            "f() is a member of an annotation type",
            "@interface A { @Parallelizable int f(); } //!"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onBoth")
  void isReported(Rejection rejection) {
    check(rejection, Compiler.JAVAC);
    check(rejection, Compiler.ECJ);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onJavac")
  void isReportedByJavac(Rejection rejection) {
    check(rejection, Compiler.JAVAC);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("methods of local and anonymous classes are shown to no processor")
  void localClasses(Compiler compiler) {
    Compilation compilation =
        compiler.compile(
            Sources.of(
                "S.java",
                """
                import dev.parallelizable.Parallelizable;
                class S {
                  @Parallelizable static int good(int a) { return a; }
                  static Object make() {
                    class Local { @Parallelizable int f(int a) { return a; } }
                    return new Local() { @Parallelizable int g(int a) { return a; } };
                  }
                }
                """));
    assertTrue(compilation.success(), compilation.describe());
    assertEquals(Set.of("ParallelS.java"), compilation.generated().keySet());
    assertFalse(compilation.describe().contains(" f("), compilation.describe());
  }

  private static void check(Rejection rejection, Compiler compiler) {
    Compilation compilation = compiler.compile(rejection.sources());
    String all = compiler + compilation.describe();
    assertFalse(compilation.success(), all);
    assertEquals(1, compilation.findings().size(), all);
    Compilation.Reported finding = compilation.findings().get(0);
    assertEquals(rejection.place(), finding.file() + ":" + finding.line(), all);
    assertTrue(finding.text().contains(rejection.message().id()), all);
    assertTrue(finding.text().contains(rejection.text()), all);
    String neighbour = compilation.generated().getOrDefault(rejection.neighbour(), "");
    assertTrue(neighbour.contains(" Good good("), all);
  }
}
