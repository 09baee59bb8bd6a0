package dev.parallelizable.processor.writer;

import dev.parallelizable.processor.model.Parameter;
import dev.parallelizable.processor.model.View;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables of a kernel. Those of its loops have fixed names, so fields and columns, which are
 * called like the user's parameters, give way.
 *
 * @param receiver the field of the receiver
 * @param parameters of the method, each in its place: for a shared one its field, for another its
 *     primitive array
 */
record LoopNames(String receiver, List<String> parameters) {
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
    Names names = Names.scope(view);
    FIXED.forEach(names::add);
    List<String> parameters = new ArrayList<>();
    for (Parameter parameter : view.parameters()) {
      parameters.add(names.add(parameter.name()));
    }
    return new LoopNames(names.add("receiver"), List.copyOf(parameters));
  }
}
