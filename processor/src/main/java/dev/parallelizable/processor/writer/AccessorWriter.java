package dev.parallelizable.processor.writer;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes an accessor: it binds what is the same for every element. */
final class AccessorWriter {
  private static final ClassName SAFE_VARARGS = ClassName.get("java.lang", "SafeVarargs");

  private final View view;
  private final Draft draft;
  private final MethodSpec.Builder method;
  private final StringBuilder tags = new StringBuilder();
  private final List<CodeBlock> bound = new ArrayList<>();

  private AccessorWriter(Draft draft) {
    this.view = draft.view();
    this.draft = draft;
    this.method = MethodSpec.methodBuilder(view.accessor());
  }

  static MethodSpec write(Draft draft) {
    return new AccessorWriter(draft).write();
  }

  private MethodSpec write() {
    method
        .addAnnotations(view.annotations())
        .addModifiers(Modifier.STATIC)
        .addTypeVariables(view.typeVariables())
        .returns(draft.self());
    if (view.isPublic()) {
      method.addModifiers(Modifier.PUBLIC);
    }
    addParameters();
    method.addJavadoc(
        Javadocs.of(
            CodeBlock.of("{@return parallel calls of $L}", draft.link()),
            tags + Javadocs.typeParameters(view.typeVariables())));
    CodeBlock kernel =
        view.isBound()
            ? CodeBlock.of(
                "new $T($L)", draft.loop(), bound.stream().collect(CodeBlock.joining(", ")))
            : CodeBlock.of("$T.INSTANCE", draft.loopClass());
    return method.addCode("return new $T($L);\n", draft.self(), kernel).build();
  }

  private void addParameters() {
    Names names = Names.scope(view);
    List<String> shared =
        view.shared().stream().map(parameter -> names.add(parameter.name())).toList();
    view.receiver().ifPresent(type -> addReceiver(type, names.add("receiver")));
    for (int p = 0; p < shared.size(); p++) {
      addShared(view.shared().get(p), shared.get(p));
    }
  }

  private void addReceiver(TypeName type, String name) {
    method.addParameter(type, name);
    tags.append("@param ").append(name).append(" what to call the method on\n");
    bound.add(CodeBlock.of("$T.requireNonNull($L, $S)", RuntimeTypes.OBJECTS, name, "receiver"));
  }

  private void addShared(Parameter parameter, String name) {
    method.addParameter(ParameterSpec.builder(parameter.type(), name).build());
    tags.append("@param ").append(name).append(" the same for every element\n");
    bound.add(CodeBlock.of("$L", name));
    if (parameter.varargs()) {
      method.varargs();
      if (view.safeVarargs()) {
        method.addAnnotation(AnnotationSpec.builder(SAFE_VARARGS).build());
      }
    }
  }
}
