/**
 * The engine of one machine: worker threads, their places among the running, and turns between
 * calls.
 */
@NullMarked
package dev.parallelizable.runtime.pool;

import org.jspecify.annotations.NullMarked;
