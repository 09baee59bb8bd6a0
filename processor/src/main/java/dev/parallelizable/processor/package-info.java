/**
 * From an annotated method to its view: {@code reader} turns elements into candidates and
 * candidates into the {@code model}, {@code validation} says what is wrong with them as findings,
 * {@code writer} writes what is left, {@code reporting} prints the findings. This package puts them
 * in order and knows about rounds.
 */
@NullMarked
package dev.parallelizable.processor;

import org.jspecify.annotations.NullMarked;
