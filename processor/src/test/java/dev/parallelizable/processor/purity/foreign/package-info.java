/**
 * Measures the purity check on code that was written without it in mind: the sources of published
 * libraries, which the build fetches, against a table that people have filled in by reading them.
 */
@NullMarked
package dev.parallelizable.processor.purity.foreign;

import org.jspecify.annotations.NullMarked;
