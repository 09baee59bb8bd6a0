package dev.parallelizable.processor.writer;

import com.palantir.javapoet.NameAllocator;
import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The variables of a kernel. Those of its loops have fixed names, so fields and columns, which are
 * called like the user's parameters, give way.
 *
 * @param receiver the field of the receiver
 * @param parameters for a shared parameter its field, for another its primitive array
 */
record LoopNames(String receiver, Map<Parameter, String> parameters) {
  private static final List<String> FIXED =
      List.of(
          "strip",
          "inputs",
          "columns",
          "results",
          "from",
          "to",
          "i",
          "end",
          "failure",
          "args",
          "out",
          "length",
          "INSTANCE");

  static LoopNames of(View view) {
    NameAllocator names = Names.scope(view);
    FIXED.forEach(names::newName);
    Map<Parameter, String> parameters = new HashMap<>();
    for (Parameter parameter : view.parameters()) {
      parameters.put(parameter, names.newName(parameter.name()));
    }
    return new LoopNames(names.newName("receiver"), parameters);
  }

  String of(Parameter parameter) {
    return Objects.requireNonNull(parameters.get(parameter));
  }
}
