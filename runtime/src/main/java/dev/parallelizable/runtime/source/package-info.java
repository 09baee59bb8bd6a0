/**
 * The first station of an element in a lazy call: where inputs are taken from, one thread at a
 * time.
 */
@NullMarked
package dev.parallelizable.runtime.source;

import org.jspecify.annotations.NullMarked;
