package dev.parallelizable.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A random annotated method.
 *
 * @param name its name
 * @param owner the type that has it
 * @param isStatic whether it is called without a receiver
 * @param generics its type variables, and what it throws
 * @param parameters its parameters, the first an element
 * @param result what it returns
 * @param returned the parameter that it returns, where it can make nothing of that type
 */
record Method(
    String name,
    Owner owner,
    boolean isStatic,
    Generics generics,
    List<Parameter> parameters,
    Sample result,
    @Nullable Parameter returned) {
  private static final List<String> NAMES =
      List.of(
          "a",
          "inputs",
          "results",
          "from",
          "to",
          "i",
          "strip",
          "args",
          "row",
          "receiver",
          "columns",
          "kernel",
          "wait",
          "Objects",
          "Strip",
          "record");

  static Method random(String name, Owner owner, Random random) {
    boolean isStatic = random.nextBoolean();
    Generics generics = oneOf(Generics.ALL, random);
    List<Sample> samples = new ArrayList<>(Sample.ALL);
    if (!isStatic && !owner.variable().isEmpty() && !generics.declaration().equals("C")) {
      samples.addAll(Sample.of(owner.variable()));
    }
    if (!generics.variable().isEmpty()) {
      samples.addAll(Sample.of(generics.variable()));
      samples.addAll(Sample.of(generics.variable()));
    }
    List<String> names = new ArrayList<>(NAMES);
    List<Parameter> parameters = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int p = 0; p < count; p++) {
      Sample sample = oneOf(samples, random);
      boolean shared = p > 0 && random.nextInt(5) < 2;
      // Variable arguments of a type variable would be a warning at the declaration.
      boolean varargs =
          p == count - 1
              && sample.type().endsWith("[]")
              && Sample.ALL.contains(sample)
              && random.nextBoolean();
      String called = names.remove(random.nextInt(names.size()));
      parameters.add(new Parameter(sample, shared, called, varargs));
    }
    Parameter returned = random.nextInt(4) == 0 ? oneOf(parameters, random) : null;
    Sample result = returned == null ? oneOf(Sample.ALL, random) : returned.sample();
    return new Method(name, owner, isStatic, generics, parameters, result, returned);
  }

  private static <T> T oneOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  List<Parameter> inputs() {
    return parameters.stream().filter(p -> !p.shared()).toList();
  }

  String source() {
    String declared =
        parameters.stream().map(Parameter::declared).collect(Collectors.joining(", "));
    String given = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    return "  @Parallelizable %s%s%s %s(%s)%s { int h = Arrays.deepHashCode(new Object[] {%s}); return %s; }%n"
        .formatted(
            isStatic ? "static " : owner.prefix(),
            generics.declaration().isEmpty() ? "" : "<" + generics.declaration() + "> ",
            result.type(),
            name,
            declared,
            generics.thrown().isEmpty() ? "" : " throws " + generics.thrown(),
            given,
            returned == null ? result.result() : returned.name());
  }

  /** {@return the type arguments of a call of the method itself} */
  String callArguments() {
    return generics.arguments().isEmpty() ? "" : "<" + generics.arguments() + ">";
  }

  /** {@return the type arguments of a call of its accessor} */
  String accessorArguments() {
    if (generics.arguments().isEmpty()) {
      return "";
    }
    String ofClass = isStatic || owner.variable().isEmpty() ? "" : "String, ";
    return "<" + ofClass + generics.arguments() + ">";
  }
}
