package dev.parallelizable.runtime.call;

/**
 * Stands for an element that has failed, where its result would be.
 *
 * @param index the element's position
 * @param failure what it threw
 */
record Failed(long index, Throwable failure) {}
