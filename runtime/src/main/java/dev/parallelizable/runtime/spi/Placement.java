package dev.parallelizable.runtime.spi;

/**
 * What an engine is told of a call whose elements it may run elsewhere.
 *
 * @param name the call's name, for threads and messages
 * @param shape what inputs and results are made of
 * @param lazy whether somebody waits for single results, and not for all of them
 * @param elementTimeoutNanos how long an element may run, in nanoseconds, or 0 for ever. A remote
 *     engine interrupts an element that runs longer and has it fail with {@link TimedOut}
 */
public record Placement(String name, Shape shape, boolean lazy, long elementTimeoutNanos) {}
