package dev.parallelizable.processor.purity;

/**
 * Methods with findings in what they call, and in odd places; {@link Snippet} says how to read
 * them.
 */
final class ImpureCallSnippets {
  private ImpureCallSnippets() {}

  static final String TEXT =
      """
      === calls a helper that writes a static
      static int hits;
      @Parallelizable static double price(double x) {
        return discount(x); //! hits++ writes the static field Sample.hits, which every element would share (price → discount → round → hits++). Return
      }
      static double discount(double x) { return round(x); } static double round(double x) { hits++; return x; }
      === calls a helper by a method reference
      static int hits;
      @Parallelizable static int f(List<String> l) {
        l.forEach(Sample::note); //! (f → note → hits++)
        return 0;
      }
      static void note(String s) { hits++; }
      === calls a helper on this object
      int hits;
      @Parallelizable int f(int x) { note(); return x; } //! hits++ writes the field Sample.hits, which every element would share (f → note → hits++)
      void note() { hits++; }
      === passes a parameter to a helper that adds to it
      @Parallelizable static int f(List<String> l) {
        fill(l); //! out.add("x") changes the parameter l, which the call did not create and others may see (f → fill → out.add("x"))
        return 0;
      }
      static void fill(List<String> out) { out.add("x"); }
      === passes a field to a helper of a helper
      private final List<String> seen = new ArrayList<>();
      @Parallelizable int f(String s) {
        a(seen, s); //! out.add(s) changes the field Sample.seen, which every element would share (f → a → b → out.add(s))
        return 0;
      }
      static void a(List<String> out, String s) { b(s, out); }
      static void b(String s, List<String> out) { out.add(s); }
      === passes a static array to a helper
      static final int[] BUFFER = new int[3];
      @Parallelizable static int f(int x) {
        put(BUFFER, x); //! (f → put → a[0] = x)
        return x;
      }
      static void put(int[] a, int x) { a[0] = x; }
      === calls a method of a parameter that changes it
      static class Counter { int n; void up() { n++; } }
      @Parallelizable static int f(Counter c) { c.up(); return 0; } //! n++ writes the field Counter.n of the parameter c, which the call did not create and others may see (f → up → n++)
      === calls a constructor that counts
      static class Item { static int created; Item() { created++; } }
      @Parallelizable static Item f(int x) { return new Item(); } //! created++ writes the static field Item.created, which every element would share (f → new Item → created++)
      === calls a constructor whose field initializer counts
      static class Item { static int created; final int id = created++; }
      @Parallelizable static Item f(int x) { return new Item(); } //! (f → new Item → created++)
      === calls a constructor whose initializer block counts
      static class Item { static int created; { created++; } Item(int x) {} Item() { this(1); } }
      @Parallelizable static Item f(int x) { return new Item(); } //! (f → new Item → new Item → created++)
      === makes a record whose compact constructor counts
      record Item(int x) { static int created; Item { created++; } }
      @Parallelizable static Item f(int x) { return new Item(x); } //! (f → new Item → created++)
      === makes an object whose constructor changes its argument
      static class Item { Item(List<String> l) { l.add("x"); } }
      @Parallelizable static Item f(List<String> l) { return new Item(l); } //! l.add("x") changes the parameter l
      === recursion
      static int calls;
      @Parallelizable static int f(int x) { return down(x); } //! (f → down → calls++)
      static int down(int x) { calls++; return x == 0 ? 0 : up(x - 1); } static int up(int x) { return down(x); }
      === calls itself
      static int calls;
      @Parallelizable static int f(int x) {
        calls++; //! calls++ writes
        return x == 0 ? 0 : f(x - 1);
      }
      === a helper in a nested class
      static class Inner { static int hits; static int go(int x) { return hits += x; } }
      @Parallelizable static int f(int x) { return Inner.go(x); } //! hits += x writes the static field Inner.hits
      === a helper in another class of the file, further down
      public class Sample {
        @Parallelizable static int f(int x) { return Other.go(x); } //! hits += x writes the static field Other.hits, which every element would share (f → go → hits += x)
      }
      class Other { static int hits; static int go(int x) { return hits += x; } }
      === a helper in another class of the file, further up
      class Other { static int hits; static int go(int x) { return hits += x; } }
      class Sample {
        @Parallelizable static int f(int x) { return Other.go(x); } //! (f → go → hits += x)
      }
      === a helper in the superclass of the file
      class Sample extends Other {
        @Parallelizable int f(int x) { return go(x); } //! hits += x writes the field Other.hits
      }
      class Other { int hits; int go(int x) { return hits += x; } }
      === assigned in one branch
      List<String> own = new ArrayList<>();
      @Parallelizable int f(boolean b) {
        List<String> l = new ArrayList<>();
        if (b) { l = own; }
        l.add("x"); //! l.add("x") changes the field Sample.own
        return 0;
      }
      === chosen by a ternary
      @Parallelizable static int f(List<String> in) {
        List<String> l = in == null ? new ArrayList<>() : in;
        l.add("x"); //! l.add("x") changes the parameter in
        return 0;
      }
      === chosen by a switch
      static final List<String> A = new ArrayList<>();
      @Parallelizable static int f(int i) {
        List<String> l = switch (i) { case 0 -> A; case 1 -> { yield new ArrayList<>(); } default -> new ArrayList<>(); };
        l.add("x"); //! changes the static field Sample.A
        return 0;
      }
      === assigned in a loop and used in the next turn
      static final List<String> A = new ArrayList<>();
      @Parallelizable static int f(int n) {
        List<String> l = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          l.add("x"); //! l.add("x") changes the static field Sample.A
          l = A;
        }
        return 0;
      }
      === assigned in a try and used after the catch
      static final List<String> A = new ArrayList<>();
      @Parallelizable static int f(int n) {
        List<String> l = new ArrayList<>();
        try { l = A; Integer.parseInt("1"); l = new ArrayList<>(); } catch (NumberFormatException e) { }
        l.add("x"); //! changes the static field Sample.A
        return 0;
      }
      === left by a break
      static final List<String> A = new ArrayList<>();
      @Parallelizable static int f(int n) {
        List<String> l;
        while (true) { l = A; if (n > 3) { break; } l = new ArrayList<>(); }
        l.add("x"); //! changes the static field Sample.A
        return 0;
      }
      === bound by a pattern
      @Parallelizable static int f(Object o) {
        if (o instanceof List<?> l) { l.clear(); } //! l.clear() changes the parameter o
        return 0;
      }
      === bound by a switch pattern
      sealed interface S {} record A(List<String> l) implements S {} record B() implements S {}
      @Parallelizable static int f(S s) {
        return switch (s) {
          case A(List<String> l) when l.isEmpty() -> { l.add("x"); yield 1; } //! l.add("x") changes the parameter s
          case A a -> { a.l.clear(); yield 2; } //! a.l.clear() changes the field A.l of the parameter s
          case B b -> 3;
        };
      }
      === cast
      @Parallelizable static int f(Object o) { ((List<?>) o).clear(); return 0; } //! changes the parameter o
      === through requireNonNull
      @Parallelizable static int f(List<String> l) { List<String> n = Objects.requireNonNull(l); n.clear(); return 0; } //! n.clear() changes the parameter l
      === through asList
      @Parallelizable static int f(String... a) { Arrays.asList(a).set(0, ""); return 0; } //! Arrays.asList(a).set(0, "") changes the parameter a
      === assignment as an expression
      int last;
      @Parallelizable int f(int x) { int y; return y = last = x; } //! last = x writes the field Sample.last
      === in a nested class, the outer object
      public class Sample {
        int total;
        class Inner { void up() { total++; } }
        @Parallelizable int f(int x) { new Inner().up(); return x; } //! total++ writes the field Sample.total, which every element would share (f → up → total++)
      }
      === qualified this
      public class Sample {
        int total;
        class Inner { @Parallelizable int f(int x) { Sample.this.total = x; return x; } } //! Sample.this.total = x writes the field Sample.total
      }
      === in an enum
      enum Sample { A, B; int uses; @Parallelizable int f(int x) { uses++; return x; } } //! uses++ writes the field Sample.uses
      === in an interface
      interface Sample { List<String> L = new ArrayList<>(); @Parallelizable default int f(int x) { L.add(""); return x; } } //! L.add("") changes the static field Sample.L
      === in a record
      record Sample(List<String> items) { @Parallelizable int f(int x) { items.add(""); return x; } } //! items.add("") changes the field Sample.items
      === an enum constant is a static
      enum Color { RED; int uses; }
      @Parallelizable static int f(int x) { Color.RED.uses++; return x; } //! writes the field Color.uses of the static field Color.RED
      === two in one line
      static int a; static int b;
      @Parallelizable static int f(int x) { a = x; b = x; return x; } //! a = x //! b = x
      === a digest in a field
      final java.security.MessageDigest digest = null;
      @Parallelizable byte[] f(byte[] x) { return digest.digest(x); } //! digest.digest(x) uses the field Sample.digest
      === a shuffled parameter
      @Parallelizable static int f(List<String> l) { Collections.shuffle(l); return 0; } //! changes the parameter l
      === a helper with varargs
      @Parallelizable static int f(int[] a) { zero(a); return 0; } //! xs[0] = 0 writes into the parameter a
      static void zero(int... xs) { xs[0] = 0; }
      === a generic helper
      @Parallelizable static int f(List<String> l) { put(l, "x"); return 0; } //! (f → put → l.add(t))
      static <T> void put(Collection<? super T> l, T t) { l.add(t); }
      === changes elements in a stream
      static class Box { int v; }
      @Parallelizable static int f(List<Box> l, Box[] a) {
        l.stream().filter(b -> b.v > 1).forEach(b -> b.v++); //! b.v++ writes the field Box.v of the parameter l
        Arrays.stream(a).sorted().forEachOrdered(b -> b.v = 2); //! b.v = 2 writes the field Box.v of the parameter a
        return 0;
      }
      === this under another name
      int total;
      @Parallelizable int f(int x) { var self = this; self.total += x; return x; } //! self.total += x writes the field Sample.total
      === either of two
      static final List<String> A = new ArrayList<>();
      @Parallelizable static int f(List<String> b, int x) { (x > 0 ? A : b).add("x"); return x; } //! changes the static field Sample.A
      === elements of a map of lists
      @Parallelizable static int f(Map<String, List<String>> m) { m.forEach((k, v) -> v.add(k)); return 0; } //! v.add(k) changes the parameter m
      === Collections.addAll
      static final List<String> A = new ArrayList<>();
      @Parallelizable static int f(String s) { Collections.addAll(A, s, s); return 0; } //! Collections.addAll(A, s, s) changes the static field Sample.A
      === an output array filled by a range
      @Parallelizable static int f(@Shared int[] out, int n) { IntStream.range(0, n).forEach(i -> out[i] = i); return 0; } //! out[i] = i writes into the parameter out, which every element would share
      === through a getter
      private final List<String> items = new ArrayList<>(); List<String> items() { return this.items; }
      @Parallelizable int f(String s) { items().add(s); return 0; } //! items().add(s) changes the field Sample.items
      === through a record's accessor
      record Order(List<String> lines) {}
      @Parallelizable static int f(Order o) { o.lines().add("x"); return 0; } //! o.lines().add("x") changes the field Order.lines of the parameter o
      === a generic class of the file
      static class Box<T> { T v; void set(T t) { v = t; } }
      @Parallelizable static int f(Box<String> b) { b.set("x"); return 0; } //! v = t writes the field Box.v of the parameter b
      === an object in a field
      static class Counter { int n; void up() { n++; } }
      private final Counter counter = new Counter();
      @Parallelizable int f(int x) { counter.up(); return x; } //! n++ writes the field Counter.n of the field Sample.counter, which every element would share (f → up → n++)
      === an own object whose class counts in a static
      static class Counter { static int all; int n; void up() { n++; all++; } }
      @Parallelizable static int f(int x) { new Counter().up(); return x; } //! all++ writes the static field Counter.all
      === a helper that changes two things
      static int a; static int b;
      @Parallelizable static int f(int x) { both(x); return x; } //! a = x writes //! b = x writes
      static void both(int x) { a = x; b = x; }
      === a parallelizable callee reports for itself
      static int n;
      @Parallelizable static int f(int x) { return g(x); }
      @Parallelizable static int g(int x) { return n++; } //! n++ writes the static field Sample.n
      === a shared matcher goes to a parallelizable callee
      static final Matcher M = Pattern.compile("x").matcher("");
      @Parallelizable static boolean f(int x) { return g(M); } //! m.find() uses the static field Sample.M
      @Parallelizable static boolean g(Matcher m) { return m.find(); }
      === in a switch with fall-through
      final List<String> own = new ArrayList<>();
      @Parallelizable int f(int i) {
        List<String> l = new ArrayList<>();
        switch (i) { case 1: l = own; case 2: l.add("x"); break; default: } //! l.add("x") changes the field Sample.own
        return 0;
      }
      === after a continue
      final List<String> own = new ArrayList<>();
      @Parallelizable int f(int n) {
        List<String> l = new ArrayList<>();
        while (n-- > 0) { l.add("x"); if (n > 3) { l = own; continue; } l = new ArrayList<>(); } //! l.add("x") changes the field Sample.own
        return 0;
      }
      === an anonymous subclass of a class that counts
      static abstract class Base { static int made; Base() { made++; } }
      @Parallelizable static Object f(int x) { return new Base() {}; } //! made++ writes the static field Base.made
      === in a static nested class's super call
      static class Base { static int made; Base(int x) { made += x; } } static class Sub extends Base { Sub() { super(1); } }
      @Parallelizable static Object f(int x) { return new Sub(); } //! (f → new Sub → new Base → made += x)
      === in a try-with-resources, a finally and a synchronized of its own
      static int a;
      @Parallelizable static int f(int x) throws Exception {
        try (AutoCloseable c = () -> { }) { a++; } finally { a--; } //! a++ //! a--
        synchronized (new Object()) { a = x; } //! a = x
        return x;
      }
      === in an assert, a condition and an argument
      static int a;
      @Parallelizable static int f(int x) {
        assert a++ > 0; //! a++
        if ((a = x) > 0) { return Math.abs(--a); } //! a = x //! --a
        return x;
      }
      """;
}
