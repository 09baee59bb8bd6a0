package dev.parallelizable.processor.purity.foreign;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Finds the methods of a library that can be annotated: static, with a result and a parameter. */
final class StaticMethods {
  private final List<Method> found = new ArrayList<>();
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final String path;

  private StaticMethods(SourcePositions positions, CompilationUnitTree unit, String path) {
    this.positions = positions;
    this.unit = unit;
    this.path = path;
  }

  /** {@return all of them, in the order of the text of each file} */
  static List<Method> of(Library library) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Method> all = new ArrayList<>();
    List<Text> texts = Text.of(library.files());
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, d -> {}, List.of("-proc:none"), null, texts);
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String path = unit.getSourceFile().getName().substring(1);
        StaticMethods methods =
            new StaticMethods(Trees.instance(task).getSourcePositions(), unit, path);
        String pack = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        methods.types(unit.getTypeDecls(), pack);
        all.addAll(methods.found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void types(List<? extends Tree> members, String around) {
    for (Tree member : members) {
      if (member instanceof ClassTree type && !isPrivate(type.getModifiers().getFlags())) {
        String name = around + type.getSimpleName();
        types(type.getMembers(), name + ".");
      } else if (member instanceof MethodTree method && isWanted(method)) {
        found.add(method(around.substring(0, around.length() - 1), method));
      }
    }
  }

  private static boolean isPrivate(Set<Modifier> flags) {
    return flags.contains(Modifier.PRIVATE);
  }

  private static boolean isWanted(MethodTree method) {
    Set<Modifier> flags = method.getModifiers().getFlags();
    return flags.contains(Modifier.STATIC)
        && !isPrivate(flags)
        && method.getBody() != null
        && !method.getParameters().isEmpty()
        && method.getReturnType() != null
        && !method.getReturnType().toString().equals("void");
  }

  private Method method(String type, MethodTree method) {
    String parameters =
        method.getParameters().stream()
            .map(parameter -> nameOf(parameter.getType()))
            .collect(Collectors.joining(","));
    return new Method(
        type,
        method.getName() + "(" + parameters + ")",
        path,
        positions.getStartPosition(unit, method),
        positions.getEndPosition(unit, method));
  }

  private static String nameOf(Tree type) {
    return switch (type) {
      case ParameterizedTypeTree generic -> nameOf(generic.getType());
      case AnnotatedTypeTree annotated -> nameOf(annotated.getUnderlyingType());
      case ArrayTypeTree array -> nameOf(array.getType()) + "[]";
      default -> type.toString();
    };
  }
}
