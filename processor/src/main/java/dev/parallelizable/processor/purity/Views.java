package dev.parallelizable.processor.purity;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Methods of the JDK whose result is an argument, a part of it, or a view of it. */
final class Views {
  private static final Set<String> PARTS =
      Set.of(
          "iterator listIterator subList keySet values entrySet navigableKeySet descendingSet"
              .concat(" descendingMap descendingKeySet descendingIterator headMap tailMap subMap")
              .concat(" headSet tailSet subSet reversed sequencedKeySet sequencedValues")
              .concat(" sequencedEntrySet get getOrDefault getFirst getLast element peek peekFirst")
              .concat(" peekLast first last ceiling floor higher lower firstEntry lastEntry")
              .concat(" firstElement lastElement elementAt next previous getKey getValue stream")
              .concat(" parallelStream filter sorted limit skip distinct takeWhile dropWhile")
              .concat(" sequential parallel unordered")
              .split(" "));

  private static final Set<String> CONTAINERS =
      Set.of(
          "java.lang.Iterable",
          "java.util.Iterator",
          "java.util.Map",
          "java.util.Map.Entry",
          "java.util.stream.Stream");

  private static final MethodTable FIRST_ARGUMENT =
      MethodTable.of(
          """
          java.util.Objects: requireNonNull requireNonNullElse requireNonNullElseGet
          java.util.Arrays: asList stream
          """);

  private static final Set<String> VISITORS =
      Set.of("forEach", "forEachOrdered", "forEachRemaining", "peek");

  private Views() {}

  static Roots of(ExecutableElement callee, Roots receiver, List<Roots> arguments) {
    String name = callee.getSimpleName().toString();
    if (!(callee.getEnclosingElement() instanceof TypeElement owner)) {
      return Roots.NONE;
    }
    String type = owner.getQualifiedName().toString();
    if (FIRST_ARGUMENT.has(callee)) {
      return arguments.isEmpty() ? Roots.NONE : arguments.getFirst();
    }
    boolean part =
        !receiver.isEmpty()
            && PARTS.contains(name)
            && type.startsWith("java.")
            && MethodTable.typesOf(owner).stream().anyMatch(CONTAINERS::contains);
    return part ? receiver : Roots.NONE;
  }

  /** {@return whether lambdas that are given to the method see parts of what it is called on} */
  static boolean isVisitor(ExecutableElement callee) {
    return VISITORS.contains(callee.getSimpleName().toString());
  }
}
