/**
 * The annotations a user writes: {@link dev.parallelizable.Parallelizable} on a method and {@link
 * dev.parallelizable.Shared} on those of its parameters that are the same for every element.
 */
@NullMarked
package dev.parallelizable;

import org.jspecify.annotations.NullMarked;
