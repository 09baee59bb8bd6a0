package dev.parallelizable.processor.writer;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
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
  private final MethodSpec.Builder method;
  private final CodeBlock.Builder tags = CodeBlock.builder();
  private final List<CodeBlock> bound = new ArrayList<>();

  private AccessorWriter(View view) {
    this.view = view;
    this.method = MethodSpec.methodBuilder(view.accessor());
  }

  static MethodSpec write(View view) {
    return new AccessorWriter(view).write();
  }

  private MethodSpec write() {
    ViewTypes types = new ViewTypes(view);
    method
        .addAnnotations(view.annotations())
        .addModifiers(Modifier.STATIC)
        .addTypeVariables(view.typeVariables())
        .returns(types.self());
    if (view.isPublic()) {
      method.addModifiers(Modifier.PUBLIC);
    }
    addParameters();
    method.addJavadoc(
        Javadocs.of(
            CodeBlock.of("{@return parallel calls of $L}", Javadocs.link(view)),
            tags.build(),
            Javadocs.typeParameters(view.typeVariables())));
    CodeBlock kernel =
        view.isBound()
            ? CodeBlock.of(
                "new $T($L)", types.loop(), bound.stream().collect(CodeBlock.joining(", ")))
            : CodeBlock.of("$T.INSTANCE", types.loopClass());
    return method.addStatement("return new $T($L)", types.self(), kernel).build();
  }

  private void addParameters() {
    NameAllocator names = Names.scope(view);
    List<String> shared =
        view.shared().stream().map(parameter -> names.newName(parameter.name())).toList();
    view.receiver().ifPresent(type -> addReceiver(type, names.newName("receiver")));
    for (int p = 0; p < shared.size(); p++) {
      addShared(view.shared().get(p), shared.get(p));
    }
  }

  private void addReceiver(TypeName type, String name) {
    method.addParameter(type, name);
    tags.add("@param $L what to call the method on\n", name);
    bound.add(CodeBlock.of("$T.requireNonNull($L, $S)", RuntimeTypes.OBJECTS, name, "receiver"));
  }

  private void addShared(Parameter parameter, String name) {
    method.addParameter(ParameterSpec.builder(parameter.type(), name).build());
    tags.add("@param $L the same for every element\n", name);
    bound.add(CodeBlock.of("$L", name));
    if (parameter.varargs()) {
      method.varargs();
      if (view.safeVarargs()) {
        method.addAnnotation(AnnotationSpec.builder(SAFE_VARARGS).build());
      }
    }
  }
}
