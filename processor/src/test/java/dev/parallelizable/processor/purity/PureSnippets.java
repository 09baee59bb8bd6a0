package dev.parallelizable.processor.purity;

/** Methods without findings; {@link Snippet} says how to read them. */
final class PureSnippets {
  private PureSnippets() {}

  static final String TEXT =
      """
      === arithmetic
      @Parallelizable static int f(int x) { return x * x; }
      === changes its own list
      @Parallelizable static List<String> f(String s) { List<String> l = new ArrayList<>(); l.add(s); l.sort(null); return l; }
      === changes its own array
      @Parallelizable static int[] f(int x) { int[] a = new int[x]; a[0] = x; a[1]++; Arrays.sort(a); return a; }
      === changes its own builder
      @Parallelizable static String f(String s) { StringBuilder b = new StringBuilder(); b.append(s).append(s); b.setLength(1); return b.toString(); }
      === changes its own object
      static class Box { int v; Box next; }
      @Parallelizable static Box f(int x) { Box b = new Box(); b.v = x; b.next = new Box(); b.next.v = x; return b; }
      === copies a parameter first
      @Parallelizable static int[] f(int[] in) { int[] a = in.clone(); a[0] = 1; return a; }
      === copies a list under the parameter's own name
      @Parallelizable static List<String> f(List<String> l) { l = new ArrayList<>(l); l.add("x"); return l; }
      === replaces a missing parameter
      @Parallelizable static int f(List<String> in) {
        List<String> l = in;
        if (l != null) { return l.size(); } else { l = new ArrayList<>(); }
        l.add("x");
        return l.size();
      }
      === returns early from the shared one
      static final List<String> A = List.of();
      @Parallelizable static List<String> f(int x) {
        List<String> l = A;
        if (x == 0) { return l; }
        l = new ArrayList<>();
        l.add("x");
        return l;
      }
      === assigns its parameter
      @Parallelizable static int f(int x) { x += 1; x++; return x; }
      === a helper fills what the method created
      @Parallelizable static List<String> f(String s) { List<String> l = new ArrayList<>(); fill(l, s); return l; }
      static void fill(List<String> out, String s) { out.add(s); }
      === a helper of a helper fills an array the method created
      @Parallelizable static int[] f(int x) { int[] a = new int[3]; one(a, x); return a; }
      static void one(int[] a, int x) { two(x, a); }
      static void two(int x, int[] a) { a[0] = x; }
      === methods of its own object
      static class Acc { int n; Acc add(int x) { n += x; return this; } }
      @Parallelizable static int f(int x) { Acc a = new Acc(); a.add(x); a.add(x); return a.n; }
      === a builder of its own
      static class Builder { final List<String> parts = new ArrayList<>(); Builder with(String s) { parts.add(s); return this; } String build() { return String.join("", parts); } }
      @Parallelizable static String f(String s) { return new Builder().with(s).with(s).build(); }
      === a constructor writes its fields
      static class Item { final int a; final List<String> l = new ArrayList<>(); int n; { n = 1; l.add(""); } Item(int x) { this.a = x; n++; l.add("x"); init(); } private void init() { n = 2; } }
      @Parallelizable static Item f(int x) { return new Item(x); }
      === a compact constructor
      record Item(List<String> l) { Item { l = new ArrayList<>(l); l.add("x"); l = List.copyOf(l); } }
      @Parallelizable static Item f(List<String> l) { return new Item(l); }
      === a counter that is atomic
      static final AtomicLong HITS = new AtomicLong();
      @Parallelizable static int f(int x) { HITS.incrementAndGet(); HITS.set(3); return x; }
      === a LongAdder
      private final LongAdder hits = new LongAdder();
      @Parallelizable int f(int x) { hits.add(x); return x; }
      === an atomic array
      static final AtomicIntegerArray A = new AtomicIntegerArray(3);
      @Parallelizable static int f(int x) { A.set(0, x); return x; }
      === a concurrent memo
      static final ConcurrentMap<String, Integer> MEMO = new ConcurrentHashMap<>();
      @Parallelizable static int f(String s) { return MEMO.computeIfAbsent(s, String::length); }
      === a concurrent memo declared as Map
      private final Map<String, Integer> memo = new ConcurrentHashMap<>();
      @Parallelizable int f(String s) { memo.put(s, 1); return this.memo.merge(s, 1, Integer::sum); }
      === a concurrent memo assigned in the constructor
      private final Map<String, Integer> memo; {memo = new ConcurrentSkipListMap<>();}
      @Parallelizable int f(String s) { memo.put(s, 1); return 1; }
      === a synchronized memo
      private static final Map<String, Integer> MEMO = Collections.synchronizedMap(new HashMap<>());
      @Parallelizable static int f(String s) { MEMO.put(s, 1); return 1; }
      === a concurrent set
      private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
      @Parallelizable static int f(String s) { SEEN.add(s); return 1; }
      === a concurrent set under another name
      private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
      @Parallelizable static int f(String s) { Set<String> seen = SEEN; seen.add(s); note(SEEN, s); return 1; }
      static void note(Set<String> out, String s) { out.add(s); }
      === a copy-on-write list
      static final List<String> L = new CopyOnWriteArrayList<>();
      @Parallelizable static int f(String s) { L.add(s); return 1; }
      === a queue parameter that is concurrent
      @Parallelizable static int f(@Shared BlockingQueue<String> q, String s) { q.offer(s); q.add(s); return 1; }
      === a concurrent memo of another class of the file
      class Sample { @Parallelizable static int f(String s) { Memo.M.put(s, 1); return 1; } }
      class Memo { static final Map<String, Integer> M = new ConcurrentHashMap<>(); }
      === under a lock
      static int n; static final Lock LOCK = new ReentrantLock(); static final Map<String, Integer> M = new HashMap<>();
      @Parallelizable static int f(String s) { LOCK.lock(); try { M.put(s, 1); n++; return n; } finally { LOCK.unlock(); } }
      === synchronized
      static final Object LOCK = new Object(); static final Map<String, Integer> M = new HashMap<>();
      @Parallelizable static int f(String s) { synchronized (LOCK) { return M.computeIfAbsent(s, String::length); } }
      === a synchronized helper
      static int next;
      @Parallelizable static int f(String s) { return id(); }
      static synchronized int id() { return next++; }
      === a semaphore and a latch
      static final Semaphore S = new Semaphore(3); static final CountDownLatch L = new CountDownLatch(3);
      @Parallelizable static int f(String s) throws InterruptedException { S.acquire(); try { L.countDown(); return 1; } finally { S.release(); } }
      === input and output
      @Parallelizable static int f(java.nio.file.Path p) throws java.io.IOException { System.out.println(p); java.nio.file.Files.writeString(p, ""); return java.nio.file.Files.readAllLines(p).size(); }
      === sleeping and throwing
      @Parallelizable static int f(int x) throws InterruptedException { Thread.sleep(x); if (x > 3) { throw new IllegalStateException("x"); } return x; }
      === logging
      static final System.Logger LOG = System.getLogger("x");
      @Parallelizable static int f(int x) { LOG.log(System.Logger.Level.INFO, "x"); return x; }
      === reads statics and fields
      static int factor = 3; int offset; static final int[] TABLE = {1, 2};
      @Parallelizable int f(int x) { return x * factor + offset + TABLE[0]; }
      === clocks and random numbers
      static final Random R = new Random();
      @Parallelizable static long f(int x) { return System.nanoTime() + R.nextInt() + ThreadLocalRandom.current().nextInt() + (long) Math.random(); }
      === a Random of its own
      @Parallelizable static int f(int seed) { Random r = new Random(seed); r.setSeed(3); return r.nextInt(); }
      === a date format of its own
      static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy");
      @Parallelizable static String f(Date d) { SimpleDateFormat own = (SimpleDateFormat) FORMAT.clone(); own.setLenient(true); return own.format(d) + new SimpleDateFormat("y").format(d); }
      === a DateTimeFormatter
      static final java.time.format.DateTimeFormatter F = java.time.format.DateTimeFormatter.ISO_DATE;
      @Parallelizable static String f(java.time.LocalDate d) { return F.format(d); }
      === a matcher of its own from a shared pattern
      static final Pattern P = Pattern.compile("a");
      @Parallelizable static boolean f(String s) { Matcher m = P.matcher(s); m.find(); return m.reset().matches() || P.matcher(s).find(); }
      === a calendar of its own
      @Parallelizable static int f(Date d) { Calendar c = Calendar.getInstance(); c.setTime(d); c.add(Calendar.YEAR, 1); return c.get(Calendar.YEAR); }
      === an element that is a calendar or a matcher
      @Parallelizable static int f(Calendar c, Matcher m) { return m.find() ? c.get(Calendar.YEAR) : 0; }
      === scratch space of the thread
      static final ThreadLocal<StringBuilder> BUF = ThreadLocal.withInitial(StringBuilder::new);
      @Parallelizable static String f(String s) { BUF.get().append(s); StringBuilder b = BUF.get(); b.append(s); b.setLength(0); return s; }
      === streams
      @Parallelizable static List<String> f(List<String> l) { return l.stream().map(String::strip).sorted().collect(Collectors.toCollection(ArrayList::new)); }
      === a lambda changes what the method created
      @Parallelizable static List<String> f(List<String> l) { List<String> out = new ArrayList<>(); l.forEach(s -> out.add(s)); l.forEach(out::add); return out; }
      === an own array as a counter in a lambda
      @Parallelizable static int f(List<String> l) { int[] n = {0}; l.forEach(s -> n[0]++); return n[0]; }
      === an anonymous class with state
      @Parallelizable static Iterator<Integer> f(int n) { return new Iterator<>() { int i; @Override public boolean hasNext() { return i < n; } @Override public Integer next() { return i++; } }; }
      === a local class with state
      @Parallelizable static int f(int n) { class Acc { int s; final List<String> l = new ArrayList<>(); void add(int x) { s += x; l.add(""); } } Acc a = new Acc(); a.add(n); return a.s; }
      === a local record
      @Parallelizable static int f(int n) { record P(int a, int b) { P { a = Math.abs(a); } } return new P(n, n).a(); }
      === unknown callees
      @Parallelizable static int f(List<String> l, java.util.function.Consumer<List<String>> c) { c.accept(l); l.hashCode(); return l.size(); }
      === reading calls on parameters
      @Parallelizable static String f(Map<String, List<String>> m, StringBuilder b, BitSet s) { return m.get("a").get(0) + b.toString() + s.get(1) + m.containsKey("b") + b.charAt(0) + m.getOrDefault("x", List.of()); }
      === sorting a copy
      @Parallelizable static List<String> f(List<String> l) { List<String> c = new ArrayList<>(l); Collections.sort(c); Collections.reverse(c); c.subList(0, 1).clear(); c.iterator().remove(); return c; }
      === copying out of a parameter
      @Parallelizable static int[] f(int[] in) { int[] out = new int[in.length]; System.arraycopy(in, 0, out, 0, in.length); Arrays.fill(out, 1); return Arrays.copyOf(in, 2); }
      === reset in a finally
      @Parallelizable static int f(List<String> in) { List<String> l = in; try { l = new ArrayList<>(); } finally { System.out.println(l); } l.add("x"); return 0; }
      === set in each branch of a switch
      @Parallelizable static int f(List<String> in, int i) { List<String> l = in; switch (i) { case 0: l = new ArrayList<>(); break; case 1: l = new LinkedList<>(); break; default: throw new IllegalArgumentException(); } l.add("x"); return 0; }
      === set in each branch of a pattern switch
      sealed interface S {} record A() implements S {} record B() implements S {}
      @Parallelizable static int f(S s) { List<S> l = switch (s) { case A a -> new ArrayList<>(); case B b -> { yield new LinkedList<>(); } }; l.add(s); return 0; }
      === set anew in each turn
      @Parallelizable static int f(List<String> in) { for (String s : in) { List<String> l = new ArrayList<>(); l.add(s); } List<String> m = in; for (;;) { m = new ArrayList<>(); if (m.isEmpty()) { break; } } m.add(""); return 0; }
      === left by a labelled break
      @Parallelizable static int f(List<String> in) { List<String> l = in; out: while (true) { for (String s : in) { l = new ArrayList<>(); break out; } return 1; } l.add("x"); return 0; }
      === recursion
      @Parallelizable static int f(int n) { return n < 2 ? n : f(n - 1) + g(n - 2); }
      static int g(int n) { return n < 2 ? n : f(n - 1); }
      === recursion that fills its own list
      @Parallelizable static List<Integer> f(int n) { List<Integer> out = new ArrayList<>(); walk(n, out); return out; }
      static void walk(int n, List<Integer> out) { if (n > 0) { out.add(n); walk(n - 1, out); } }
      === a field that hides a parameter's name
      int x;
      @Parallelizable int f(int x) { x = 3; x++; return x + this.x; }
      === an array of a varargs call is new
      @Parallelizable static int f(Object o) { zero(o, o); zero(o); return 0; }
      static void zero(Object... xs) { xs[0] = null; }
      === a persistent list is not java.util's
      static final class Chain { Chain add(String s) { return new Chain(); } Chain put(String s) { return this; } }
      static final Chain C = new Chain();
      @Parallelizable static Chain f(Chain c) { return c.add("x").put("y") == C.add("z") ? c : C; }
      === generics
      static class Box<T extends Comparable<T>> { T max(List<T> l) { return Collections.max(l); } @Parallelizable T f(List<T> l) { return max(l); } }
      @Parallelizable static <T extends Comparable<T>> T g(List<T> l) { List<T> c = new ArrayList<>(l); c.sort(null); return c.get(0); }
      === an own field of an own object through another name
      static class Node { Node next; int v; }
      @Parallelizable static Node f(int n) { Node head = new Node(); Node tail = head; for (int i = 0; i < n; i++) { tail.next = new Node(); tail = tail.next; tail.v = i; } return head; }
      === a result of an unknown method
      @Parallelizable static int f(java.util.function.Supplier<List<String>> s) { List<String> l = s.get(); l.add("x"); return 0; }
      === an interface with a default method
      interface Shape { double area(); @Parallelizable default double f(int n) { return area() * n; } }
      === an enum with bodies
      enum Op { PLUS { @Override int apply(int a) { return a + 1; } }, MINUS { int n; @Override int apply(int a) { n++; return a - 1; } }; abstract int apply(int a); @Parallelizable int f(int a) { return apply(a); } }
      === a callee that is Parallelizable and vouched for
      static int n;
      @Parallelizable static int f(int x) { return g(x); }
      @Parallelizable(purity = Purity.ASSUMED) static int g(int x) { n++; return x; }
      === a static initializer
      static int n; static final int[] T = new int[3]; static { n++; T[0] = 1; }
      @Parallelizable static int f(int x) { return T[0] + x; }
      === text, boxes and dates without change
      @Parallelizable static String f(String s, Integer i, Date d) { i++; s += i; return s.replace("a", "b").concat(d.toString()); }
      === a synchronized helper of this object
      int n;
      @Parallelizable int f(int x) { return next(); }
      private synchronized int next() { return n++; }
      === a try with resources over a parameter
      @Parallelizable static int f(java.io.File p) throws java.io.IOException { try (java.io.InputStream in = new java.io.FileInputStream(p)) { byte[] b = new byte[3]; in.read(b); b[0] = 1; return b[0]; } }
      === a stream of new objects
      static class Box { int v; }
      @Parallelizable static List<Box> f(List<Integer> l) { return l.stream().map(i -> new Box()).peek(b -> b.v++).toList(); }
      === thread-safe classes of the file
      static class Stats { private final AtomicLong n = new AtomicLong(); private final Map<String, Integer> m = new ConcurrentHashMap<>(); private int x; void add(String s) { n.incrementAndGet(); m.merge(s, 1, Integer::sum); up(); } private synchronized void up() { x++; } }
      static final Stats STATS = new Stats();
      @Parallelizable static int f(String s) { STATS.add(s); return 1; }
      === a synchronized method
      int n;
      @Parallelizable synchronized int f(int x) { return n += x; }
      === a local that shadows a field
      int n; final List<String> l = new ArrayList<>();
      @Parallelizable int f(int x) { int n = x; n++; List<String> l = new ArrayList<>(this.l); l.add("x"); return n; }
      === a getter of its own object
      static class Acc { private final List<String> l = new ArrayList<>(); List<String> l() { return l; } }
      @Parallelizable static int f(int x) { Acc a = new Acc(); a.l().add("x"); return a.l().size(); }
      === a getter that copies
      private final List<String> items = new ArrayList<>(); List<String> items() { return new ArrayList<>(items); }
      @Parallelizable int f(String s) { items().add(s); return 0; }
      === an accessor that copies
      record Order(List<String> lines) { public List<String> lines() { return new ArrayList<>(lines); } }
      @Parallelizable static int f(Order o) { o.lines().add("x"); return 0; }
      === a concurrent parameter under a plain name
      @Parallelizable static int f(@Shared ConcurrentMap<String, Integer> m, String s) { Map<String, Integer> plain = m; plain.put(s, 1); return 0; }
      === an inner object of its own
      class In { int n; void up() { n++; } }
      @Parallelizable int f(int x) { In in = new In(); in.up(); in.n = 3; return in.n; }
      === an object whose constructor calls its own methods
      static class Node { int n; List<Node> kids = new ArrayList<>(); Node(int d) { set(d); if (d > 0) { kids.add(new Node(d - 1)); } } void set(int d) { n = d; } }
      @Parallelizable static Node f(int x) { return new Node(x); }
      === a lock of another kind
      static int n; static final ReadWriteLock RW = new ReentrantReadWriteLock(); static final StampedLock ST = new StampedLock();
      @Parallelizable static int f(int x) { RW.writeLock().lock(); try { n = x; } finally { RW.writeLock().unlock(); } long s = ST.writeLock(); try { n = x; } finally { ST.unlockWrite(s); } return x; }
      === an iterator that removes from a parameter, and is only made
      @Parallelizable static <T> Iterator<T> f(Iterator<T> in) { return new Iterator<>() { @Override public boolean hasNext() { return in.hasNext(); } @Override public T next() { T t = in.next(); in.remove(); return t; } }; }
      === a lambda that changes a field, and is only made
      static int hits; static final List<String> SEEN = new ArrayList<>();
      @Parallelizable static Runnable f(boolean b) { return b ? () -> hits++ : (Runnable) () -> { SEEN.add("x"); }; }
      === a lambda that is only made by a helper
      @Parallelizable static Supplier<String> f(Iterator<String> in) { return taking(in); }
      static Supplier<String> taking(Iterator<String> in) { Supplier<String> taken = () -> { in.remove(); return ""; }; return taken; }
      === a method reference and a local class that are only returned
      static final List<String> SEEN = new ArrayList<>();
      @Parallelizable static Consumer<String> f(int x) { return SEEN::add; }
      @Parallelizable static Runnable g(int x) { class Later implements Runnable { @Override public void run() { SEEN.clear(); } } return new Later(); }
      === an object that keeps a lambda
      static final class Lazy { private final Runnable run; Lazy(Runnable run) { this.run = run; } void now() { run.run(); } }
      static int hits;
      @Parallelizable static Lazy f(int x) { return new Lazy(() -> hits++); }
      === classes and factories of others whose names say that they are concurrent
      static final class ConcurrentBag<T> extends AbstractCollection<T> { final Collection<T> all = new ConcurrentLinkedQueue<>(); @Override public boolean add(T t) { return all.add(t); } @Override public Iterator<T> iterator() { return all.iterator(); } @Override public int size() { return all.size(); } }
      static <T> Set<T> newConcurrentHashSet() { return ConcurrentHashMap.newKeySet(); }
      static final Collection<String> BAG = new ConcurrentBag<>(); static final Set<String> SEEN = newConcurrentHashSet();
      @Parallelizable static int f(String s) { BAG.add(s); BAG.addAll(List.of(s)); SEEN.add(s); return 0; }
      === an output that may be a writer
      @Parallelizable static int f(Appendable out, java.io.Writer w) throws java.io.IOException { out.append("x"); w.append("x"); return put(w); }
      static int put(Appendable out) throws java.io.IOException { out.append('x'); return 1; }
      === reads into an array of its own
      @Parallelizable static int f(java.io.InputStream in, int n) throws java.io.IOException { byte[] b = new byte[n]; int r = in.read(b, 0, n); return r + in.readNBytes(n).length + in.read(); }
      === formats and parses with what it made
      @Parallelizable static String f(NumberFormat format, String s) { ParsePosition at = new ParsePosition(0); Number n = format.parse(s, at); return format.format(n, new StringBuffer(), new FieldPosition(0)).toString() + MessageFormat.format("{0}", s); }
      === its own generated class
      @Parallelizable static int f(int x) { return ParallelSample.calls(); }
      """;
}
