/**
 * Reads what the compiler shows of annotated methods; the one place that turns its types into
 * names.
 */
@NullMarked
package dev.parallelizable.processor.reader;

import org.jspecify.annotations.NullMarked;
