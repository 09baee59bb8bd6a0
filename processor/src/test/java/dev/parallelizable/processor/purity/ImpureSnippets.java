package dev.parallelizable.processor.purity;

/** Methods with findings; {@link Snippet} says how to read them. */
final class ImpureSnippets {
  private ImpureSnippets() {}

  static final String TEXT =
      """
      === increments a static field
      static int hits;
      @Parallelizable static int f(int x) {
        hits++; //! [Parallelizable/Impure] hits++ writes the static field Sample.hits, which every element would share. Return the value instead, or declare @Parallelizable(purity = ASSUMED).
        return x;
      }
      === decrements a static field before
      static int left = 9;
      @Parallelizable static int f(int x) { return --left + x; } //! --left writes the static field Sample.left
      === assigns a static field
      static String last;
      @Parallelizable static String f(String s) { last = s; return s; } //! last = s writes the static field Sample.last
      === adds to a static field
      static long total;
      @Parallelizable static long f(long x) { total += x; return x; } //! total += x writes
      === writes a static field by its class
      static long total;
      @Parallelizable static long f(long x) { Sample.total = x; return x; } //! Sample.total = x writes the static field Sample.total
      === writes a static field of another class
      public class Sample {
        static class Counter { static int hits; }
        @Parallelizable static int f(int x) { Counter.hits++; return x; } //! Counter.hits++ writes the static field Counter.hits
      }
      === writes an own field
      int last;
      @Parallelizable int f(int x) { this.last = x; return x; } //! this.last = x writes the field Sample.last, which every element would share
      === writes an own field by its bare name
      int last;
      @Parallelizable int f(int x) { last = x; return x; } //! last = x writes the field Sample.last
      === writes an inherited field
      public class Sample extends Base {
        @Parallelizable int f(int x) { count++; return x; } //! count++ writes the field Base.count
      }
      class Base { int count; }
      === writes a field of a parameter
      static class Box { int v; }
      @Parallelizable static int f(Box b) { b.v = 1; return b.v; } //! b.v = 1 writes the field Box.v of the parameter b, which the call did not create
      === writes a field of a shared parameter
      static class Box { int v; }
      @Parallelizable static int f(@Shared Box b, int x) { b.v = x; return x; } //! which every element would share
      === writes a field deep inside a parameter
      static class Node { Node next; int v; }
      @Parallelizable static int f(Node n) { n.next.next.v = 1; return 0; } //! writes the field Node.v of the parameter n
      === writes a field of a static
      static class Box { int v; }
      static final Box BOX = new Box();
      @Parallelizable static int f(int x) { BOX.v += x; return x; } //! BOX.v += x writes the field Box.v of the static field Sample.BOX
      === writes a field through another name
      static class Box { int v; }
      @Parallelizable static int f(Box b) { Box alias = b; Box more = alias; more.v = 1; return 0; } //! more.v = 1 writes
      === writes into a parameter array
      @Parallelizable static int f(int[] a) { a[0] = 1; return a[0]; } //! a[0] = 1 writes into the parameter a
      === increments an element of a field array
      final int[] counts = new int[9];
      @Parallelizable int f(int x) { counts[x]++; return x; } //! counts[x]++ writes into the field Sample.counts
      === writes into a static array by another name
      static final int[] COUNTS = new int[9];
      @Parallelizable static int f(int x) { int[] c = COUNTS; c[x] += 1; return x; } //! c[x] += 1 writes into the static field Sample.COUNTS
      === writes into a row of a parameter
      @Parallelizable static int f(int[][] m) { int[] row = m[0]; row[1] = 2; return 0; } //! row[1] = 2 writes into the parameter m
      === adds to a static list
      static final List<String> SEEN = new ArrayList<>();
      @Parallelizable static String f(String s) { SEEN.add(s); return s; } //! SEEN.add(s) changes the static field Sample.SEEN
      === puts into a field map
      private final Map<String, Integer> memo = new HashMap<>();
      @Parallelizable int f(String s) { memo.put(s, 1); return 1; } //! memo.put(s, 1) changes the field Sample.memo
      === memoises in a plain map
      private final Map<String, Integer> memo = new HashMap<>();
      @Parallelizable int f(String s) { return memo.computeIfAbsent(s, String::length); } //! changes the field Sample.memo
      === clears a parameter
      @Parallelizable static int f(List<String> l) { l.clear(); return 0; } //! l.clear() changes the parameter l
      === sorts a parameter
      @Parallelizable static int f(List<String> l) { l.sort(null); return 0; } //! l.sort(null) changes
      === sorts a parameter by Collections
      @Parallelizable static int f(List<String> l) { Collections.sort(l); return 0; } //! Collections.sort(l) changes the parameter l
      === sorts a parameter array
      @Parallelizable static int f(int[] a) { Arrays.sort(a); return a[0]; } //! Arrays.sort(a) writes into the parameter a
      === fills a static array
      static final int[] BUFFER = new int[9];
      @Parallelizable static int f(int x) { Arrays.fill(BUFFER, x); return BUFFER[0]; } //! writes into the static field Sample.BUFFER
      === copies into a field array
      final byte[] buffer = new byte[9];
      @Parallelizable int f(byte[] x) { System.arraycopy(x, 0, buffer, 0, 1); return 0; } //! writes into the field Sample.buffer
      === appends to a field
      final StringBuilder out = new StringBuilder();
      @Parallelizable String f(String s) { out.append(s).append(s); return s; } //! out.append(s) changes the field Sample.out
      === appends to a static StringBuffer
      static final StringBuffer OUT = new StringBuffer();
      @Parallelizable static String f(String s) { OUT.append(s); return s; } //! OUT.append(s) changes
      === sets a bit of a parameter
      @Parallelizable static int f(BitSet b) { b.set(3); return 0; } //! b.set(3) changes the parameter b
      === sets the time of a parameter
      @Parallelizable static long f(Date d) { d.setTime(0); return 0; } //! d.setTime(0) changes the parameter d
      === removes by an iterator of a parameter
      @Parallelizable static int f(List<String> l) {
        Iterator<String> i = l.iterator();
        while (i.hasNext()) { if (i.next().isEmpty()) { i.remove(); } } //! i.remove() changes the parameter l
        return l.size();
      }
      === clears a view of a parameter
      @Parallelizable static int f(List<String> l) { l.subList(0, 1).clear(); return 0; } //! l.subList(0, 1).clear() changes the parameter l
      === removes keys of a static map
      static final Map<String, String> M = new HashMap<>();
      @Parallelizable static int f(String s) { M.keySet().remove(s); return 0; } //! M.keySet().remove(s) changes the static field Sample.M
      === adds to a list in a static map
      static final Map<String, List<String>> M = new HashMap<>();
      @Parallelizable static int f(String s) { M.get(s).add(s); return 0; } //! M.get(s).add(s) changes the static field Sample.M
      === sets a value of an entry
      @Parallelizable static int f(Map<String, Integer> m) {
        for (Map.Entry<String, Integer> e : m.entrySet()) {
          e.setValue(1); //! e.setValue(1) changes the parameter m
        }
        return 0;
      }
      === changes elements in an enhanced for
      static class Box { int v; }
      @Parallelizable static int f(List<Box> l) {
        for (Box b : l) {
          b.v++; //! b.v++ writes the field Box.v of the parameter l
        }
        return 0;
      }
      === pushes and pops
      final Deque<Integer> stack = new ArrayDeque<>();
      @Parallelizable int f(int x) {
        stack.push(x); //! stack.push(x) changes the field Sample.stack
        return stack.pop(); //! stack.pop() changes the field Sample.stack
      }
      === sets a ThreadLocal
      static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
      @Parallelizable static int f(String s) { CURRENT.set(s); return 0; } //! CURRENT.set(s) changes the static field Sample.CURRENT
      === sets a system property
      @Parallelizable static int f(String s) { System.setProperty("a", s); return 0; } //! System.setProperty("a", s) changes the system properties, which the whole program shares
      === sets the default locale
      @Parallelizable static int f(String s) { Locale.setDefault(Locale.ROOT); return 0; } //! changes the default locale
      === formats by a static SimpleDateFormat
      static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy");
      @Parallelizable static String f(Date d) { return FORMAT.format(d); } //! FORMAT.format(d) uses the static field Sample.FORMAT, which every element would share and which each use changes inside
      === parses by a DateFormat field
      final DateFormat format = DateFormat.getDateInstance();
      @Parallelizable Date f(String s) throws ParseException { return format.parse(s); } //! format.parse(s) uses the field Sample.format
      === uses a shared Calendar
      static final Calendar CALENDAR = Calendar.getInstance();
      @Parallelizable static int f(Date d) {
        CALENDAR.setTime(d); //! CALENDAR.setTime(d) changes the static field Sample.CALENDAR
        return CALENDAR.get(Calendar.YEAR); //! uses the static field Sample.CALENDAR
      }
      === uses a shared Matcher
      @Parallelizable static boolean f(@Shared Matcher m, String s) { return m.reset(s).matches(); } //! m.reset(s) uses the parameter m
      === finds by a matcher in a field
      final Matcher matcher = Pattern.compile("a").matcher("");
      @Parallelizable boolean f(String s) { matcher.reset(s); return matcher.find(); } //! matcher.reset(s) uses //! matcher.find() uses the field Sample.matcher
      === draws from a shared Random with a seed
      static final Random RANDOM = new Random(42);
      @Parallelizable static int f(int x) { return RANDOM.nextInt(x); } //! RANDOM.nextInt(x) uses the static field Sample.RANDOM
      === writes in a lambda
      int total;
      @Parallelizable int f(List<Integer> l) {
        l.forEach(x -> total += x); //! total += x writes the field Sample.total
        return 0;
      }
      === changes elements in a lambda
      static class Box { int v; }
      @Parallelizable static int f(List<Box> l) { l.forEach(b -> b.v = 1); return 0; } //! b.v = 1 writes the field Box.v of the parameter l
      === writes in an anonymous class
      int total;
      @Parallelizable int f(int x) {
        Runnable r = new Runnable() {
          int own;
          @Override public void run() {
            own++;
            total++; //! total++ writes the field Sample.total
          }
        };
        r.run();
        return x;
      }
      === writes in a local class
      static int total;
      @Parallelizable static int f(int x) {
        class Local { int own; void go() { own++; total++; } } //! total++ writes the static field Sample.total
        new Local().go();
        return x;
      }
      === adds by a method reference
      final List<String> seen = new ArrayList<>();
      @Parallelizable int f(List<String> l) { l.forEach(seen::add); return 0; } //! seen::add changes the field Sample.seen
      === a lambda that is run before it is returned
      static int hits;
      @Parallelizable static Runnable f(int x) {
        Runnable later = () -> hits++; //! hits++ writes the static field Sample.hits
        later.run();
        return later;
      }
      === a returned class whose initializers change a parameter
      @Parallelizable static Object f(List<String> l) {
        return new Object() { final int own = 1; { l.clear(); } final boolean b = l.add("x"); @Override public String toString() { l.clear(); return ""; } }; //! l.clear() changes the parameter l //! l.add("x") changes the parameter l
      }
      === a lambda that the returned value is computed with
      static int hits;
      @Parallelizable static List<Integer> f(List<Integer> l) { return l.stream().map(x -> x + hits++).toList(); } //! hits++ writes
      === feeds a digest that is a parameter
      @Parallelizable static java.security.MessageDigest f(java.security.MessageDigest d, byte[] x) { d.update(x); return d; } //! d.update(x) changes the parameter d
      === moves the position of a parameter
      @Parallelizable static char f(String s, ParsePosition at) { at.setIndex(at.getIndex() + 1); return s.charAt(at.getIndex()); } //! at.setIndex(at.getIndex() + 1) changes the parameter at
      === parses from the position of a parameter
      @Parallelizable static Number f(NumberFormat format, String s, ParsePosition at) { return format.parse(s, at); } //! format.parse(s, at) changes the parameter at
      === formats into a parameter
      @Parallelizable static StringBuffer f(NumberFormat format, double x, StringBuffer out) { return format.format(x, out, new FieldPosition(0)); } //! changes the parameter out
      === reads into a parameter
      @Parallelizable static int f(java.io.InputStream in, byte[] b) throws java.io.IOException { return in.read(b, 0, b.length); } //! in.read(b, 0, b.length) writes into the parameter b
      === reads into a static array
      static final char[] BUFFER = new char[9];
      @Parallelizable static int f(java.io.Reader in) throws java.io.IOException { return in.read(BUFFER); } //! writes into the static field Sample.BUFFER
      === random bytes for a parameter
      @Parallelizable static byte[] f(byte[] b) { new Random().nextBytes(b); return b; } //! new Random().nextBytes(b) writes into the parameter b
      === drains into a parameter
      @Parallelizable static int f(@Shared BlockingQueue<String> q, List<String> l) { return q.drainTo(l, 3); } //! q.drainTo(l, 3) changes the parameter l
      === appends to a parameter by a matcher
      @Parallelizable static StringBuilder f(StringBuilder b, String s) { Pattern.compile("x").matcher(s).appendTail(b); return b; } //! changes the parameter b
      === appends to a text by a helper that takes any output
      @Parallelizable static StringBuilder f(StringBuilder b) throws java.io.IOException {
        put(b); //! out.append("x") changes the parameter b, which the call did not create and others may see (f → put → out.append("x"))
        return b;
      }
      static void put(Appendable out) throws java.io.IOException { out.append("x"); }
      """;
}
