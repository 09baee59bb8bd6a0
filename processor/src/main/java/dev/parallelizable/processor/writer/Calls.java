package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import javax.lang.model.element.Modifier;

/** The calls over one form of input: each passes it on to the runtime. */
final class Calls {
  private static final String IN_ORDER = "@return the results, in the order of the elements\n";

  private final View view;
  private final InputForm form;
  private final TypeName result;

  Calls(View view, InputForm form) {
    this.view = view;
    this.form = form;
    this.result = new ViewTypes(view).result();
  }

  /** Adds the four calls that every form of input has. */
  void addMaps(TypeSpec.Builder type) {
    TypeName list = RuntimeTypes.of(RuntimeTypes.LIST, result);
    TypeName results = RuntimeTypes.of(RuntimeTypes.RESULTS, result);
    type.addMethod(
        blocking("map", "Calls the method for all elements and waits for the end.", list)
            .addJavadoc(IN_ORDER)
            .addJavadoc(Javadocs.thrown(view))
            .addStatement("return $L($L)", "map" + form.suffix(), form.arguments())
            .build());
    type.addMethod(
        call("mapAsync", "Calls the method for all elements and does not wait.")
            .addJavadoc(IN_ORDER)
            .returns(RuntimeTypes.of(RuntimeTypes.FUTURE, list))
            .addStatement("return $L($L)", "map" + form.suffix() + "Async", form.arguments())
            .build());
    type.addMethod(
        call("imap", "Calls the method for the elements as their results are wanted.")
            .addJavadoc(IN_ORDER)
            .returns(results)
            .addStatement("return $L($L)", "imap" + form.suffix(), form.arguments())
            .build());
    type.addMethod(
        call("imapUnordered", "Calls the method for the elements as their results are wanted.")
            .addJavadoc("@return the results, as they are done\n")
            .returns(results)
            .addStatement("return $L($L)", "imapUnordered" + form.suffix(), form.arguments())
            .build());
  }

  /** Adds the calls that return a primitive array. */
  void addMapsToArray(TypeSpec.Builder type) {
    ArrayTypeName array = ArrayTypeName.of(view.result());
    String target = "map" + form.suffix() + "ToUnboxed";
    type.addMethod(
        blocking("mapToArray", "Calls the method for all elements, without boxing results.", array)
            .addJavadoc(IN_ORDER)
            .addJavadoc(Javadocs.thrown(view))
            .addStatement("return $L($L)", target, form.arguments())
            .build());
    type.addMethod(
        call("mapToArrayAsync", "Calls the method for all elements, without boxing results.")
            .addJavadoc(IN_ORDER)
            .returns(RuntimeTypes.of(RuntimeTypes.FUTURE, array))
            .addStatement("return $L($L)", target + "Async", form.arguments())
            .build());
  }

  /** Adds the call that fills an array. */
  void addMapInto(TypeSpec.Builder type) {
    NameAllocator names = Names.scope(view);
    form.parameters().forEach(parameter -> names.newName(parameter.name()));
    String results = names.newName("results");
    type.addMethod(
        blocking("mapInto", "Calls the method for all elements: the fastest way.", TypeName.VOID)
            .addParameter(ArrayTypeName.of(view.result()), results)
            .addJavadoc("@param $L where the results go; at least as long as the inputs\n", results)
            .addJavadoc(Javadocs.thrown(view))
            .addStatement("mapColumnsInto($L, $L)", results, form.arguments())
            .build());
  }

  private MethodSpec.Builder blocking(String name, String summary, TypeName returned) {
    MethodSpec.Builder call = call(name, summary).returns(returned);
    return view.throwsChecked() ? call.addException(view.thrown()) : call;
  }

  private MethodSpec.Builder call(String name, String summary) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(CodeBlock.of("$L\n\n", summary))
        .addJavadoc(form.tags())
        .addModifiers(Modifier.PUBLIC)
        .addParameters(form.parameters());
  }
}
