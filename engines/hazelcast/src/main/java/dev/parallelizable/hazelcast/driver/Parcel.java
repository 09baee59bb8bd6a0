package dev.parallelizable.hazelcast.driver;

import dev.parallelizable.hazelcast.protocol.Content;

/**
 * Encoded inputs of some elements.
 *
 * @param from the index of the first one, in the arrays of the chunk
 * @param count how many
 * @param inputs their encoding
 */
record Parcel(int from, int count, Content inputs) {
  int end() {
    return from + count;
  }
}
