package dev.parallelizable.processor.fuzz;

/**
 * A kind of type that has the methods.
 *
 * @param declaration the type; {@code $F} is its outermost name, {@code $M} where the methods go
 * @param name how a static method is called on it
 * @param receiver the type of an object of it
 * @param creation such an object
 * @param parallel what its generated class is called
 * @param variable its type variable, which is {@code String} for callers, or nothing
 * @param prefix what an instance method begins with
 */
record Owner(
    String declaration,
    String name,
    String receiver,
    String creation,
    String parallel,
    String variable,
    String prefix) {
  private static final String[][] ALL = {
    {"class $F { $M }", "$F", "$F", "new $F()", "$F", "", ""},
    {"final class $F { $M }", "$F", "$F", "new $F()", "$F", "", ""},
    {
      "class $F<C extends Comparable<C>> { $M }", "$F", "$F<String>", "new $F<>()", "$F", "C", "",
    },
    {"class $F { static class N { $M } }", "$F.N", "$F.N", "new $F.N()", "$F_N", "", ""},
    {
      "class $F<C> { class N { $M } }",
      "$F.N",
      "$F<String>.N",
      "new $F<String>().new N()",
      "$F_N",
      "C",
      "",
    },
    {
      "interface $F { class N<C extends CharSequence> { $M } }",
      "$F.N",
      "$F.N<String>",
      "new $F.N<>()",
      "$F_N",
      "C",
      "",
    },
    {"record $F(int n) { $M }", "$F", "$F", "new $F(3)", "$F", "", ""},
    {
      "class $F { record N<C>(C c) { $M } }",
      "$F.N",
      "$F.N<String>",
      "new $F.N<>(\"c\")",
      "$F_N",
      "C",
      "",
    },
    {"enum $F { ONE; $M }", "$F", "$F", "$F.ONE", "$F", "", ""},
    {"interface $F { $M }", "$F", "$F", "new $F() {}", "$F", "", "default "},
    {"interface $F<C> { $M }", "$F", "$F<String>", "new $F<>() {}", "$F", "C", "default "},
  };

  static Owner of(int kind, String outermost) {
    String[] t = ALL[kind].clone();
    for (int i = 0; i < t.length; i++) {
      t[i] = t[i].replace("$F", outermost);
    }
    return new Owner(t[0], t[1], t[2], t[3], t[4], t[5], t[6]);
  }

  static int kinds() {
    return ALL.length;
  }
}
