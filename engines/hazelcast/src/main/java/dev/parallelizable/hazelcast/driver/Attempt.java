package dev.parallelizable.hazelcast.driver;

/** An errand's way to one member. For the thread that runs the errand alone. */
final class Attempt {
  final Fleet.Place place;
  final Node node;
  final long chunk;
  final long begun = System.nanoTime();

  /** The element after the last one that was asked for. */
  final int end;

  /** When the member last said something. */
  long heard = begun;

  /** Whether nothing of it runs any more, or nothing can be known of it. */
  boolean over;

  Attempt(Fleet.Place place, long chunk, int end) {
    this.place = place;
    this.node = place.node();
    this.chunk = chunk;
    this.end = end;
  }
}
