package dev.parallelizable.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A class with random annotated methods, and a class that compares their parallel calls with the
 * plain loop.
 */
public final class Signatures {
  private record Parameter(Sample sample, boolean shared, String name) {
    String declared() {
      return (shared ? "@Shared " : "") + sample.type() + " " + name;
    }

    String valueAt(String k) {
      return "((" + sample.used() + ") (" + sample.value().replaceAll("\\bk\\b", k) + "))";
    }

    String list() {
      return "v" + name;
    }
  }

  private static final List<String> NAMES =
      List.of("a", "inputs", "results", "from", "to", "i", "strip", "args", "row", "receiver");

  private final Random random;
  private final String type;
  private final StringBuilder methods = new StringBuilder();
  private final StringBuilder checks = new StringBuilder();

  public Signatures(int seed) {
    this.random = new Random(seed);
    this.type = "F" + seed;
    int count = 1 + random.nextInt(3);
    for (int m = 0; m < count; m++) {
      addMethod("m" + m);
    }
  }

  public String type() {
    return type;
  }

  public String source() {
    return """
    package fuzz;
    import dev.parallelizable.*;
    import java.io.*;
    import java.util.*;
    class %s {
    %s}
    """
        .formatted(type, methods);
  }

  public String check() {
    return """
    package fuzz;
    import java.util.*;
    public class Check%s {
    static void same(String call, Object expected, Object actual) {
      String e = Arrays.deepToString(new Object[] {expected instanceof List<?> l ? l.toArray() : expected});
      String a = Arrays.deepToString(new Object[] {actual instanceof List<?> l ? l.toArray() : actual});
      if (!e.equals(a)) { throw new AssertionError(call + ": " + a + " instead of " + e); }
    }
    static List<Object> boxed(Object array) {
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < 300; i++) { all.add(java.lang.reflect.Array.get(array, i)); }
      return all;
    }
    public static void check() throws Exception {
    %s}
    }
    """
        .formatted(type, checks);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void addMethod(String name) {
    boolean generic = random.nextInt(3) == 0;
    boolean isStatic = random.nextBoolean();
    List<Parameter> parameters = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    List<String> names = new ArrayList<>(NAMES);
    for (int p = 0; p < count; p++) {
      Sample sample = oneOf(generic && random.nextBoolean() ? Sample.GENERIC : Sample.ALL);
      boolean shared = p > 0 && random.nextInt(3) == 0;
      parameters.add(new Parameter(sample, shared, names.remove(random.nextInt(names.size()))));
    }
    Sample result = oneOf(Sample.ALL);
    String all = parameters.stream().map(Parameter::declared).collect(Collectors.joining(", "));
    String given = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    methods.append(
        "  @Parallelizable %s%s%s %s(%s)%s { int h = Arrays.deepHashCode(new Object[] {%s}); return %s; }%n"
            .formatted(
                isStatic ? "static " : "",
                generic ? "<T extends Comparable<T>> " : "",
                result.type(),
                name,
                all,
                oneOf(
                    List.of(
                        "", " throws IOException", " throws IOException, IllegalStateException")),
                given,
                result.result()));
    addCheck(name, parameters, result, isStatic, generic);
  }

  private void addCheck(
      String name, List<Parameter> parameters, Sample result, boolean isStatic, boolean generic) {
    List<Parameter> inputs = parameters.stream().filter(p -> !p.shared()).toList();
    checks.append("{ List<").append(result.boxed()).append("> expected = new ArrayList<>();\n");
    checks.append(type).append(" target = new ").append(type).append("();\n");
    for (Parameter input : inputs) {
      checks.append(
          "List<%1$s> %2$s = new ArrayList<>(); for (int k = 0; k < 300; k++) { %2$s.add(%3$s); }%n"
              .formatted(input.sample().boxed(), input.list(), input.valueAt("k")));
    }
    String arguments =
        parameters.stream()
            .map(p -> p.shared() ? p.valueAt("7") : p.list() + ".get(k)")
            .collect(Collectors.joining(", "));
    checks.append(
        "for (int k = 0; k < 300; k++) { expected.add(%s.%s%s(%s)); }%n"
            .formatted(isStatic ? type : "target", generic ? "<String>" : "", name, arguments));
    List<String> bound = new ArrayList<>(isStatic ? List.of() : List.of("target"));
    parameters.stream().filter(Parameter::shared).forEach(p -> bound.add(p.valueAt("7")));
    checks.append(
        "var view = Parallel%s.%s%s(%s);%n"
            .formatted(type, generic ? "<String>" : "", name, String.join(", ", bound)));
    String lists = inputs.stream().map(Parameter::list).collect(Collectors.joining(", "));
    same("map", "view.map(" + lists + ")");
    same("mapAsync", "view.mapAsync(" + lists + ").join()");
    checks.append(
        "List<Object> lazy = new ArrayList<>(); try (var all = view.imap(%s)) { for (Object each : all) { lazy.add(each); } }%n"
            .formatted(lists));
    same("imap", "lazy");
    if (result.isPrimitive()) {
      same("mapToArray", "boxed(view.mapToArray(" + lists + "))");
    }
    if (inputs.stream().allMatch(p -> p.sample().isPrimitive())) {
      addArrayChecks(inputs, result);
    }
    checks.append("}\n");
  }

  private void addArrayChecks(List<Parameter> inputs, Sample result) {
    for (Parameter input : inputs) {
      checks.append(
          "%1$s[] p%2$s = new %1$s[300]; for (int k = 0; k < 300; k++) { p%2$s[k] = %3$s.get(k); }%n"
              .formatted(input.sample().type(), input.name(), input.list()));
    }
    String arrays = inputs.stream().map(p -> "p" + p.name()).collect(Collectors.joining(", "));
    same("map of arrays", "view.map(" + arrays + ")");
    if (result.isPrimitive()) {
      same("mapToArray of arrays", "boxed(view.mapToArray(" + arrays + "))");
      checks.append("%1$s[] filled = new %1$s[300];%n".formatted(result.type()));
      checks.append("view.mapInto(").append(arrays).append(", filled);\n");
      same("mapInto", "boxed(filled)");
    }
  }

  private void same(String call, String actual) {
    checks.append("same(\"%s\", expected, %s);%n".formatted(call, actual));
  }
}
