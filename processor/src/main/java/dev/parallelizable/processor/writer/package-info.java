/** Writes a generated class: each thing it has is one small class named after what it adds. */
@NullMarked
package dev.parallelizable.processor.writer;

import org.jspecify.annotations.NullMarked;
