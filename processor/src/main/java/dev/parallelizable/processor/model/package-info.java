/**
 * What is to be generated, as plain immutable data: the writer decides nothing that is not here.
 */
@NullMarked
package dev.parallelizable.processor.model;

import org.jspecify.annotations.NullMarked;
