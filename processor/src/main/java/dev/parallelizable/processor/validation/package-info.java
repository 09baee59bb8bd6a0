/** The rules an annotated method has to keep, and the findings where it does not. */
@NullMarked
package dev.parallelizable.processor.validation;

import org.jspecify.annotations.NullMarked;
