package dev.parallelizable.processor.reader;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** The type variables of a view, each under a name of its own. */
final class TypeVariables {
  private TypeVariables() {}

  /**
   * Names type variables.
   *
   * @param parameters the receiver's class's, then the method's own
   * @param taken names of classes that the view has to be able to mention
   * @return a name for each: its own, unless that is taken or an earlier one has it
   */
  static Map<Element, String> names(List<TypeParameterElement> parameters, Set<String> taken) {
    Set<String> used = new HashSet<>(taken);
    parameters.forEach(parameter -> used.add(parameter.getSimpleName().toString()));
    Set<String> given = new HashSet<>(taken);
    Map<Element, String> names = new LinkedHashMap<>();
    for (TypeParameterElement parameter : parameters) {
      String own = parameter.getSimpleName().toString();
      String name = own;
      for (int n = 2; !given.add(name); n++) {
        name = used.contains(own + n) ? own : own + n;
      }
      names.put(parameter, name);
    }
    return names;
  }

  /** {@return the declarations of type variables, with their bounds} */
  static List<TypeVariableName> declare(List<TypeParameterElement> parameters, TypeNames types) {
    List<TypeVariableName> declarations = new ArrayList<>();
    for (TypeParameterElement parameter : parameters) {
      List<TypeName> bounds = new ArrayList<>();
      for (TypeMirror bound : parameter.getBounds()) {
        bounds.add(types.of(bound));
      }
      bounds.removeIf(ClassName.OBJECT::equals);
      TypeVariableName variable = (TypeVariableName) types.plain().of(parameter.asType());
      declarations.add(TypeVariableName.get(variable.name(), bounds.toArray(TypeName[]::new)));
    }
    return declarations;
  }
}
