/** Tests of the purity check: source texts, and what is to be found in them. */
@NullMarked
package dev.parallelizable.processor.purity;

import org.jspecify.annotations.NullMarked;
