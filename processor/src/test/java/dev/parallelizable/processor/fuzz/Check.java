package dev.parallelizable.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that compare each parallel call of a method with the plain loop. */
final class Check {
  private final Method method;
  private final StringBuilder code = new StringBuilder();

  private Check(Method method) {
    this.method = method;
  }

  static String of(Method method) {
    Check check = new Check(method);
    check.code.append("{\n");
    check.add();
    return check.code.append("}\n").toString();
  }

  private void add(String statement) {
    code.append(statement).append('\n');
  }

  private void add() {
    Owner owner = method.owner();
    List<Parameter> inputs = method.inputs();
    add("List<%s> expected = new ArrayList<>();".formatted(method.result().boxed()));
    add("%s target = %s;".formatted(owner.receiver(), owner.creation()));
    for (Parameter input : inputs) {
      add(
          "List<%1$s> %2$s = new ArrayList<>(); for (int k = 0; k < N; k++) { %2$s.add(%3$s); }"
              .formatted(input.sample().boxed(), input.list(), input.valueAt("k")));
    }
    String arguments =
        method.parameters().stream()
            .map(p -> p.shared() ? "s" + p.name() : p.list() + ".get(k)")
            .collect(Collectors.joining(", "));
    List<String> bound = new ArrayList<>(method.isStatic() ? List.of() : List.of("target"));
    for (Parameter parameter : method.parameters()) {
      if (parameter.shared()) {
        add(
            "%s s%s = %s;"
                .formatted(parameter.sample().used(), parameter.name(), parameter.valueAt("7")));
        bound.add("s" + parameter.name());
      }
    }
    add(
        "for (int k = 0; k < N; k++) { expected.add(%s.%s%s(%s)); }"
            .formatted(
                method.isStatic() ? owner.name() : "target",
                method.callArguments(),
                method.name(),
                arguments));
    add(
        "var view = Parallel%s.%s%s(%s);"
            .formatted(
                owner.parallel(),
                method.accessorArguments(),
                method.name(),
                String.join(", ", bound)));
    String lists = inputs.stream().map(Parameter::list).collect(Collectors.joining(", "));
    addMaps(lists);
    if (inputs.stream().allMatch(p -> p.sample().isPrimitive())) {
      addColumns(inputs);
    }
  }

  private void addMaps(String lists) {
    same("map", "view.map(" + lists + ")");
    same("mapAsync", "view.mapAsync(" + lists + ").join()");
    add("List<Object> lazy = new ArrayList<>();");
    add(
        "try (var all = view.imap(%s)) { for (Object each : all) { lazy.add(each); } }"
            .formatted(lists));
    same("imap", "lazy");
    add("try (var all = view.imapUnordered(%s)) {".formatted(lists));
    same(
        "imapUnordered", "all.stream().map(each -> true).toList()", "Collections.nCopies(N, true)");
    add("}");
    if (method.result().isPrimitive()) {
      same("mapToArray", "boxed(view.mapToArray(" + lists + "))");
      same("mapToArrayAsync", "boxed(view.mapToArrayAsync(" + lists + ").join())");
    }
  }

  private void addColumns(List<Parameter> inputs) {
    for (Parameter input : inputs) {
      add(
          "%1$s[] p%2$s = new %1$s[N]; for (int k = 0; k < N; k++) { p%2$s[k] = %3$s.get(k); }"
              .formatted(input.sample().type(), input.name(), input.list()));
    }
    String arrays = inputs.stream().map(p -> "p" + p.name()).collect(Collectors.joining(", "));
    same("map of arrays", "view.map(" + arrays + ")");
    if (method.result().isPrimitive()) {
      same("mapToArray of arrays", "boxed(view.mapToArray(" + arrays + "))");
      add("%1$s[] filled = new %1$s[N];".formatted(method.result().type()));
      add("view.mapInto(%s, filled);".formatted(arrays));
      same("mapInto", "boxed(filled)");
    }
  }

  private void same(String call, String actual) {
    same(call, actual, "expected");
  }

  private void same(String call, String actual, String expected) {
    add("same(\"%s: %s\", %s, %s);".formatted(method.name(), call, expected, actual));
  }
}
