package dev.parallelizable.hazelcast.driver;

/** An errand's way to one member. For the thread that runs the errand alone. */
final class Attempt {
  final Node node;
  final long chunk;
  final long begun = System.nanoTime();

  /** The element after the last one that was asked for. */
  final int end;

  /** When the member last said something. */
  long heard = begun;

  /** Whether nothing of it runs any more, or nothing can be known of it. */
  boolean over;

  Attempt(Node node, long chunk, int end) {
    this.node = node;
    this.chunk = chunk;
    this.end = end;
  }
}
