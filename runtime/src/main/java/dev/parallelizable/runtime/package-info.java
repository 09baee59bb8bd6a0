/** Stub. */
@NullMarked
package dev.parallelizable.runtime;

import org.jspecify.annotations.NullMarked;
