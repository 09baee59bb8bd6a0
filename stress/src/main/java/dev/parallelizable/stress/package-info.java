/** Threads that collide in one call, through the public interface. */
@NullMarked
package dev.parallelizable.stress;

import org.jspecify.annotations.NullMarked;
