package dev.parallelizable.processor.purity;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The methods of a compilation unit that only return a field, read from the text alone. */
final class Getters {
  private final Map<Element, VariableElement> fields = new HashMap<>();

  private Getters() {}

  static Getters of(CompilationUnitTree unit, Symbols symbols) {
    Getters getters = new Getters();
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        getters.note(tree, symbols);
        return super.visitClass(tree, null);
      }
    }.scan(unit, null);
    return getters;
  }

  /** {@return the field that a method returns} */
  Optional<VariableElement> fieldOf(ExecutableElement method) {
    return Optional.ofNullable(fields.get(method));
  }

  private void note(ClassTree type, Symbols symbols) {
    Map<Name, VariableElement> own = new HashMap<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree
          && symbols.element(member) instanceof VariableElement field) {
        own.put(field.getSimpleName(), field);
      }
    }
    if (symbols.element(type) instanceof TypeElement record) {
      for (RecordComponentElement component : record.getRecordComponents()) {
        put(component.getAccessor(), own.get(component.getSimpleName()));
      }
    }
    for (Tree member : type.getMembers()) {
      Element element = symbols.element(member);
      if (element != null && member instanceof MethodTree method) {
        fields.remove(element);
        put(element, own.get(returned(method)));
      }
    }
  }

  private void put(@Nullable Element method, @Nullable VariableElement field) {
    if (method != null && field != null) {
      fields.put(method, field);
    }
  }

  /** {@return the name that is all the method returns} */
  private static @Nullable Name returned(MethodTree method) {
    if (method.getBody() == null
        || !method.getParameters().isEmpty()
        || method.getBody().getStatements().size() != 1
        || !(method.getBody().getStatements().getFirst() instanceof ReturnTree statement)) {
      return null;
    }
    ExpressionTree value = statement.getExpression();
    if (value instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree self
        && self.getName().contentEquals("this")) {
      return select.getIdentifier();
    }
    return value instanceof IdentifierTree identifier ? identifier.getName() : null;
  }
}
