package dev.parallelizable.processor.purity;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What names and types stand for in the trees of one compilation unit.
 *
 * <p>Reads what javac has noted there. The class must have been attributed: nothing here may make
 * javac do it.
 */
final class Symbols {
  private static final Set<ElementKind> FIELDS =
      Set.of(ElementKind.FIELD, ElementKind.ENUM_CONSTANT);

  private static final Set<String> TEXTS =
      Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

  private static final Pattern CONCURRENT =
      Pattern.compile("^(new|Non)?(Concurrent|Synchronized|CopyOnWrite|Blocking)|^synchronized");

  private final Trees trees;
  private final Types types;
  private final TreePath root;

  /**
   * For one compilation unit.
   *
   * <p>With a path that has no class in it, javac cannot even begin to attribute one.
   */
  Symbols(Trees trees, Types types, CompilationUnitTree unit) {
    this.trees = trees;
    this.types = types;
    this.root = new TreePath(unit);
  }

  @Nullable Element element(Tree tree) {
    return trees.getElement(new TreePath(root, tree));
  }

  @Nullable TypeMirror type(Tree tree) {
    return trees.getTypeMirror(new TreePath(root, tree));
  }

  /** {@return whether a field of {@code owner} can be one of {@code type}'s own} */
  boolean isMember(TypeElement type, Element owner) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType()));
  }

  /** {@return whether several threads may change a value of this expression's type} */
  boolean isThreadSafe(Tree tree) {
    return isThreadSafe(type(tree));
  }

  /**
   * {@return whether several threads may change a value of this type}
   *
   * <p>Of classes that are not the JDK's, the name tells: they keep to the JDK's.
   */
  static boolean isThreadSafe(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared
        && MethodTable.typesOf(declared.asElement()).stream()
            .anyMatch(
                name ->
                    name.startsWith("java.util.concurrent.")
                        || saysConcurrent(name.substring(name.lastIndexOf('.') + 1)));
  }

  /** {@return whether the name of a class or factory promises that several threads may use it} */
  static boolean saysConcurrent(String name) {
    return CONCURRENT.matcher(name).find();
  }

  /** {@return whether values of this type are texts in memory} */
  static boolean isText(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && TEXTS.contains(element.getQualifiedName().toString());
  }

  boolean isArray(Tree tree) {
    TypeMirror type = type(tree);
    return type != null && type.getKind() == TypeKind.ARRAY;
  }

  boolean isConstructor(Tree method) {
    Element element = element(method);
    return element != null && element.getKind() == ElementKind.CONSTRUCTOR;
  }

  static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  /** {@return the field or enum constant that this is, if it is one} */
  static @Nullable VariableElement asField(@Nullable Element element) {
    return element instanceof VariableElement variable
            && FIELDS.contains(variable.getKind())
            && variable.getEnclosingElement() instanceof TypeElement
        ? variable
        : null;
  }

  /** {@return such as {@code Counter.hits}} */
  static String nameOf(VariableElement field) {
    return field.getEnclosingElement() instanceof TypeElement type
        ? type.getSimpleName() + "." + field.getSimpleName()
        : field.getSimpleName().toString();
  }
}
