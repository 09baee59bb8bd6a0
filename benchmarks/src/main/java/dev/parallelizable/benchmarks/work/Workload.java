package dev.parallelizable.benchmarks.work;

/** A method and the data it is called for: some tens of milliseconds in a plain loop. */
@SuppressWarnings("ImmutableEnumChecker") // A body's forms have no state.
public enum Workload {
  /** 160 MB: beyond any cache. */
  NANOS_1("1 ns", Bodies.NANOS_1, Layout.EVEN, 10_000_000, 100_000),
  /** Two million of 10 ns. */
  NANOS_10("10 ns", Bodies.NANOS_10, Layout.EVEN, 2_000_000, 10_000),
  /** Half a million of 80 ns. */
  NANOS_80("80 ns", Bodies.NANOS_80, Layout.EVEN, 500_000, 1_250),
  /** Four hundred thousand of 100 ns. */
  NANOS_100("100 ns", Bodies.NANOS_100, Layout.EVEN, 400_000, 1_000),
  /** Forty thousand of 1 µs. */
  MICROS_1("1 µs", Bodies.MICROS_1, Layout.EVEN, 40_000, 100),
  /** Four thousand of 10 µs. */
  MICROS_10("10 µs", Bodies.MICROS_10, Layout.EVEN, 4_000, 10),
  /** Sixty-four of 1 ms. */
  MILLIS_1("1 ms", Bodies.MILLIS_1, Layout.EVEN, 64, 1),
  /** 100 ns, the first hundredth 10 µs. */
  HEAVY_FIRST("1:100, heavy first", Bodies.SKEWED, Layout.HEAVY_FIRST, 200_000, 64),
  /** 100 ns, the last hundredth 10 µs. */
  HEAVY_LAST("1:100, heavy last", Bodies.SKEWED, Layout.HEAVY_LAST, 200_000, 64),
  /** 100 ns, a hundredth 10 µs. */
  HEAVY_ANYWHERE("1:100, heavy anywhere", Bodies.SKEWED, Layout.HEAVY_ANYWHERE, 200_000, 64);

  private final String title;
  private final Body body;
  private final Layout layout;
  private final int length;
  private final int chunk;

  Workload(String title, Body body, Layout layout, int length, int chunk) {
    this.title = title;
    this.body = body;
    this.layout = layout;
    this.length = length;
    this.chunk = chunk;
  }

  /** {@return what an element costs, in words} */
  public String title() {
    return title;
  }

  /** {@return the method} */
  public Body body() {
    return body;
  }

  /** {@return where the heavy elements are} */
  public Layout layout() {
    return layout;
  }

  /** {@return how many elements} */
  public int length() {
    return length;
  }

  /** {@return how many elements a peer's chunk has, where it can be set: about 100 µs of work} */
  public int chunk() {
    return chunk;
  }
}
