package dev.parallelizable.processor.fuzz;

import java.util.Random;

/**
 * A type with random annotated methods, and a class that compares their parallel calls with the
 * plain loop.
 */
public final class Signatures {
  private final String type;
  private final Owner owner;
  private final StringBuilder methods = new StringBuilder();
  private final StringBuilder checks = new StringBuilder();

  /** The same for the same seed. */
  public Signatures(int seed) {
    Random random = new Random(seed);
    this.type = "F" + seed;
    this.owner = Owner.of(random.nextInt(Owner.kinds()), type);
    int count = 1 + random.nextInt(3);
    for (int m = 0; m < count; m++) {
      Method method = Method.random("m" + m, owner, random);
      methods.append(method.source());
      checks.append(Check.of(method));
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
    %s
    """
        .formatted(owner.declaration().replace("$M", "\n" + methods));
  }

  public String check() {
    return """
    package fuzz;
    import java.io.*;
    import java.util.*;
    public class Check%s {
    static final int N = 300;
    static void same(String call, Object expected, Object actual) {
      String e = Arrays.deepToString(new Object[] {expected instanceof List<?> l ? l.toArray() : expected});
      String a = Arrays.deepToString(new Object[] {actual instanceof List<?> l ? l.toArray() : actual});
      if (!e.equals(a)) { throw new AssertionError(call + ": " + a + " instead of " + e); }
    }
    static List<Object> boxed(Object array) {
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < N; i++) { all.add(java.lang.reflect.Array.get(array, i)); }
      return all;
    }
    public static void check() throws Exception {
    %s}
    }
    """
        .formatted(type, checks);
  }
}
