package dev.parallelizable.benchmarks.ways;

/** In what portions a way hands out work. */
public enum Grain {
  /** In chunks, or in no portions at all: it costs little for each element. */
  CHUNK,
  /** One by one: it costs up to some microseconds for each element. */
  ELEMENT
}
