/**
 * What generated code and engines meet: a {@link dev.parallelizable.runtime.spi.Kernel} is the loop
 * over a user's method, a {@link dev.parallelizable.runtime.spi.Strip} tells it how far to go.
 *
 * <p>Nothing here is meant to be called by hand.
 */
@NullMarked
package dev.parallelizable.runtime.spi;

import org.jspecify.annotations.NullMarked;
