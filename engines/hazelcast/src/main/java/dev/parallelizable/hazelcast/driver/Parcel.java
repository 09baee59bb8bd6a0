package dev.parallelizable.hazelcast.driver;

import dev.parallelizable.hazelcast.protocol.Bytes;

/**
 * Encoded inputs of some elements.
 *
 * @param from the index of the first one, in the arrays of the chunk
 * @param count how many
 * @param inputs the bytes
 */
record Parcel(int from, int count, Bytes inputs) {
  int end() {
    return from + count;
  }
}
