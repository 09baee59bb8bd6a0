package dev.parallelizable.processor.validation;

import static dev.parallelizable.processor.validation.Message.CANNOT_WRITE;
import static dev.parallelizable.processor.validation.Message.CRASH;
import static dev.parallelizable.processor.validation.Message.GENERATED_BEFORE;
import static dev.parallelizable.processor.validation.Message.NO_RUNTIME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parallelizable.processor.compiling.Carets;
import dev.parallelizable.processor.compiling.Compilation;
import dev.parallelizable.processor.compiling.Compiler;
import dev.parallelizable.processor.compiling.Sources;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each message says what is wrong, at the right column, and what to do, word by word")
class MessageTest {
  /** These need a broken build or a bug, and have tests of their own. */
  private static final Set<Message> ELSEWHERE =
      EnumSet.of(GENERATED_BEFORE, CANNOT_WRITE, NO_RUNTIME, CRASH);

  /** The first word of each name is the message's. */
  private static final String TABLE =
      """
      === PRIVATE_METHOD
      class Sample {
        @dev.parallelizable.Parallelizable private static int f(int a) { return a; }
                                                              ^ [Parallelizable/PrivateMethod] f(int) is private, so ParallelSample cannot call it. Make it package-private.
      }
      === PRIVATE_TYPE
      class Sample {
        private static class Inner {
          @dev.parallelizable.Parallelizable static int f(int a) { return a; }
                                                        ^ [Parallelizable/PrivateType] f(int) cannot be called from ParallelSample_Inner, because Sample.Inner is private. Make that type package-private.
        }
      }
      === INACCESSIBLE_TYPE
      import dev.parallelizable.*;
      class Sample {
        private static class Hidden {}
        @Parallelizable static int f(int a, java.util.List<Hidden> b) { return a; }
                                                                   ^ [Parallelizable/InaccessibleType] f(int, List) mentions Sample.Hidden, which ParallelSample cannot access. Make that type package-private, or public if it is of another package, or use another type here.
      }
      === ANNOTATION_MEMBER
      import dev.parallelizable.*;
      @interface Sample {
        @Parallelizable int f();
                            ^ [Parallelizable/AnnotationMember] f() is a member of an annotation type: it is a constant, there is nothing to call in parallel. Remove @Parallelizable.
      }
      === VOID_RESULT
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable
        static void f(int a) {}
                    ^ [Parallelizable/VoidResult] f(int) returns nothing, and a pure method without a result does nothing. Return a value, or remove @Parallelizable.
      }
      === NO_PARAMETER
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int f() { return 1; }
                                   ^ [Parallelizable/NoParameter] f() has no parameter, so there is nothing to call it in parallel for. Add the element as a parameter.
      }
      === ONLY_SHARED
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int f(@Shared int a, @Shared String b) { return a; }
                                   ^ [Parallelizable/OnlyShared] All parameters of f(int, String) are @Shared, so there is nothing to call it in parallel for. Remove @Shared from the element.
      }
      === NOT_AN_EXCEPTION
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int f(int a) throws Throwable { return a; }
                                   ^ [Parallelizable/NotAnException] f(int) throws Throwable, which is checked but no subclass of Exception, so a parallel call cannot declare it. Throw an Exception instead.
      }
      === SHARED_ALONE
      import dev.parallelizable.*;
      class Sample {
        static int f(@Shared int a, int b) { return a + b; }
                                 ^ [Parallelizable/SharedAlone] @Shared on a means nothing here, because f(int, int) is not @Parallelizable. Annotate the method, or remove @Shared.
      }
      === INVALID_NAME
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable(name = "not one") static int f(int a) { return a; }
                               ^ [Parallelizable/InvalidName] "not one" is not a Java identifier, so no accessor can be called so. Correct name=.
      }
      === SAME_NAME
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int f(int a) { return a; }
        @Parallelizable static int f(long a) { return 1; }
                                   ^ [Parallelizable/SameName] f(int) and f(long) would both have the view F. Give one of them another accessor with @Parallelizable(name = "…").
      }
      === VIEW_LIKE_RECORD
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int args(int a, int b) { return a; }
                                   ^ [Parallelizable/ViewLikeRecord] The view Args of args(int, int) would have the name of the record Args that is nested in it. Give another accessor with @Parallelizable(name = "…").
      }
      === VIEW_LIKE_CLASS
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int parallelSample(int a) { return a; }
                                   ^ [Parallelizable/ViewLikeClass] The view ParallelSample of parallelSample(int) would have the name of the generated class that it is nested in. Give another accessor with @Parallelizable(name = "…").
      }
      === METHOD_OF_OBJECT
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int hashCode(int a) { return a; }
                                   ^ [Parallelizable/MethodOfObject] The accessor of hashCode(int) would be a static hashCode(), which clashes with the method of Object. Give another accessor with @Parallelizable(name = "…").
      }
      === HIDDEN_TYPE
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int sample(int a) { return a; }
                                   ^ [Parallelizable/HiddenType] The view Sample of sample(int) would hide the class Sample, which has no other name, being in the unnamed package. Give another accessor with @Parallelizable(name = "…"), or move the class to a package.
      }
      === HIDDEN_BY_RECORD
      import dev.parallelizable.*;
      class Sample {
        @Parallelizable static int f(Args a, int b) { return b; }
                                   ^ [Parallelizable/HiddenByRecord] The record Args in the view of f(Args, int) would hide the class Args, which has no other name, being in the unnamed package. Move the class to a package, or rename it.
      }
      class Args {}
      === SAME_CLASS
      import dev.parallelizable.*;
      class Sample {
        static class Inner { @Parallelizable static int f(int a) { return a; } }
      }
      class Sample_Inner {
      ^ [Parallelizable/SameClass] Sample.Inner and Sample_Inner would both have the generated class ParallelSample_Inner. Rename one of them.
        @Parallelizable static int f(int a) { return a; }
      }
      === CLASS_EXISTS
      import dev.parallelizable.*;
      class Sample {
      ^ [Parallelizable/ClassExists] ParallelSample cannot be generated for Sample: a class of this name exists. Rename that.
        @Parallelizable static int f(int a) { return a; }
      }
      class ParallelSample {}
      """;

  static Stream<String> rows() {
    return Stream.of(TABLE.split("(?m)^=== ")).filter(row -> !row.isBlank());
  }

  private static String message(String row) {
    return row.substring(0, row.indexOf('\n'));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void text(String row) {
    Carets carets = Carets.of(row.substring(row.indexOf('\n') + 1));
    Compilation compilation =
        Compiler.JAVAC.compile(Sources.of("Sample.java", carets.source()), "-Xlint:none");
    assertEquals(
        String.join("\n", carets.expected()),
        compilation.diagnostics().stream()
            .filter(each -> each.getMessage(Locale.ROOT).contains("[Parallelizable/"))
            .map(Carets::found)
            .collect(Collectors.joining("\n")));
    compilation.delete();
  }

  @Test
  @DisplayName("none is left out")
  void all() {
    Set<Message> messages = EnumSet.copyOf(ELSEWHERE);
    rows().forEach(row -> messages.add(Message.valueOf(message(row))));
    assertEquals(EnumSet.allOf(Message.class), messages);
  }
}
