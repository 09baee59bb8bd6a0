package dev.parallelizable.processor.purity;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the initializers of a compilation unit's fields tell about their values.
 *
 * <p>Read from the text alone, before the first class of the unit is rewritten: the others may not
 * be attributed then.
 */
final class Fields {
  private static final Set<String> SEEDED = Set.of("Random", "SplittableRandom");

  private final Set<Element> threadSafe = new HashSet<>();
  private final Set<Element> seeded = new HashSet<>();
  private final Symbols symbols;
  private final Getters getters;
  private final Elements elements;

  private Fields(Symbols symbols, Getters getters, Elements elements) {
    this.symbols = symbols;
    this.getters = getters;
    this.elements = elements;
  }

  static Fields of(CompilationUnitTree unit, Symbols symbols, Elements elements) {
    Fields fields = new Fields(symbols, Getters.of(unit, symbols), elements);
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        fields.note(tree, tree.getInitializer());
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        fields.note(tree.getVariable(), tree.getExpression());
        return super.visitAssignment(tree, null);
      }
    }.scan(unit, null);
    return fields;
  }

  /** {@return whether several threads may change what the field holds} */
  boolean isThreadSafe(VariableElement field) {
    return threadSafe.contains(field) || Symbols.isThreadSafe(field.asType());
  }

  /** {@return the field that is all the method returns} */
  Optional<VariableElement> returnedBy(ExecutableElement method) {
    return getters.fieldOf(method);
  }

  /** {@return whether a call is on a field with random numbers from a given seed} */
  boolean isSeeded(ExpressionTree receiver) {
    Element field = symbols.element(receiver);
    return field != null && seeded.contains(field);
  }

  private void note(Tree variable, @Nullable ExpressionTree value) {
    Element field = value == null ? null : Symbols.asField(symbols.element(variable));
    if (field == null) {
      return;
    }
    if (value instanceof NewClassTree creation) {
      String type = simpleName(creation.getIdentifier());
      if (isConcurrent(type)) {
        threadSafe.add(field);
      }
      if (SEEDED.contains(type) && !creation.getArguments().isEmpty()) {
        seeded.add(field);
      }
    } else if (value instanceof MethodInvocationTree call && isConcurrent(call)) {
      threadSafe.add(field);
    } else if (value != null && symbols.isThreadSafe(value)) {
      threadSafe.add(field);
    }
  }

  private boolean isConcurrent(MethodInvocationTree call) {
    return Symbols.saysConcurrent(simpleName(call.getMethodSelect()))
        || (call.getMethodSelect() instanceof MemberSelectTree select
            && isConcurrent(simpleName(select.getExpression())));
  }

  private boolean isConcurrent(String type) {
    return !type.isEmpty()
        && (Symbols.saysConcurrent(type)
            || elements.getTypeElement("java.util.concurrent." + type) != null);
  }

  private static String simpleName(Tree type) {
    if (type instanceof ParameterizedTypeTree generic) {
      return simpleName(generic.getType());
    }
    if (type instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return type instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }
}
