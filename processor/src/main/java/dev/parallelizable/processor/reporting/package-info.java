/** Prints findings, each at the narrowest place the compiler can point at. */
@NullMarked
package dev.parallelizable.processor.reporting;

import org.jspecify.annotations.NullMarked;
