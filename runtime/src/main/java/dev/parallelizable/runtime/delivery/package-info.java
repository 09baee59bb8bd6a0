/**
 * The last station of an element in a lazy call: results that wait to be handed over, in input
 * order or in order of completion. Nothing here is safe for use by several threads; the call guards
 * it.
 */
@NullMarked
package dev.parallelizable.runtime.delivery;

import org.jspecify.annotations.NullMarked;
