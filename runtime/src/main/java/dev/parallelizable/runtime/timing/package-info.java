/** The clock of the runtime: one thread that looks at running calls every few milliseconds. */
@NullMarked
package dev.parallelizable.runtime.timing;

import org.jspecify.annotations.NullMarked;
