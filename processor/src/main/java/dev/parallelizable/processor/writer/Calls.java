package dev.parallelizable.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parallelizable.processor.model.View;
import javax.lang.model.element.Modifier;

/** The calls over one form of input: each passes it on to the runtime. */
final class Calls {
  private static final String IN_ORDER = "@return the results, in the order of the elements\n";
  private static final String AS_DONE = "@return the results, as they are done\n";

  private final View view;
  private final Draft draft;
  private final InputForm form;
  private final String tags;

  Calls(Draft draft, InputForm form) {
    this.view = draft.view();
    this.draft = draft;
    this.form = form;
    this.tags = form.tags();
  }

  /** Adds the four calls that every form of input has. */
  void addMaps(TypeSpec.Builder type) {
    TypeName list = RuntimeTypes.of(RuntimeTypes.LIST, draft.result());
    TypeName results = RuntimeTypes.of(RuntimeTypes.RESULTS, draft.result());
    String waits = "Calls the method for all elements and waits for the end.";
    String later = "Calls the method for all elements and does not wait.";
    String lazily = "Calls the method for the elements as their results are wanted.";
    type.addMethod(blocking("map", waits, IN_ORDER, list).addCode("$L", passOn("map")).build());
    type.addMethod(
        call("mapAsync", later, IN_ORDER)
            .returns(RuntimeTypes.of(RuntimeTypes.FUTURE, list))
            .addCode("$L", passOn("map", "Async"))
            .build());
    type.addMethod(
        call("imap", lazily, IN_ORDER).returns(results).addCode("$L", passOn("imap")).build());
    type.addMethod(
        call("imapUnordered", lazily, AS_DONE)
            .returns(results)
            .addCode("$L", passOn("imapUnordered"))
            .build());
  }

  /** Adds the calls that return a primitive array. */
  void addMapsToArray(TypeSpec.Builder type) {
    ArrayTypeName array = ArrayTypeName.of(view.result());
    String summary = "Calls the method for all elements, without boxing results.";
    type.addMethod(
        blocking("mapToArray", summary, IN_ORDER, array)
            .addCode("$L", passOn("map", "ToUnboxed"))
            .build());
    type.addMethod(
        call("mapToArrayAsync", summary, IN_ORDER)
            .returns(RuntimeTypes.of(RuntimeTypes.FUTURE, array))
            .addCode("$L", passOn("map", "ToUnboxedAsync"))
            .build());
  }

  /** Adds the call that fills an array. */
  void addMapInto(TypeSpec.Builder type) {
    Names names = Names.scope(view);
    form.names().forEach(names::add);
    String results = names.add("results");
    String tag = "@param " + results + " where the results go; at least as long as the inputs\n";
    type.addMethod(
        blocking(
                "mapInto",
                "Calls the method for all elements: the fastest way.",
                tag,
                TypeName.VOID)
            .addParameter(ArrayTypeName.of(view.result()), results)
            .addCode("$L", "mapColumnsInto(" + results + ", " + form.arguments() + ");\n")
            .build());
  }

  private String passOn(String verb) {
    return passOn(verb, "");
  }

  private String passOn(String verb, String end) {
    return "return " + verb + form.suffix() + end + "(" + form.arguments() + ");\n";
  }

  private MethodSpec.Builder blocking(String name, String summary, String tag, TypeName returned) {
    MethodSpec.Builder call = call(name, summary, tag).returns(returned);
    return view.throwsChecked()
        ? call.addJavadoc(Javadocs.thrown(view)).addException(view.thrown())
        : call;
  }

  private MethodSpec.Builder call(String name, String summary, String tag) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L", summary + "\n\n" + tags + tag)
        .addModifiers(Modifier.PUBLIC)
        .addParameters(form.parameters());
  }
}
